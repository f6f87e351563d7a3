internal import ArgumentParser
internal import ReviewModel

/// Changes what is known of one person.
struct PersonEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of one person.",
    discussion: """
      Example: silp person edit P3 --sex female --born 1996-03
      Example: silp person edit P3 --label "Robin"
      Example: silp person edit P3 --mark alcohol:suspected --gender non-binary
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The person, by short word or number.") var person: String
  @Option(help: "What the person is called in print.") var label: String?
  @Option(help: "female, male or unknown.") var sex: String?
  @Option(help: "Born: 1996-03-14, 1996-03, 1996~.") var born: String?
  @Option(help: "Died: 2021-11.") var died: String?
  @Option(help: "The agency a professional works for.") var agency: String?
  @Option(help: "The role of a professional.") var role: String?
  @OptionGroup var details: PersonDetails
  @OptionGroup var evidence: EvidenceOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).person(person)
    var batch = Batch()
    var value = known.value
    if let label { value.label = LabelledText(plain: label) }
    if let sex { value.sex = try Reading.choice(sex, "--sex", Person.Sex.self) }
    value.life = try life(value)
    value.standing = try standing(value, workspace)
    try details.change(&value, workspace)
    if evidence.isGiven { value.evidence = try evidence.value(workspace, before: value.evidence) }
    guard value != known.value else { return Console.current.say("that is known already") }
    batch.revise(known.id.record, .person(value))
    if value.label != known.value.label { _ = try workspace.settleLabels(&batch) }
    try workspace.commit(batch, "changed a person")
    Console.current.say("changed \(known.reference.text) \(value.label.plainText)")
  }

  private func life(_ person: Person) throws -> Person.Life {
    let born = try Reading.date(born, "--born") ?? person.born
    guard died != nil || self.born != nil else { return person.life }
    if let died { return .died(born: born, on: try Reading.date(died, "--died")) }
    if case .died(_, let on) = person.life { return .died(born: born, on: on) }
    return .living(born: born)
  }

  private func standing(_ person: Person, _ workspace: Workspace) throws -> Person.Standing {
    guard role != nil || agency != nil else { return person.standing }
    var (oldAgency, oldRole): (AgencyID?, LabelledText) = (nil, LabelledText([]))
    if case .professional(let agency, let role) = person.standing {
      (oldAgency, oldRole) = (agency, role)
    }
    return .professional(
      agency: try agency.map { try AgencyWord.agency($0, workspace.review) } ?? oldAgency,
      role: try role.map { try workspace.label($0) } ?? oldRole)
  }
}
