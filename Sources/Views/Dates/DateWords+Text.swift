internal import ReviewModel

extension DateWords {
  /// A text with its dates and times of day put as coarsely as the policy asks; as it is where
  /// everything may be told.
  ///
  /// A day or month without a year is told as the month or the season alone, since no year is
  /// filled in. "on" before a day becomes "in".
  ///
  /// Complexity: O(n) in the length of the text.
  package func text(_ text: String) -> String {
    guard policy != .exact else { return text }
    // What stood between two dates may make a third of their words; seldom, and never for long.
    var text = text
    for _ in 0..<3 {
      let mentions = DateFinder.mentions(in: text).filter { policy.forbids($0) }
      if mentions.isEmpty { break }
      text = self.text(text, without: mentions)
    }
    return text
  }

  private func text(_ text: String, without mentions: [DateMention]) -> String {
    let bytes = Array(text.utf8)
    var told: [UInt8] = []
    told.reserveCapacity(bytes.count + 16 * mentions.count)
    var end = 0
    for mention in mentions {
      told += bytes[end..<mention.utf8.lowerBound]
      let words = fitted(words(mention), behind: &told)
      told += Array(Self.capitalised(words, in: told).utf8)
      end = mention.utf8.upperBound
    }
    told += bytes[end...]
    return String(decoding: told, as: UTF8.self)
  }

  /// What stands before words that took the place of a date.
  private enum Lead {
    /// "on" becomes "in": in May 2024.
    case month
    /// Nothing: 2 weeks before the incident.
    case nothing
    /// "on" stays: on the day of the incident, on Friday.
    case asItIs
    /// "at" goes too: this stands in the place of "at 14:32".
    case time(String)
  }

  private func words(_ mention: DateMention) -> (text: String, lead: Lead) {
    switch mention.value {
    case .day(let day): return dated(.day(day))
    case .days(let first, let last):
      let (from, to) = (dated(.day(first)), dated(.day(last)))
      return (from.text == to.text ? from.text : from.text + " to " + to.text, from.lead)
    case .month(let year?, let month): return dated(.month(year: year, month: month))
    case .month(nil, let month), .yearlessDay(let month, _):
      return (
        policy == .monthAndYear ? Self.months[month - 1] : Self.season(ofMonth: month).word, .month
      )
    case .weekday(let day): return (Self.weekdays[day - 1], .asItIs)
    case .time(let time): return partOfDay(time)
    }
  }

  private func dated(_ precision: EDTFDate.Precision) -> (text: String, lead: Lead) {
    let text = words(precision)
    if text.hasPrefix("the day ") { return (text, .asItIs) }
    let isCounted =
      text.hasSuffix("the incident") || text.hasPrefix("when ")
      || text.hasPrefix("before ") || text.hasPrefix("after ") || text.hasPrefix("around ")
    return (text, isCounted ? .nothing : .month)
  }

  private func partOfDay(_ time: TimeOfDay?) -> (text: String, lead: Lead) {
    guard tellsPartOfDay, let part = time.map(Self.part) else { return ("some time", .asItIs) }
    return ("the " + part, .time(Self.during(part)))
  }

  /// A time of day as a view tells it beside a date; nothing where it may tell none.
  func words(_ time: TimeOfDay) -> String {
    if policy == .exact { return time.description }
    guard tellsPartOfDay else { return "" }
    return Self.during(Self.part(time))
  }

  private static func during(_ part: String) -> String {
    part == "night" ? "at night" : "in the " + part
  }

  private static func part(_ time: TimeOfDay) -> String {
    switch time.minutes / 60 {
    case 5..<12: "morning"
    case 12..<17: "afternoon"
    case 17..<21: "evening"
    default: "night"
    }
  }

  /// Mends the word before a date that has become wider: "on 3 May" is "in May".
  private func fitted(_ words: (text: String, lead: Lead), behind told: inout [UInt8]) -> String {
    switch words.lead {
    case .asItIs: return words.text
    case .month:
      guard let isCapital = Self.remove("on ", from: &told) else { return words.text }
      return (isCapital ? "In " : "in ") + words.text
    case .nothing:
      guard let isCapital = Self.remove("on ", from: &told) else { return words.text }
      return isCapital ? words.text.capitalisedFirst : words.text
    case .time(let phrase):
      guard let isCapital = Self.remove("at ", from: &told) else { return words.text }
      return isCapital ? phrase.capitalisedFirst : phrase
    }
  }

  /// Takes a word away that a text ends with, and says whether it had a capital; nil where it does not.
  private static func remove(_ word: String, from told: inout [UInt8]) -> Bool? {
    let length = word.utf8.count
    guard told.count >= length else { return nil }
    let start = told.count - length
    guard told[start...].elementsEqual(word.utf8, by: { $0 | 0x20 == $1 }),
      start == 0 || !isLetter(told[start - 1])
    else { return nil }
    let isCapital = told[start] < 0x61
    told.removeLast(length)
    return isCapital
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Words that now begin the text or a sentence begin with a capital.
  private static func capitalised(_ words: String, in told: [UInt8]) -> String {
    let end = told.lastIndex { $0 != 0x20 } ?? -1
    let begins =
      end < 0 || told[end] == 0x0A || end < told.count - 1 && ".!?".utf8.contains(told[end])
    return begins ? words.capitalisedFirst : words
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
