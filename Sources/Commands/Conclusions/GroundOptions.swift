internal import ArgumentParser
internal import ReviewModel

/// What a finding rests on, as somebody types it.
struct GroundOptions: ParsableArguments {
  @Option(
    help:
      "A record it rests on: an entry C12, a note N3, a contribution V1, a passage AP2; may be repeated."
  )
  var on: [String] = []
  @Option(help: "A policy or piece of research it rests on.") var policy: [String] = []
  @Option(help: "An earlier review it rests on.") var earlierReview: [String] = []
  @Option(help: "What there is no record of.") var noRecord: [String] = []

  /// The grounds that were typed.
  func grounds(_ workspace: Workspace, _ batch: Batch) throws -> [Ground] {
    let lookup = Lookup(review: workspace.review)
    func text(_ words: String) throws -> LabelledText {
      try workspace.label(words, batch: batch)
    }
    return try on.map { try lookup.ground($0) } + policy.map { .policy(try text($0)) }
      + earlierReview.map { .earlierReview(try text($0)) }
      + noRecord.map { .noRecord(try text($0)) }
  }
}
