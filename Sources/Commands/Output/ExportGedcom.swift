internal import ArgumentParser
internal import Interchange
internal import ReviewModel
internal import Views

/// Writes the family as GEDCOM.
struct ExportGedcom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gedcom", abstract: "Write the family as GEDCOM 7, in labels.",
    discussion: """
      People, couples and children, for family tree programs. Dates are told no more exactly than
      --dates has them; what is restricted is not in it unless --cleared. Health, culture, ties and
      households are left out: GEDCOM has no place for them.
      Example: silp export gedcom -o family.ged
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    guard workspace.review.people.contains(where: { !$0.value.isProfessional }) else {
      throw Complaint(
        "there is no family to write",
        hint: "nothing was written; add one: silp person import family.yaml")
    }
    let file = FinishedFile(FamilyGedcom.write(view), what: "gedcom", of: view)
    try Gate(workspace, release.gate, options).release(file, to: output, told: "the family")
  }
}
