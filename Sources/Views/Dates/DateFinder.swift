internal import ReviewModel

/// Finds the dates and times of day that stand in English prose, day before month.
///
/// In one pass, looking ahead a few words at most, so that the cost grows with the text alone.
/// What is more often something else is left: "may" the verb, "1/2 tablet", "24/7", "3.5 mg",
/// the "3rd" alone. Dates that are put together of more than one sentence are not found.
package struct DateFinder {
  let tokens: [DateToken]
  /// Where the last mention ended, as a token.
  private var lastEnd = 0

  /// What was found, by tokens.
  struct Match {
    var from: Int
    var next: Int
    var value: DateMention.Value
    var precision: DateMention.Precision = .day
  }

  /// Every date and time of day in a text, in order; none overlaps another.
  ///
  /// Complexity: O(n) in the length of the text.
  package static func mentions(in text: String) -> [DateMention] {
    var text = text
    text.makeContiguousUTF8()
    return mentions(in: text.utf8.span)
  }

  /// Every date and time of day in the UTF-8 of a text.
  package static func mentions(in utf8: Span<UInt8>) -> [DateMention] {
    var finder = DateFinder(tokens: DateTokens(utf8).tokens)
    return finder.mentions()
  }

  private init(tokens: [DateToken]) { self.tokens = tokens }

  private mutating func mentions() -> [DateMention] {
    var found: [DateMention] = []
    var at = 0
    while at < tokens.count {
      guard let match = match(at) else {
        at += 1
        continue
      }
      let mention = DateMention(
        utf8: tokens[match.from].start..<tokens[match.next - 1].end, value: match.value,
        precision: match.precision)
      if isSpan(from: lastEnd, to: match.from), let last = found.last {
        found[found.count - 1] = last.withYear(of: mention)
      }
      found.append(mention)
      lastEnd = match.next
      at = match.next
    }
    return found
  }

  private func match(_ at: Int) -> Match? {
    switch tokens[at].kind {
    case .weekday(let day): weekday(day, at)
    case .the:
      isOrdinal(at + 1)
        ? dayAndMonth(at + 1).map { Match(from: at, next: $0.next, value: $0.value) }
        : nil
    case .number: isFree(at) ? dayAndMonth(at) ?? numbers(at) ?? time(at) : nil
    case .ordinal, .tens: dayAndMonth(at)
    case .month: monthFirst(at)
    case .feast(let feast): self.feast(feast, at)
    default: nil
    }
  }

  /// Whether between two mentions stands only what joins the ends of a span.
  private func isSpan(from: Int, to: Int) -> Bool {
    guard from > 0, to == from + 1 else { return false }
    return isJoint(from)
  }

  // What the patterns ask

  func kind(_ at: Int) -> DateToken.Kind? { tokens.indices.contains(at) ? tokens[at].kind : nil }

  /// Whether a token follows the one before it without a space.
  func isGlued(_ at: Int) -> Bool { tokens.indices.contains(at) && !tokens[at].isSpaced }

  func isMark(_ at: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens.indices.contains(at) && tokens[at].isMark(mark)
  }

  func number(_ at: Int) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits) = kind(at) { (value, digits) } else { nil }
  }

  func isHalf(_ at: Int) -> Bool { if case .half = kind(at) { true } else { false } }

  func isSuffix(_ at: Int) -> Bool { kind(at) == .suffix && isGlued(at) }

  /// Whether a token joins days or the ends of a span: "3-5", "3 and 5", "3 to 5".
  func isJoint(_ at: Int) -> Bool {
    guard tokens.indices.contains(at) else { return false }
    let token = tokens[at]
    return token.isHyphen || token.kind == .to || token.kind == .and || token.isMark("&")
      || token.isMark("/")
  }

  /// Whether a token is a word that a date stands behind.
  func leads(_ at: Int) -> Bool {
    switch kind(at) {
    case .lead?, .weekday?: true
    case .mark(UInt8(ascii: ","))?: if case .weekday? = kind(at - 1) { true } else { false }
    default: isJoint(at) && at == lastEnd && at > 0
    }
  }

  /// Whether a number begins here and is not the rest of something longer.
  func isFree(_ at: Int) -> Bool {
    guard at > 0, !tokens[at].isSpaced, !tokens[at].beginsLine else { return true }
    switch tokens[at - 1].kind {
    case .mark(let mark):
      if "£$#+%@_".utf8.contains(mark) { return false }
      if at - 1 == lastEnd, at > 1 { return true }
      guard at > 1, isGlued(at - 1) else { return true }
      return number(at - 2) == nil
    case .weekday, .month: return true
    default: return false
    }
  }
}

extension DateMention {
  /// The first of a span's two ends has the year of the second, where it has none of its own.
  fileprivate func withYear(of end: DateMention) -> DateMention {
    let (year, month): (Int, Int)
    switch end.value {
    case .day(let day), .days(let day, _): (year, month) = (day.year, day.month)
    case .month(let endYear?, let endMonth): (year, month) = (endYear, endMonth)
    default: return self
    }
    switch value {
    case .yearlessDay(let own, let number):
      let day = CalendarDay(year: own <= month ? year : year - 1, month: own, day: number)
      return day.map { DateMention(utf8: utf8, value: .day($0), precision: precision) } ?? self
    case .month(nil, let own):
      return DateMention(
        utf8: utf8, value: .month(year: own <= month ? year : year - 1, month: own),
        precision: precision)
    default: return self
    }
  }
}
