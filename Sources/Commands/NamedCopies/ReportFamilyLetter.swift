internal import ArgumentParser
internal import ReviewModel
internal import Reports
internal import Views

/// Writes a letter to one of the family.
struct ReportFamilyLetter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "family-letter", abstract: "Write to one of the family how they may contribute.",
    discussion: """
      A named copy: it names the one it is written to, and the child the review is about, and
      nobody else. Needs the names file. The words are the template's, en/family-letter.fodt, or
      en/family-letter-easy.fodt in easy read, which is chosen where silp contribution needs says
      so. Refused where it was agreed that they are not contacted while a proceeding runs.
      Example: silp report family-letter --to mum --contact "the reviewer, 01234 ..." -o letter.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var copy: NamedCopyOptions
  @OptionGroup var occasion: OccasionOptions
  @Option(name: .customLong("to"), help: "Whom it is written to, by short word or number.")
  var recipient: String
  @Option(help: "Which child it speaks of, where there are several; may be repeated.")
  var about: [String] = []
  @Flag(help: "In easy read.") var easyRead = false

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let person = try lookup.person(recipient)
    let needs = workspace.review.involvement(of: person.id)?.value.needs ?? []
    let maker = try NamedCopyMaker(
      easyRead || needs.contains(.easyRead) ? "family-letter-easy" : "family-letter",
      in: workspace, options, gate, copy)
    guard person.value.isSubject || person.value.standing == .family else {
      throw Complaint(
        "\(person.reference.text) is not of the family",
        hint: "nothing was written; for those who worked with it: silp report invitations")
    }
    try checkContact(with: person, maker.review)
    let children =
      about.isEmpty ? maker.review.subjects : try about.map { try lookup.person($0) }
    guard children.allSatisfy(\.value.isSubject) else {
      throw Complaint(
        "the review is not about \(about.joined(separator: ", "))",
        hint: "nothing was written; --about takes a child or adult the review is about")
    }
    let named = [person.id.record] + children.map(\.id.record).filter { $0 != person.id.record }
    let view = maker.view(naming: Set(named), for: .family)
    let occasion = try occasion.occasion(day: 1, in: view)
    let isAboutReader = children.contains { $0.id == person.id }
    try maker.make(
      view, naming: Set(named), typed: occasion.typed, for: "the one it is written to",
      people: named,
      told: "a letter to \(person.reference.text)"
    ) { copy in
      NamedCopyReport.familyLetter(
        view, to: view.called(person.id), about: children.map { view.called($0.id) },
        isAboutReader: isAboutReader, occasion: occasion, copy: copy)
    }
  }

  /// Refuses where it was agreed not to contact somebody; says what else stands against it.
  private func checkContact(with person: Filed<Person>, _ review: Review) throws(Complaint) {
    for obstacle in review.obstacles(toContact: person.id) {
      let told = ContactWords.told(obstacle, review)
      let hint = ContactWords.hint(obstacle, person.value.alias.text, review)
      switch obstacle {
      case .agreedNot, .refused:
        throw Complaint(
          "\(person.value.label.plainText) may not be written to: \(told)",
          hint: "nothing was written; \(hint)")
      case .unchecked, .unanswered, .declined, .notApproached:
        Console.current.tell("warning: before this is posted: \(told); \(hint)")
      }
    }
  }
}
