internal import Identities
internal import ReviewModel
internal import Views

extension SmallGroupWarning {
  /// The warning for a person, with what to do about it.
  var words: String {
    switch self {
    case .tellingLabel(let reference, let label):
      "\(reference.text) is called \"\(label)\": where there is only one, that is as good as a name"
    case .onlyOneInTheRoom(let agency):
      "one person alone came for \(agency): whatever it said, they said"
    case .onlyWorker(let agency):
      "\(agency) has one worker in the review: what the worker did is known to be theirs"
    case .onlyOneOfTheirAge(let labels):
      "nobody else of the family is of the age and sex of " + labels.joined(separator: ", nor of ")
    case .rareWord(let word):
      "\"\(word)\" may be printed, and few people are or have that"
    }
  }
}

/// Says before a report goes to readers who do not know the case what could give somebody away.
enum SmallGroupNotes {
  /// Prints the warnings, and what no program can promise; stops nothing.
  static func tell(_ workspace: Workspace, audience: Audience, console: Console = .current) {
    guard [.board, .public, .learningDay].contains(audience) else { return }
    let warnings = SmallGroups.warnings(
      for: workspace.review, audience: audience,
      allowed: workspace.register.allowed.values.map(\.text).sorted())
    for warning in warnings.prefix(20) { console.tell("look at: \(warning.words)") }
    if warnings.count > 20 { console.tell("look at: and \(warnings.count - 20) more like these") }
    console.tell(promise)
  }

  /// What cannot be promised, said plainly.
  static let promise =
    "note: nobody is named, but somebody who knew the family may know them by what happened"
}
