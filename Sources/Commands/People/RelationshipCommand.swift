internal import ArgumentParser
internal import ReviewModel

/// How the people of the family belong together.
struct RelationshipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relationship", abstract: "Say who is whose partner, and whose child.",
    subcommands: [
      RelationshipUnion.self, RelationshipChild.self, RelationshipTie.self, RelationshipList.self,
      RelationshipRemove.self,
    ])
}

/// Adds a couple.
struct RelationshipUnion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "union", abstract: "Say that two people are or were a couple.",
    discussion:
      "Example: silp relationship union mum dad --kind married --from 2015 --ended 2022 --ending separated"
  )

  @OptionGroup var options: ReviewOptions
  @Argument(help: "One partner.") var first: String
  @Argument(help: "The other partner.") var second: String
  @Option(help: "married, cohabiting, partners, engaged, affair or secret-affair.") var kind =
    "partners"
  @Option(help: "Since when.") var from: String?
  @Option(help: "When it ended.") var ended: String?
  @Option(help: "How it ended: separated, legally-separated, divorced, annulled or death.")
  var ending: String?
  @OptionGroup var evidence: EvidenceOptions

  func run() throws {
    let workspace = try evidence.open(options)
    let (one, other) = try Lookup(review: workspace.review)
      .two(first, second, otherwise: "\(first) cannot be their own partner")
    let union = PartnerUnion(
      first: one.id, second: other.id,
      kind: try Reading.choice(kind, "--kind", PartnerUnion.Kind.self),
      from: try Reading.date(from, "--from"), ending: try endingValue(),
      evidence: try evidence.value(workspace))
    var batch = Batch()
    batch.create(.union(union))
    let references = try workspace.commit(batch, "added a couple")
    Console.current.say("added \(references.first?.text ?? ""): \(first) and \(second)")
    try LabelHint.tell(workspace)
  }

  private func endingValue() throws -> PartnerUnion.Ending? {
    guard let ending else {
      guard ended == nil else {
        throw Complaint(
          "--ended says when, but not how", hint: "nothing was changed; add --ending separated",
          exit: .usage)
      }
      return nil
    }
    return PartnerUnion.Ending(
      try Reading.choice(ending, "--ending", PartnerUnion.Manner.self),
      on: try Reading.date(ended, "--ended"))
  }
}
