public import struct ReviewModel.TimeOfDay

/// A time as people write it in a column of its own.
public struct WrittenTime: Hashable, Sendable {
  /// The time it begins; nil for a part of the day, or where it is not known.
  public let time: TimeOfDay?
  /// Whether the time says all that is written; else the words are worth keeping.
  public let isComplete: Bool

  /// Makes a time that was given as one.
  public init(_ time: TimeOfDay) {
    self.time = time
    isComplete = true
  }

  /// Reads a time as it is written: `14:30`, `2.30pm`, `about 10.00`, `morning`, `10:00-11:30`.
  ///
  /// Nil where the words are no time, or one no clock shows.
  public init?(reading text: String) {
    if RecordWords.saysNothing(text) {
      time = nil
      isComplete = true
      return
    }
    var parser = DateParser(text)
    let isAbout = parser.takeAbout()
    if parser.takeWord(in: DateWords.partsOfDay) || parser.takeWord(in: ["various", "tbc", "day"]) {
      guard parser.isAtEnd else { return nil }
      time = nil
      isComplete = false
      return
    }
    guard let found = (try? parser.time()) ?? nil else { return nil }
    time = found
    if parser.takeAbout() || isAbout {
      isComplete = false
    } else if parser.take(.to) || parser.take(.mark("-")) {
      guard (try? parser.time()) ?? nil != nil else { return nil }
      isComplete = false
    } else {
      isComplete = true
    }
    guard parser.isAtEnd else { return nil }
  }
}

extension DateParser {
  /// Takes the words and marks that put a time in doubt.
  fileprivate mutating func takeAbout() -> Bool {
    let start = place
    while take(.mark("?")) || take(.mark("~")) || takeWord(in: DateWords.about) || take(word: "all")
    {
      _ = take(.mark("."))
    }
    return place > start
  }
}
