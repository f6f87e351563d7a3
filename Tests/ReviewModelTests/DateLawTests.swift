import ReviewModel
import TestSupport
import Testing

@Suite("The laws of dates")
struct DateLawTests {
  private static let bodies = [
    "2023", "2024", "2023-12", "2024-02", "2024-12", "2023-24", "2024-21", "2024-22", "2024-23",
    "2024-24", "2024-02-29", "2024-12-31", "2025-01-01",
  ]
  private static let points = bodies.flatMap { body in
    EDTFDate.Qualifier.allCases.compactMap { EDTFDate.Point(body + $0.rawValue) }
  }

  @Test("a doubt moves no bound, and what a date covers lies between its bounds")
  func pointBounds() throws {
    #expect(Self.points.count == Self.bodies.count * 4)
    for point in Self.points {
      let date = EDTFDate(point)
      let (first, last) = (try #require(date.earliest), try #require(date.latest))
      try #require(first <= last)
      #expect(date.sortingDay == first)
      #expect(EDTFDate.Point(point.precision).precision.first == first)
      #expect((date.exactDay != nil) == (first == last && point.qualifier == .none))
      // The days on either side belong to another date of the same exactness.
      if case .day = point.precision { continue }
      let covered = (first.number...last.number).map { CalendarDay(number: $0) }
      switch point.precision {
      case .day: break
      case .month(let year, let month):
        #expect(covered.allSatisfy { $0.year == year && $0.month == month })
        #expect(CalendarDay(number: last.number + 1).day == 1 && first.day == 1)
      case .season: #expect((89...92).contains(covered.count) && first.day == 1)
      case .year(let year):
        #expect(covered.allSatisfy { $0.year == year } && (365...366).contains(covered.count))
      }
    }
  }

  @Test("the seasons of a year follow one another without a gap")
  func seasons() throws {
    for year in 1999...2001 {
      let seasons = EDTFDate.Season.allCases.map { EDTFDate.Precision.season(year: year, $0) }
      let next = EDTFDate.Precision.season(year: year + 1, .spring)
      for (one, other) in zip(seasons, seasons.dropFirst() + [next]) {
        #expect(try #require(one.last).number + 1 == other.first?.number)
      }
    }
  }

  @Test("a span is bounded by its ends, and one that ends before it begins is refused")
  func spanBounds() {
    for start in Self.points {
      #expect(EDTFDate("\(start)/..")?.latest == nil)
      #expect(EDTFDate("../\(start)")?.earliest == nil)
      #expect(EDTFDate("\(start)/")?.earliest == start.precision.first)
      for end in Self.points {
        let span = EDTFDate("\(start)/\(end)")
        if let first = start.precision.first, let last = end.precision.last, last < first {
          #expect(span == nil, "\(start)/\(end)")
        } else {
          #expect(span?.description == "\(start)/\(end)")
          #expect(span?.earliest == start.precision.first)
          #expect(span?.latest == end.precision.last)
          #expect(span?.exactDay == nil)
        }
      }
    }
  }

  @Test(
    "an instant reads back and lies in its day, in any century",
    arguments: 0..<200 as Range<UInt64>)
  func moments(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let moment = Moment(seconds: .random(in: -60_000_000_000...200_000_000_000, using: &random))
    #expect(Moment(moment.description) == moment)
    let rest = moment.seconds - moment.day.number * 86_400
    #expect((0..<86_400).contains(rest))
    #expect(moment.description.hasPrefix(moment.day.description + "T"))
  }

  @Test(
    "what is no instant is refused",
    arguments: [
      "", "2026-03-02", "2026-03-02T09:15:00", "2026-03-02 09:15:00Z", "2026-03-02T24:00:00Z",
      "2026-03-02T09:60:00Z", "2026-03-02T09:15:60Z", "2026-02-30T09:15:00Z",
      "2026-03-02T09:15x00Z", "2026-03-02T09:15:+5Z", "2026-03-02T+9:15:00Z",
      "2026-03-02T09:15:00Z ",
    ])
  func noInstant(text: String) { #expect(Moment(text) == nil) }

  @Test("every minute of the day reads back, and what no clock shows is refused")
  func times() {
    for minutes in 0..<1440 {
      let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)
      #expect(time?.minutes == minutes)
      #expect(time.flatMap { TimeOfDay($0.description) } == time)
    }
    #expect(TimeOfDay("9:05") == TimeOfDay("09:05"))
    for text in [
      "24:00", "12:60", "12", "12:5", "12:+5", "+9:05", "-0:05", "009:05", "٩:٠٥", ":00",
    ] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
  }
}
