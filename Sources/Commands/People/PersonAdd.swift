internal import ArgumentParser
internal import Identities
internal import ReviewModel

/// Adds one person.
struct PersonAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add one person.",
    discussion: """
      Example: silp person add mgm --label "Maternal grandmother" --name "Full Name" --form "Nan" --sex female
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The short word to type for this person.") var alias: String
  @Option(help: "What the person is called in print; left out, silp gives a label.")
  var label: String?
  @Option(help: "The person's name, for the names file.") var name: String?
  @Option(help: "Another way the name is written; may be repeated.") var form: [String] = []
  @Option(help: "female, male or unknown.") var sex: String?
  @Option(help: "Born: 1996-03-14, 1996-03, 1996~.") var born: String?
  @Option(help: "Died: 2021-11.") var died: String?
  @Flag(help: "The review is about this person.") var subject = false
  @Option(help: "The agency a professional works for.") var agency: String?
  @Option(help: "The role of a professional.") var role: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let id = PersonID(batch.identifier())
    try workspace.checkFree(alias: alias)
    for (text, kind) in [(name, NameEntry.Kind.name)] + form.map({ ($0, .form) }) {
      guard let text else { continue }
      try workspace.requireNames("a name is registered")
      batch.register(text, kind, for: .person(id), known: workspace.register)
    }
    let person = Person(
      label: LabelledText(plain: label ?? ""),
      alias: try Reading.code(alias, "the short word"),
      standing: try standing(workspace, batch),
      sex: try sex.map { try Reading.choice($0, "--sex", Person.Sex.self) } ?? .notRecorded,
      life: try life())
    batch.create(id.record, .person(person))
    let given = try workspace.settleLabels(&batch)
    let references = try workspace.commit(batch, "added a person")
    let label = batch.created.first?.record.printedLabel ?? ""
    Console.current.say("added \(references.first?.text ?? "") \(label)")
    if !given.isEmpty {
      let number = references.first?.text ?? alias
      Console.current.tell(
        "note: silp gave the label; to change it: silp label set \(number) \"…\"")
    }
    try LateRegistration.tell(after: batch, in: workspace)
  }

  private func life() throws -> Person.Life {
    let born = try Reading.date(born, "--born")
    guard let died else { return .living(born: born) }
    return .died(born: born, on: try Reading.date(died, "--died"))
  }

  private func standing(_ workspace: Workspace, _ batch: Batch) throws -> Person.Standing {
    if subject { return .subject }
    guard role != nil || agency != nil else { return .family }
    let agency = try agency.map { try Lookup(review: workspace.review).agency($0).id }
    return .professional(agency: agency, role: try workspace.label(role ?? "", batch: batch))
  }
}
