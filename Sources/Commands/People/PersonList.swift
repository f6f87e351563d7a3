internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Lists the people.
struct PersonList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people, by label.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var table = Table("no", "type", "label", "is")
    for person in workspace.review.people {
      table.add(
        person.reference.text, "~" + person.value.alias.text, view.words(person.value.label),
        standing(person.value, view))
    }
    table.print(output)
  }

  private func standing(_ person: Person, _ view: DeidentifiedReview) -> String {
    switch person.standing {
    case .subject: "subject of the review"
    case .family: "family"
    case .professional(let agency, let role):
      [agency.map { view.labels[$0] }, view.words(role)].compactMap(\.self).joined(separator: ", ")
    case .other: "other"
    }
  }
}
