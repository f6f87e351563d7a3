internal import ArgumentParser
internal import ReviewModel

/// Adds how two people stand to each other.
struct RelationshipTie: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tie", abstract: "Say how two people stand to each other.",
    discussion: """
      A tie is what somebody said, and --source says who. Violence, abuse, care and attention go \
      from the first to the second.
      Example: silp relationship tie mum gran --kind close --source "Mother, 3 May"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "One of the two; the one from whom it goes out.") var first: String
  @Argument(help: "The other.") var second: String
  @Option(
    help: """
      normal, close, fused, distant, hostile, close-and-hostile, fused-and-hostile, cut-off, \
      cut-off-and-repaired, focused-on, caretaker, violence, physical-abuse, emotional-abuse or \
      sexual-abuse.
      """)
  var kind: String
  @Option(help: "Since when.") var from: String?
  @Option(help: "Until when.") var to: String?
  @OptionGroup var evidence: EvidenceOptions

  func run() throws {
    let workspace = try evidence.open(options)
    let (one, other) = try Lookup(review: workspace.review)
      .two(first, second, otherwise: "a tie is between two people")
    let tie = Tie(
      one.id, other.id, try Reading.choice(kind, "--kind", Tie.Kind.self),
      from: try Reading.date(from, "--from"), to: try Reading.date(to, "--to"),
      evidence: try evidence.value(workspace))
    var batch = Batch()
    batch.create(.tie(tie))
    let references = try workspace.commit(batch, "added a tie")
    Console.current.say(
      "added \(references.first?.text ?? ""): \(first) and \(second), \(tie.kind.rawValue)")
  }
}
