import ReviewModel
import Testing

@Suite("Dates")
struct DateTests {
  @Test("every day of two centuries has a number, a weekday and a way back")
  func days() throws {
    var day = try #require(CalendarDay(year: 1900, month: 1, day: 1))
    #expect(day.weekday == 1)
    var number = day.number
    while day.year < 2101 {
      #expect(CalendarDay(number: number) == day)
      #expect(CalendarDay(day.description) == day)
      let next = CalendarDay(number: number + 1)
      #expect(day < next && next.weekday == day.weekday % 7 + 1)
      day = next
      number += 1
    }
    #expect(number - (try #require(CalendarDay("1900-01-01"))).number == 73_414)
  }

  @Test(
    "days that no calendar has are refused",
    arguments: ["2016-02-30", "2015-02-29", "1900-02-29", "2016-13-01", "2016-00-10", "2016-1-01"])
  func refused(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("every date of EDTF level 1 reads back as it was written, and bounds hold")
  func edtf() throws {
    let bodies = ["2024", "2024-05", "2024-21", "2024-22", "2024-23", "2024-24", "2024-02-29"]
    let points = bodies.flatMap { body in ["", "?", "~", "%"].map { body + $0 } }
    let ends = points + ["..", ""]
    let spans = ends.flatMap { start in ends.map { start + "/" + $0 } }
      .filter { !["../..", "../", "/..", "/"].contains($0) && !endsBeforeItBegins($0) }
    for text in points + spans {
      let date = try #require(EDTFDate(text), "\(text)")
      #expect(date.description == text)
      if case .point = date.extent {
        let (first, last) = (try #require(date.earliest), try #require(date.latest))
        #expect(first <= last)
      }
    }
  }

  private func endsBeforeItBegins(_ span: String) -> Bool {
    let ends = span.split(separator: "/").map { EDTFDate(String($0)) }
    guard let first = ends.first??.earliest, let last = ends.last??.latest else { return false }
    return last < first
  }

  @Test(
    "what is no EDTF date is refused",
    arguments: [
      "", "24", "2024-5", "2024-13", "2024-25", "2024-02-30", "03/05/2024", "2024-05-03 ",
      "../..", "/", "2024/2025/2026", "?2024", "2024-05-03?~",
    ])
  func notEDTF(text: String) { #expect(EDTFDate(text) == nil) }

  @Test("winter ends in the next year, February with its last day")
  func bounds() throws {
    #expect(EDTFDate("2023-24")?.latest?.description == "2024-02-29")
    #expect(EDTFDate("2024-21")?.earliest?.description == "2024-03-01")
    #expect(EDTFDate("../2024-05")?.earliest == nil)
    #expect(EDTFDate("../2024-05")?.sortingDay?.description == "2024-05-31")
  }

  @Test(
    "an instant reads back as it was written, before 1970 too",
    arguments: [-86_401, -1, 0, 1, 951_782_400, 4_102_444_799])
  func moments(seconds: Int) {
    let moment = Moment(seconds: seconds)
    #expect(Moment(moment.description) == moment)
  }
}
