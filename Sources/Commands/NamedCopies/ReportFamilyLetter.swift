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
      nobody else. Needs the names file. The words are the template's, en/family-letter.fodt.
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

  func run() throws {
    let maker = try NamedCopyMaker("family-letter", options, gate, copy)
    let lookup = Lookup(review: maker.review)
    let person = try lookup.person(recipient)
    guard person.value.isSubject || person.value.standing == .family else {
      throw Complaint(
        "\(person.reference.text) is not of the family",
        hint: "nothing was written; for those who worked with it: silp report invitations")
    }
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
}
