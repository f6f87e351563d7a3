import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Dates and ages in words")
struct DateWordsTests {
  private static let incident = "2025-09-12"
  private static let days = (19_350...20_800).map { CalendarDay(number: $0) }

  private func view(
    _ policy: DatePolicy, incident: String? = Self.incident, family: SampleFamily = SampleFamily()
  ) -> DeidentifiedReview {
    var family = family
    family.file(Cases.details(incident: incident))
    return DeidentifiedReview(family.review, for: .panel, dates: policy)
  }

  /// Whether a month stands in words.
  private func namesMonth(_ words: String) -> Bool {
    words.split(separator: " ").contains { DateWords.months.contains(String($0)) }
  }

  /// Whether a number stands alone that could be a day of the month.
  private func namesDay(_ words: String) -> Bool {
    words.split(separator: " ").contains { Int($0).map { (1...31).contains($0) } ?? false }
  }

  @Test(
    "a day is told no nearer than the policy allows, however sure it is",
    arguments: DatePolicy.allCases)
  func days(policy: DatePolicy) throws {
    let view = view(policy)
    for day in Self.days {
      for qualifier in EDTFDate.Qualifier.allCases {
        let point = EDTFDate.Point(.day(day), qualifier)
        let spans = [EDTFDate(point)] + Self.spans(point)
        for words in spans.map({ view.words($0) }) {
          switch policy {
          case .exact: #expect(namesDay(words) && namesMonth(words))
          case .monthAndYear: #expect(!namesDay(words) && namesMonth(words), "\(words)")
          case .season, .age:
            #expect(!namesDay(words) && !namesMonth(words) && words.contains("20"), "\(words)")
          case .relative:
            #expect(!namesMonth(words) && !words.contains("20\(day.year % 100)"), "\(words)")
            #expect(words.contains("the incident"))
          }
        }
      }
    }
  }

  private static func spans(_ point: EDTFDate.Point) -> [EDTFDate] {
    [
      EDTFDate(.interval(.at(point), .at(point))), EDTFDate(.interval(.at(point), .open)),
      EDTFDate(.interval(.open, .at(point))), EDTFDate(.interval(.unknown, .at(point))),
      EDTFDate(.interval(.at(point), .unknown)),
    ]
  }

  @Test("nothing is filled in under any policy", arguments: DatePolicy.allCases)
  func coarse(policy: DatePolicy) {
    let view = view(policy)
    var precisions: [EDTFDate.Precision] = [.year(2024)]
    precisions += EDTFDate.Season.allCases.map { .season(year: 2024, $0) }
    precisions += (1...12).map { .month(year: 2024, month: $0) }
    for precision in precisions {
      for qualifier in EDTFDate.Qualifier.allCases {
        let words = view.words(EDTFDate(.init(precision, qualifier)))
        #expect(!namesDay(words), "\(words)")
        let isMonth = if case .month = precision { true } else { false }
        let mayNameMonth = isMonth && (policy == .exact || policy == .monthAndYear)
        #expect(namesMonth(words) == mayNameMonth, "\(words)")
        #expect(words.hasPrefix("perhaps") == qualifier.rawValue.contains { "?%".contains($0) })
        #expect(words.contains("about") == qualifier.rawValue.contains { "~%".contains($0) })
      }
    }
  }

  @Test(
    "without an exact day of the incident nothing is counted from it",
    arguments: [nil, "2025-09", "2025-09-12?"])
  func noIncident(incident: String?) throws {
    let words = view(.relative, incident: incident).words(try #require(EDTFDate("2025-08-01")))
    #expect(words == "summer 2025")
  }

  @Test(
    "counts from the incident in days, weeks, then months",
    arguments: [
      ("2025-09-12", "the day of the incident"), ("2025-09-11", "1 day before the incident"),
      ("2025-09-25", "13 days after the incident"), ("2025-08-29", "2 weeks before the incident"),
      ("2025-03-14", "26 weeks before the incident"),
      ("2024-09-12", "12 months before the incident"),
    ])
  func relative(edtf: String, words: String) throws {
    #expect(view(.relative).words(try #require(EDTFDate(edtf))) == words)
  }

  @Test("an entry's year says no more than its date in words", arguments: DatePolicy.allCases)
  func years(policy: DatePolicy) {
    var family = SampleFamily()
    let agency = AgencyID(family.file(Cases.agency))
    for day in Self.days {
      family.file(
        .entry(
          ChronologyEntry(date: EDTFDate(day), dateAsWritten: "", agency: agency, event: "e")))
    }
    var years: [String: Int?] = [:]
    let told = view(policy, family: family).chronology
    #expect(told.count == Self.days.count)
    for entry in told {
      #expect(years.updateValue(entry.year, forKey: entry.date) ?? entry.year == entry.year)
      if let year = entry.year { #expect(entry.date.contains("\(year)"), "\(entry.date)") }
      #expect((entry.year == nil) == (policy == .relative))
    }
  }

  @Test("an age is in days for a week, weeks for three months, months for two years, then years")
  func exactAges() throws {
    let incident = try #require(CalendarDay(Self.incident))
    for length in 0...1500 {
      let born = CalendarDay(number: incident.number - length)
      let words = try #require(AgeWords.words(born: EDTFDate(born), on: incident))
      let parts = words.split(separator: " ")
      let number = try #require(parts.first.flatMap { Int($0) })
      #expect(parts.count == 2 && (number == 1) != words.hasSuffix("s"))
      switch String(parts[1].prefix(4)) {
      case "day", "days": #expect(number == length && length < 7)
      case "week": #expect(number == length / 7 && (7...92).contains(length))
      case "mont": #expect((3..<24).contains(number) && abs(length - number * 365 / 12) <= 32)
      default:
        let hadBirthday = (born.month, born.day) <= (incident.month, incident.day)
        #expect(number == incident.year - born.year - (hadBirthday ? 0 : 1) && number >= 2)
      }
    }
    #expect(
      AgeWords.words(born: EDTFDate(CalendarDay(number: incident.number + 1)), on: incident) == nil)
  }

  @Test(
    "a birth in doubt gives an age in doubt, and a wide one a range",
    arguments: [
      ("2025-08-20~", "about 3 weeks"), ("2025-02-08?", "about 7 months"),
      ("2021-05-27%", "about 4 years"), ("2015-10?", "about 9 years"),
      ("2015-10", "9 years"), ("2025-05", "about 4 months"), ("2020/2024", "0 to 5 years"),
      ("2025-21", "under 1 year"), ("../2020", nil), ("2020/..", nil),
    ])
  func doubtedAges(born: String, words: String?) throws {
    let day = try #require(CalendarDay(Self.incident))
    #expect(AgeWords.words(born: try #require(EDTFDate(born)), on: day) == words)
  }

  @Test("a day taken out after a label with a number leaves no other day", arguments: [1, 19])
  func afterLabels(day: Int) {
    var family = SampleFamily()
    let worker = PersonID(
      family.file(
        .person(
          Person(label: "Social worker 1", alias: Code(making: "sw1"), standing: .other))))
    let text = LabelledText([
      .plain("Signed by "), .person(worker, form: FormID(RecordID(high: 1, low: 1))),
      .plain(" \(day) January 2024. Filed."),
    ])
    #expect(
      view(.monthAndYear, family: family).words(text)
        == "Signed by Social worker 1, January 2024. Filed.")
    #expect(
      view(.exact, family: family).words(text)
        == "Signed by Social worker 1 \(day) January 2024. Filed.")
  }
}
