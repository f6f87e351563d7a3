internal import LearningDays
internal import ReviewModel

/// What the Tab key offers after a sign.
enum DayCompletion {
  /// The words that the last word of a line can go on as.
  static func words(endingLine line: String, in setting: DaySetting) -> [String] {
    let words: [Substring] = line.split(separator: " ", omittingEmptySubsequences: false)
    guard let last = words.last.map(String.init) else { return [] }
    if words.count == 2, words[0] == "/section" {
      return setting.sections.map(\.text).filter { $0.hasPrefix(last.lowercased()) }
    }
    return Self.words(beginning: last, in: setting.vocabulary)
  }

  private static func words(beginning typed: String, in vocabulary: Vocabulary) -> [String] {
    if typed.hasPrefix("/") {
      return DaySession.commands.filter { $0.hasPrefix(typed.dropFirst()) }.map { "/" + $0 }
    }
    guard let sign = typed.first, let sigil = Sigil(rawValue: String(sign)) else { return [] }
    return vocabulary.words(after: sigil, beginning: String(typed.dropFirst()))
      .map { String(sign) + $0 }
  }
}
