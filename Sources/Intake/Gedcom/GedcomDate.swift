internal import ReviewModel

/// A date as GEDCOM writes it, read as EDTF.
struct GedcomDate {
  /// The date; nil where it cannot be read.
  private(set) var date: EDTFDate?
  /// What there is to say of it.
  private(set) var problem: GedcomProblem.Fact?

  /// Reads a date and the phrase that stands with it in GEDCOM 7.
  init(_ text: String, phrase: String = "") {
    if let told = Self.told(phrase, isUntil: text.hasPrefix("TO ")), !text.isEmpty {
      date = told
      return
    }
    var words = text.uppercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }[...]
    // INT 1900 (about the time of the flood): only what stands before the phrase is a date.
    if let start = words.firstIndex(where: { $0.hasPrefix("(") }) { words = words[..<start] }
    guard !words.isEmpty else {
      problem = text.trimmingSpaces.isEmpty ? nil : .unreadableDate
      return
    }
    let lead = Self.leads[String(words.first ?? "").trimmingFullStop]
    if lead != nil { words.removeFirst() }
    read(words, lead)
    if let found = date, let first = found.earliest, let last = found.latest, last < first {
      date = nil
      problem = .unreadableDate
    }
  }

  private mutating func read(
    _ words: ArraySlice<Substring>, _ lead: Lead?
  ) {
    switch lead {
    case nil: date = point(words).map { EDTFDate($0) }
    case .about: date = point(words, .approximate).map { EDTFDate($0) }
    case .interpreted: date = point(words, .uncertain).map { EDTFDate($0) }
    case .before: date = point(words).map { EDTFDate(.interval(.open, .at($0))) }
    case .after: date = point(words).map { EDTFDate(.interval(.at($0), .open)) }
    case .to: date = point(words).map { EDTFDate(.interval(.unknown, .at($0))) }
    case .between: span(words, "AND", alone: nil)
    case .from: span(words, "TO", alone: .unknown)
    }
  }

  private mutating func span(
    _ words: ArraySlice<Substring>, _ middle: Substring, alone: EDTFDate.End?
  ) {
    guard let place = words.firstIndex(where: { $0 == middle || $0 == "-" }) else {
      guard let alone else { return problem = .unreadableDate }
      return date = point(words).map { EDTFDate(.interval(.at($0), alone)) }
    }
    guard let start = point(words[..<place]), let end = point(words[(place + 1)...]) else {
      return
    }
    date = EDTFDate(.interval(.at(start), .at(end)))
  }

  private enum Lead { case about, interpreted, before, after, between, from, to }

  private static let leads: [String: Lead] = [
    "ABT": .about, "ABOUT": .about, "CAL": .about, "EST": .about, "CIRCA": .about, "CA": .about,
    "C": .about, "INT": .interpreted, "BEF": .before, "BEFORE": .before, "AFT": .after,
    "AFTER": .after, "BET": .between, "BTW": .between, "BETWEEN": .between, "FROM": .from,
    "TO": .to,
  ]

  /// One date without words before it; nil, with the problem, where it is none.
  private mutating func point(
    _ words: ArraySlice<Substring>, _ qualifier: EDTFDate.Qualifier = .none
  ) -> EDTFDate.Point? {
    guard let rest = inGregorian(words) else { return nil }
    guard let precision = precision(rest) else {
      problem = .unreadableDate
      return nil
    }
    return EDTFDate.Point(precision, qualifier)
  }

  /// The words without the name of the Gregorian calendar; nil where another is named.
  private mutating func inGregorian(_ words: ArraySlice<Substring>) -> ArraySlice<Substring>? {
    guard let first = words.first else { return words }
    if first == "@#DGREGORIAN@" || first == "GREGORIAN" { return words.dropFirst() }
    if first.hasPrefix("@#") {
      // @#DFRENCH R@ has a space in its name.
      let name = words.joined(separator: " ").dropFirst(2).prefix { $0 != "@" }
      problem = .otherCalendar(String(name.drop { $0 == "D" }.prefix(20)))
      return nil
    }
    if ["JULIAN", "HEBREW", "FRENCH_R"].contains(first) || first.hasPrefix("_") {
      problem = .otherCalendar(String(first.prefix(20)))
      return nil
    }
    return words
  }

  private mutating func precision(_ words: ArraySlice<Substring>) -> EDTFDate.Precision? {
    guard let last = words.last, (1...3).contains(words.count) else { return nil }
    let before = words.dropLast()
    let month = before.last.flatMap(Self.month)
    if before.last != nil, month == nil { return nil }
    guard let year = year(last) else { return nil }
    guard let month else { return .year(year) }
    guard before.count == 2 else { return .month(year: year, month: month) }
    guard let first = before.first, first.utf8.count <= 2, let day = Int(first) else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { .day($0) }
  }

  /// A year from 1 to 9999; of `1731/32`, old style and new, the new.
  private mutating func year(_ word: Substring) -> Int? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard let first = parts.first.flatMap(Self.number), (1...9999).contains(first) else {
      return nil
    }
    if parts.count == 1 { return first }
    guard parts.count == 2, let second = Self.number(parts[1]) else { return nil }
    let next = first + 1
    guard
      second == next || second == next % 100 && parts[1].utf8.count == 2
        || second == next % 10 && parts[1].utf8.count == 1
    else { return nil }
    problem = .dualYear
    return next
  }

  private static func number(_ word: Substring) -> Int? {
    guard (1...4).contains(word.utf8.count),
      word.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(word)
  }

  private static func month(_ word: Substring) -> Int? {
    let word = String(word).trimmingFullStop
    return months.firstIndex {
      $0 == word || $0.prefix(3) == word || word == "SEPT" && $0 == "SEPTEMBER"
    }
    .map { $0 + 1 }
  }

  private static let months = [
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER",
  ]
}

extension GedcomDate {
  /// The date that a phrase tells in our own words: GEDCOM has no seasons and no "perhaps".
  private static func told(_ phrase: String, isUntil: Bool) -> EDTFDate? {
    guard !phrase.isEmpty, phrase.utf8.count < 100 else { return nil }
    let words = phrase.split(separator: " ")[...]
    if let place = words.firstIndex(of: "to") {
      guard let start = toldPoint(words[..<place]), let end = toldPoint(words[(place + 1)...])
      else { return nil }
      return EDTFDate(.interval(.at(start), .at(end)))
    }
    switch words.first {
    case "before":
      return toldPoint(words.dropFirst()).map {
        EDTFDate(.interval(isUntil ? .unknown : .open, .at($0)))
      }
    case "after": return toldPoint(words.dropFirst()).map { EDTFDate(.interval(.at($0), .open)) }
    case "from":
      return toldPoint(words.dropFirst()).map { EDTFDate(.interval(.at($0), .unknown)) }
    default: return toldPoint(words).map { EDTFDate($0) }
    }
  }

  private static func toldPoint(_ words: ArraySlice<Substring>) -> EDTFDate.Point? {
    let isUncertain = words.first == "perhaps"
    var words = isUncertain ? words.dropFirst() : words
    let isAbout = words.first == "about"
    if isAbout { words = words.dropFirst() }
    let qualifier: EDTFDate.Qualifier =
      switch (isUncertain, isAbout) {
      case (true, true): .uncertainAndApproximate
      case (true, false): .uncertain
      case (false, true): .approximate
      case (false, false): .none
      }
    if let season = season(words) { return EDTFDate.Point(season, qualifier) }
    var read = GedcomDate()
    let capitals = words.map { Substring($0.uppercased()) }
    guard let precision = read.precision(capitals[...]), read.problem == nil else { return nil }
    return EDTFDate.Point(precision, qualifier)
  }

  private init() {}

  /// Reads a season with its year: "winter 2016–17".
  private static func season(_ words: ArraySlice<Substring>) -> EDTFDate.Precision? {
    guard words.count == 2, let name = words.first, let last = words.last,
      let place = ["spring", "summer", "autumn", "winter"].firstIndex(of: name),
      let season = EDTFDate.Season(rawValue: 21 + place),
      let year = number(last.prefix(4)), year > 0, last.count == 4 || last.count == 7
    else { return nil }
    return .season(year: year, season)
  }
}

extension String {
  /// The word without a full stop behind it, as in `Abt.`, which is no part of it.
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
