internal import ArgumentParser
internal import ReviewModel

/// Who lives under one roof.
struct HouseholdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "household", abstract: "Say who lives together.",
    subcommands: [HouseholdAdd.self])
}

/// Adds a household.
struct HouseholdAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a household.",
    discussion: "Example: silp household add \"Household 1\" --member mum --member kit:2024-05:")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What the household is called in print.") var label: String
  @Option(help: "Where it is, by a place's label.") var place: String?
  @Option(help: "Somebody who lives there: alias, or alias:from:to.") var member: [String]
  @OptionGroup var evidence: EvidenceOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    let household = Household(
      label: try workspace.publishedLabel(label, batch: batch),
      place: try place.map { try lookup.place($0).id },
      members: try member.map { try memberValue($0, lookup) },
      evidence: try evidence.value(workspace))
    batch.create(.household(household))
    let references = try workspace.commit(batch, "added a household")
    Console.current.say("added \(references.first?.text ?? "") \(label)")
  }

  private func memberValue(_ text: String, _ lookup: Lookup) throws -> Household.Member {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    func date(_ index: Int) throws -> EDTFDate? {
      try Reading.date(parts.indices.contains(index) ? parts[index] : nil, "--member")
    }
    return Household.Member(
      try lookup.person(parts[0]).id, from: try date(1), to: try date(2))
  }
}
