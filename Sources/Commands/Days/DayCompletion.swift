internal import LearningDays

/// What the Tab key offers after a sign.
enum DayCompletion {
  static func words(beginning typed: String, in vocabulary: Vocabulary) -> [String] {
    if typed.hasPrefix("/") {
      return DaySession.commands.filter { $0.hasPrefix(typed.dropFirst()) }.map { "/" + $0 }
    }
    guard let sign = typed.first, let sigil = Sigil(rawValue: String(sign)) else { return [] }
    return vocabulary.words(after: sigil, beginning: String(typed.dropFirst()))
      .map { String(sign) + $0 }
  }
}
