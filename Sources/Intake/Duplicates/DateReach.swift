internal import ReviewModel

/// The days an entry's date can mean, as numbers, so that reaches can be compared.
struct DateReach: Hashable {
  /// The first day it can mean.
  let first: Int
  /// The last day it can mean.
  let last: Int

  /// A reach of more days than this says little about when.
  static let wide = 31

  /// Reads an entry's date and its end; a doubted date reaches further.
  init(_ entry: ChronologyEntry) {
    let start = Self.days(entry.date)
    let end = entry.end.map(Self.days) ?? start
    first = min(start.lowerBound, end.lowerBound)
    // An end that is a year after its start is the end of something else than one event.
    last = end.upperBound - first > 366 ? start.upperBound : max(start.upperBound, end.upperBound)
  }

  /// How many days it covers beyond one.
  var width: Int { last - first }

  /// Whether it says little about when.
  var isWide: Bool { width > Self.wide }

  /// How many days lie between two; 0 where one day could be both.
  func gap(to other: DateReach) -> Int { max(0, other.first - last, first - other.last) }

  private static func days(_ date: EDTFDate) -> ClosedRange<Int> {
    let first = date.earliest?.number
    let last = date.latest?.number
    let slack = slack(date)
    switch (first, last) {
    case (let first?, let last?) where first <= last: return first - slack...last + slack
    case (let first?, let last?): return last - slack...first + slack
    case (let first?, nil): return first...first + 366
    case (nil, let last?): return last - 366...last
    case (nil, nil): return -100_000...100_000
    }
  }

  /// How much further a doubted date reaches.
  private static func slack(_ date: EDTFDate) -> Int {
    guard case .point(let point) = date.extent, point.qualifier != .none else { return 0 }
    switch point.precision {
    case .day: return 7
    case .month, .season: return 31
    case .year: return 183
    }
  }
}
