import ReviewModel
import TestSupport
import Testing
import Views

@Suite("A view")
struct ViewTests {
  @Test(
    "shows what is restricted exactly when it is cleared",
    arguments: Audience.allCases, Restriction.allCases)
  func restrictions(audience: Audience, restriction: Restriction) {
    var family = SampleFamily()
    let person = family.person("Mother", alias: "mum")
    let agency = AgencyID(
      family.file(
        .agency(Agency(code: Code(making: "pol"), label: "Police", sector: Code(making: "x")))))
    let date = EDTFDate(.init(.year(2024)))
    family.file(
      .entry(
        ChronologyEntry(
          date: date, dateAsWritten: "", agency: agency, event: "secret",
          restrictions: [restriction])))
    family.file(
      .note(
        LearningNote(
          text: "secret", kind: .workedWell, day: 1, stage: Code(making: "s"),
          at: Moment(seconds: 0), restrictions: [restriction])))
    family.file(
      .contribution(
        Contribution(
          person: person, on: nil, manner: .notRecorded, words: "secret",
          restrictions: [restriction])))
    for cleared in Restriction.allCases.map({ Set([$0]) }) + [[], Set(Restriction.allCases)] {
      let view = DeidentifiedReview(family.review, for: audience, clearances: cleared)
      let seen = cleared.contains(restriction) ? 1 : 0
      #expect(view.chronology.count == seen)
      #expect(view.workedWell.count == seen)
      #expect(view.contributions.count == seen)
    }
  }

  @Test("never tells a date more exactly than its policy, or than the record")
  func policies() throws {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for policy in DatePolicy.allCases {
      let view = DeidentifiedReview(review(incident: "2025-09-12"), for: .panel, dates: policy)
      for number in stride(from: 18_000, to: 20_500, by: 13) {
        let day = CalendarDay(number: number)
        let words = view.words(EDTFDate(day))
        let namesMonth = months.contains { words.contains($0) }
        switch policy {
        case .exact: #expect(words == "\(day.day) \(months[day.month - 1]) \(day.year)")
        case .monthAndYear: #expect(words == "\(months[day.month - 1]) \(day.year)")
        case .season, .age:
          #expect(!namesMonth && words.contains("\(day.year)") || words.contains("winter"))
        case .relative: #expect(!namesMonth && !words.contains("\(day.year)"))
        }
      }
      for text in ["2024", "2024-21", "2024~"] {
        let words = view.words(try #require(EDTFDate(text)))
        #expect(!months.contains { words.contains($0) })
      }
    }
  }

  @Test(
    "words dates as the record gives them",
    arguments: [
      ("2024-05-03", "3 May 2024"), ("2024-05", "May 2024"), ("2024-24", "winter 2024–25"),
      ("2024~", "about 2024"), ("2024-05-22?", "perhaps 22 May 2024"),
      ("../2023-12-24", "before 24 December 2023"), ("2024-05-03/..", "after 3 May 2024"),
      ("2024-05-02/2024-05-06", "2 May 2024 to 6 May 2024"), ("2024-05/", "from May 2024"),
    ])
  func words(edtf: String, words: String) throws {
    let view = DeidentifiedReview(review(incident: nil), for: .panel)
    #expect(view.words(try #require(EDTFDate(edtf))) == words)
  }

  @Test(
    "tells an age no more exactly than the birth is known",
    arguments: [
      ("2025-09-10", "2 days"), ("2025-09-05", "1 week"), ("2025-08-20", "3 weeks"),
      ("2025-02-08", "7 months"), ("2021-05-27", "4 years"),
      ("2023-09-12", "2 years"), ("2015-10", "9 years"), ("1996", "about 29 years"),
      ("2026-01", nil),
    ])
  func ages(born: String, words: String?) throws {
    var family = SampleFamily()
    let person = family.person("X", alias: "x", life: .living(born: EDTFDate(born)))
    family.file(details(incident: "2025-09-12"))
    let view = DeidentifiedReview(family.review, for: .panel)
    let filed = try #require(family.review.person(person))
    #expect(view.ageAtIncident(filed) == words)
  }

  @Test("puts labels where somebody is named, and numbers where a record is")
  func labels() {
    var family = SampleFamily()
    let mum = family.person("Mother", alias: "mum")
    let note = family.file(
      .note(
        LearningNote(
          text: "x", kind: .fact, day: 1, stage: Code(making: "s"), at: Moment(seconds: 0))))
    let form = FormID(RecordID(high: 9, low: 9))
    let view = DeidentifiedReview(family.review, for: .panel)
    let text = LabelledText([
      .person(mum, form: form), .plain("'s "), .record(note), .plain(" "), .record(mum.record),
    ])
    #expect(view.words(text) == "Mother's N1 Mother")
  }

  private func review(incident: String?) -> Review {
    var family = SampleFamily()
    family.file(details(incident: incident))
    return family.review
  }

  private func details(incident: String?) -> Record {
    .review(
      ReviewDetails(
        title: "T", kind: Code(making: "child"), nation: "England", board: "B", reviewer: "R",
        marking: "M", decision: .init(on: nil, reason: .notRecorded, threshold: .notRecorded),
        scope: .init(from: nil, to: nil, reason: .notRecorded),
        incident: .init(on: incident.flatMap { EDTFDate($0) }, outcome: .notRecorded)))
  }
}
