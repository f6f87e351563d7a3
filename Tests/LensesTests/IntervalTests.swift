@testable import Lenses
import ReviewModel
import Testing

@Suite("Intervals between dates that may be imprecise")
struct IntervalTests {
  private static let dates = [
    "2016-03-01", "2016-03-05", "2016-03-20", "2016-04-10", "2016-03", "2016-04", "2016-21", "2016",
    "2016-04-02?", "../2016-03-15", "2016-04-05/..",
  ]

  private static func rows(_ dates: [String]) -> [EvidenceRow] {
    dates.enumerated().map { place, date in
      let id = Case.id(UInt64(place + 1))
      let entry = ChronologyEntry(
        date: EDTFDate(date) ?? EDTFDate(CalendarDay(number: 0)), dateAsWritten: "",
        agency: AgencyID(id), event: "")
      return EvidenceRow(
        Filed(EntryID(id), ShortReference(letters: "C", number: place + 1), entry), place: place,
        agency: 0, event: place)
    }
  }

  private static let window = Window(from: EDTFDate("2016-02-20"), to: EDTFDate("2016-04-20"))

  @Test("are never longer for one more thing in them, whichever it is")
  func shorter() {
    for one in Self.dates {
      for other in Self.dates {
        let before = Intervals(Self.rows([one, other]), Self.window).longest
        for more in Self.dates {
          let after = Intervals(Self.rows([one, other, more]), Self.window).longest
          #expect((after?.span.least ?? 0) <= (before?.span.least ?? 0), "\(one) \(other) \(more)")
          #expect((after?.span.most ?? 0) <= (before?.span.most ?? 0), "\(one) \(other) \(more)")
        }
      }
    }
  }

  @Test("hold every interval that the days behind the dates can make")
  func bounds() {
    for one in Self.dates {
      for other in Self.dates {
        let rows = Self.rows([one, other])
        guard let longest = Intervals(rows, Self.window).longest else { continue }
        let from = CalendarDay("2016-02-20")?.number ?? 0
        let to = CalendarDay("2016-04-20")?.number ?? 0
        func days(_ row: EvidenceRow) -> [Int] {
          let (first, last) = (max(row.days.first, from), min(row.days.last, to))
          return first <= last ? Array(Set([first, (first + last) / 2, last])) : []
        }
        for left in days(rows[0]) {
          for right in days(rows[1]) {
            let points = [from, left, right, to].sorted()
            let most = zip(points, points.dropFirst()).map { $1 - $0 }.max() ?? 0
            #expect(longest.span.least <= most && most <= longest.span.most, "\(one) \(other)")
          }
        }
      }
    }
  }

  @Test("count exactly only where every date is a day")
  func exact() {
    let days = Intervals(Self.rows(["2016-03-01", "2016-03-20"])).longest
    #expect(days?.span.exact == 19)
    #expect(Intervals(Self.rows(["2016-03-01", "2016-04-02?"])).longest?.span.exact == nil)
    #expect(Intervals(Self.rows(["2016-03-01", "2016-05"])).longest?.span == DaySpan(61, 91))
  }

  @Test("in working days leave out weekends and holidays, as counting one by one does")
  func workingDays() {
    let holidays = Set([CalendarDay("2024-03-29"), CalendarDay("2024-04-01")].compactMap { $0 })
    let working = WorkingDays(holidays)
    let start = CalendarDay("2024-03-11")?.number ?? 0
    for from in start...(start + 14) {
      for to in from...(from + 30) {
        let counted =
          from == to
          ? 0
          : ((from + 1)...to).count {
            let day = CalendarDay(number: $0)
            return day.weekday <= 5 && !holidays.contains(day)
          }
        #expect(working.count(after: from, through: to) == counted)
      }
    }
  }
}
