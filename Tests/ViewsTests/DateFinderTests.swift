import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Dates in prose")
struct DateFinderTests {
  /// What is found in a text: `[3 May 2024|2024-05-03]`.
  private func found(_ text: String) -> [String] {
    DateFinder.mentions(in: text).map { mention in
      let value =
        switch mention.value {
        case .day(let day): "\(day)"
        case .days(let first, let last): "\(first)/\(last)"
        case .yearlessDay(let month, let day): "-\(month)-\(day)"
        case .month(let year, let month): (year.map { "\($0)" } ?? "") + "-\(month)"
        case .weekday(let day): "w\(day)"
        case .time(let time): time.map { "\($0)" } ?? "time"
        }
      return "\(text[mention.range(in: text)])|\(value)"
    }
  }

  @Test(
    "each spelling is found whole, with what it says",
    arguments: [
      ("on 3 May 2024.", "3 May 2024|2024-05-03"), ("3rd of May", "3rd of May|-5-3"),
      ("the 3rd of May 2024", "the 3rd of May 2024|2024-05-03"),
      ("May 3rd 2024", "May 3rd 2024|2024-05-03"), ("May 3, 2024", "May 3, 2024|2024-05-03"),
      ("(03/05/2024)", "03/05/2024|2024-05-03"), ("DOB:3.5.24.", "3.5.24|2024-05-03"),
      ("3-5-24", "3-5-24|2024-05-03"), ("2024-05-03", "2024-05-03|2024-05-03"),
      ("on Friday 3 May he", "Friday 3 May|-5-3"),
      ("Fri, 03/05/2024", "Fri, 03/05/2024|2024-05-03"), ("in May 2024", "May 2024|2024-5"),
      ("on 3/5 he", "3/5|-5-3"), ("03/05: call", "03/05|-5-3"), ("May '24", "May '24|2024-5"),
      ("May ’24", "May ’24|2024-5"), ("May-24", "May-24|2024-5"),
      ("3-5 May 2024", "3-5 May 2024|2024-05-03/2024-05-05"),
      ("3–5 May 2024", "3–5 May 2024|2024-05-03/2024-05-05"),
      ("3 and 5 May", "3 and 5 May|-5-3"), ("03May24", "03May24|2024-05-03"),
      ("03-May-2024", "03-May-2024|2024-05-03"), ("3 MAY 2024", "3 MAY 2024|2024-05-03"),
      ("3 may 2024", "3 may 2024|2024-05-03"), ("3rd of may", "3rd of may|-5-3"),
      ("3 sept. 24", "3 sept. 24|2024-09-03"), ("third of May", "third of May|-5-3"),
      ("the twenty-first of June 2024", "the twenty-first of June 2024|2024-06-21"),
      ("31/02/2016", "31/02/2016|2016-2"), ("05/13/2024", "05/13/2024|2024-05-13"),
      ("20240503", "20240503|2024-05-03"), ("03052024", "03052024|2024-05-03"),
      ("05/2024", "05/2024|2024-5"), ("Since February he", "February|-2"),
      ("in May he", "May|-5"), ("the May call", "May|-5"), ("mid-March", "March|-3"),
      ("Friday 3rd", "Friday 3rd|w5"),
      ("Christmas Day 2023", "Christmas Day 2023|2023-12-25"), ("Boxing Day", "Boxing Day|-12-26"),
      ("at 14:32", "14:32|14:32"), ("2.30pm", "2.30pm|14:30"), ("2 p.m.", "2 p.m|14:00"),
      ("12.15 am", "12.15 am|00:15"), ("1430hrs", "1430hrs|14:30"), ("at 14.32", "14.32|14:32"),
      ("at 2.30", "2.30|time"), ("9:05", "9:05|time"), ("09:05:59", "09:05:59|09:05"),
      ("3/May/2024", "3/May/2024|2024-05-03"), ("3 May 2024", "3 May 2024|2024-05-03"),
      ("3\nMay 2024", "3\nMay 2024|2024-05-03"),
    ])
  func spellings(text: String, wanted: String) {
    #expect(found(text) == [wanted])
    #expect(found("Żółć “é” " + text + " — ok") == [wanted])
  }

  @Test(
    "more than one are parted, and a span's first end takes the year of its second",
    arguments: [
      ("28 May - 3 June 2024", ["28 May|2024-05-28", "3 June 2024|2024-06-03"]),
      (
        "from 28 December to 3 January 2025",
        ["28 December|2024-12-28", "3 January 2025|2025-01-03"]
      ),
      ("between May and June 2024", ["May|2024-5", "June 2024|2024-6"]),
      ("03/05/2024-05/05/2024", ["03/05/2024|2024-05-03", "05/05/2024|2024-05-05"]),
      ("3 May 14:30", ["3 May|-5-3", "14:30|14:30"]),
      ("2024-05-03T14:30:00Z", ["2024-05-03T14:30:00Z|2024-05-03"]),
      ("2024-05-03 14:30", ["2024-05-03|2024-05-03", "14:30|14:30"]),
      ("10:00-11:30", ["10:00|10:00", "11:30|11:30"]),
      ("3 May 2024, 5 May 2024", ["3 May 2024|2024-05-03", "5 May 2024|2024-05-05"]),
    ])
  func several(text: String, wanted: [String]) { #expect(found(text) == wanted) }

  @Test(
    "what is more often something else is no date",
    arguments: [
      "He may 3 times", "May said so", "you may", "they march on", "1/2 tablet", "24/7", "7/10",
      "scored 3/5", "for 3/7", "in 2/12", "3.5 mg", "12.30", "120/80", "3 of 5", "A3", "C118/2024",
      "2023/24", "2023-24", "2011-12", "section 2.3.10", "192.168.10.24", "3.5.24.1", "£3/5/24",
      "2024", "in 2024", "the 3rd visit", "12 visits", "999", "111", "07700 900123",
      "943 476 5919", "3 months old", "a 3-month-old", "2 to 3 times", "in 2024 3 visits",
      "ratio 1:5", "25:61", "1.5 kg", "page 3/40", "grade 4-5", "0/10", "14/13", "Sun and rain",
      "he sat 3 hours", "Monday", "Christmas", "at 3 months", "2 hours", "24 hours", "room 14.32",
      "an august body", "", " ", "/", "3/", "/5", "3 ", "the", "May", "3/5/", "12/12/12/12/12",
    ])
  func clean(text: String) { #expect(found(text).isEmpty) }

  @Test("a text without its dates keeps every other character", arguments: DatePolicy.allCases)
  func rewriting(policy: DatePolicy) {
    let words = DateWords(policy: policy, incident: CalendarDay("2024-05-10"))
    let text = words.text("On 3 May 2024 at 14:32 “é” 7/10.")
    let wanted: [DatePolicy: String] = [
      .exact: "On 3 May 2024 at 14:32 “é” 7/10.",
      .monthAndYear: "In May 2024 in the afternoon “é” 7/10.",
      .season: "In spring 2024 in the afternoon “é” 7/10.",
      .relative: "7 days before the incident in the afternoon “é” 7/10.",
      .age: "In spring 2024 in the afternoon “é” 7/10.",
    ]
    #expect(text == wanted[policy])
  }

  @Test(
    "what a policy allows is no longer found in what it forbids", arguments: DatePolicy.allCases,
    Soak.seeds(300, whole: 20_000))
  func idempotent(policy: DatePolicy, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "3", "May", "2024", "/", "-", ".", ":", " ", " ", " ", "on ", "at ", "03", "05", "14", "32",
      "pm", "the ", "3rd", " of ", "June", "Friday ", "and ", "to ", "'24", ",", "é", "\n", "Feb",
      "12", "20240503", "hrs", "since ", "Christmas ", "Day", "first ",
    ]
    let text = (0..<14).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let words = DateWords(policy: policy, incident: CalendarDay("2024-05-10"))
    let told = words.text(text)
    let left = DateFinder.mentions(in: told).filter { policy.forbids($0) }
    #expect(left.isEmpty, "\(text.debugDescription) became \(told.debugDescription)")
  }
}
