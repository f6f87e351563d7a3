internal import ReviewModel
internal import Views

/// What is said, and logged, about a file that leaves or may not.
enum GateWords {
  /// How many places are listed before the rest is only counted.
  private static let listed = 20
  /// How many words to look at are listed.
  private static let doubted = 5

  /// Tells what a person should know about a file that passed.
  static func tell(
    _ found: GateScan, _ passage: GateRule.Passage, file: FinishedFile, name: String
  ) {
    let console = Console.current
    if passage.reach == .patterns {
      console.tell(
        "note: the names file is not open, so \(name) was looked through for numbers and addresses "
          + "only, not for names")
    }
    if passage.despite != nil {
      console.tell(
        "note: \(name) goes out with \(Count.of(found.stops.count, "thing")) that should not be in "
          + "it; the reason is logged")
      console.err(lines(found.stops))
    }
    for part in found.unread {
      console.tell("note: no text can be read in \(part); look at it yourself")
    }
    tellDoubts(found.doubts, name)
  }

  /// Says why a file may not leave, and where what was found stands.
  static func complaint(
    _ refusal: GateRule.Refusal, _ found: GateScan, file: FinishedFile, name: String
  ) -> Complaint {
    switch refusal {
    case .notLookedThrough:
      return Complaint(
        "the names file is not open, so nobody could look for names in \(name)",
        hint: "nothing was written; what is for \(file.readers.words) goes out only then: keep "
          + "NAME.silpnames beside the review, or say --names FILE; or give --unscanned \"reason\"",
        exit: .namesFound)
    case .found:
      Console.current.err(lines(found.stops))
      let count =
        found.stops.count == 1
        ? "1 thing that may not go out was" : "\(found.stops.count) things that may not go out were"
      return Complaint(
        "\(count) found in what would be \(name)",
        hint: "nothing was written; mend the words named above, or give --release-with-names "
          + "\"reason\"", exit: .namesFound)
    }
  }

  /// What the log says of a file that left.
  static func log(_ file: FinishedFile, _ passage: GateRule.Passage, name: String) -> String {
    let copy = file.copy.map { ", named copy \($0.text)," } ?? ""
    return "let out \(name)\(copy) for \(file.readers.words)" + reasons(passage)
  }

  /// Why it was let out nevertheless, for the log.
  static func reasons(_ passage: GateRule.Passage) -> String {
    (passage.reach == .patterns && passage.unscanned == nil ? "; not looked through for names" : "")
      + (passage.unscanned.map { "; NOT looked through for names: \($0)" } ?? "")
      + (passage.despite.map { "; WITH what was found in it: \($0)" } ?? "")
  }

  private static func tellDoubts(_ doubts: [String], _ name: String) {
    guard !doubts.isEmpty else { return }
    let console = Console.current
    console.tell(
      "note: \(Count.of(doubts.count, "word")) in \(name) may be a name and did not stop it:")
    console.err(lines(doubts, doubted))
    console.tell(
      "  for each: silp names allow WORD, or silp names add WHO WORD, or leave it as it is")
  }

  private static func lines(_ lines: [String], _ limit: Int = listed) -> String {
    lines.prefix(limit).map { "  \($0)\n" }.joined()
      + (lines.count > limit ? "  and \(lines.count - limit) more\n" : "")
  }
}
