import ReviewModel
import TestSupport
import Testing
import Views

@Suite("What is restricted")
struct ClearanceTests {
  /// Every choice of restrictions.
  private static let choices: [[Restriction]] = Restriction.allCases.reduce([[]]) { sets, next in
    sets + sets.map { $0 + [next] }
  }

  /// A review in which an entry, a note and a contribution carry restrictions, and a finding and
  /// an episode rest on them.
  private func review(_ restrictions: [Restriction]) throws -> Review {
    var family = SampleFamily()
    let person = family.person("Mother", alias: "mum")
    let agency = AgencyID(family.file(Cases.agency))
    let date = try #require(EDTFDate("2024-05-03"))
    let entry = EntryID(
      family.file(
        .entry(
          ChronologyEntry(
            date: date, dateAsWritten: "secret", agency: agency, event: "secret",
            details: [.comment: "secret"], restrictions: restrictions))))
    let episode = EpisodeID(
      family.file(
        .episode(
          KeyPracticeEpisode(
            title: "E", from: nil, to: nil, reason: .notRecorded, entries: [entry]))))
    let note = NoteID(
      family.file(
        .note(
          LearningNote(
            text: "secret", kind: .workedWell, day: 1, stage: Code(making: "s"),
            at: Moment(seconds: 0), agencies: [agency], episode: episode,
            restrictions: restrictions))))
    let contribution = ContributionID(
      family.file(
        .contribution(
          Contribution(
            person: person, on: nil, manner: .recorded("secret"), words: "secret",
            restrictions: restrictions))))
    family.file(
      .finding(
        Finding(
          title: "F", statement: "S", kind: .learning, reach: .unknown,
          grounds: [.entry(entry), .account(note), .contribution(contribution), .policy("open")])))
    family.file(.day(LearningDay(number: 1, began: Moment(seconds: 0))))
    return family.review
  }

  @Test("is in the view exactly when all of its reasons are cleared", arguments: choices)
  func clearances(cleared: [Restriction]) throws {
    for restrictions in Self.choices {
      let view = DeidentifiedReview(
        try review(restrictions), for: .panel, clearances: Set(cleared))
      let seen = Set(restrictions).isSubset(of: Set(cleared))
      let count = seen ? 1 : 0
      #expect(view.chronology.count == count && view.workedWell.count == count)
      #expect(view.contributions.count == count)
      #expect(view.agencies.first?.entries == "\(count)")
      #expect(view.episodes.first?.workedWell.count == count)
      #expect(
        view.episodes.first?.records
          == (seen
            ? "1 entry sent by 1 agency (Police: not known)." : "0 entries sent by 0 agencies."))
      #expect(view.findings.first?.grounds.count == 1 + 3 * count)
      #expect(view.learningDay(1)?.contains(seen ? "1 note was" : "0 notes") == true)
      #expect(everything(view).contains("secret") == seen)
    }
  }

  /// All that a report can take from a view.
  private func everything(_ view: DeidentifiedReview) -> String {
    "\(view.chronology)\(view.agencies)\(view.workedWell)\(view.workedBetter)\(view.episodes)"
      + "\(view.contributions)\(view.findings)\(view.recommendations)\(view.actions)"
      + "\(view.subjects)\(view.relatives)\(view.participation)"
      + "\(String(describing: view.told))\(String(describing: view.learningDay(1)))"
  }

  @Test("what is referred to is told by label or number, whatever form was written")
  func forms() {
    var family = SampleFamily()
    let mother = family.person("Mother", alias: "mum")
    let agency = AgencyID(family.file(Cases.agency))
    let place = PlaceID(
      family.file(.place(Place(label: "School 1", kind: Code(making: "school")))))
    let view = DeidentifiedReview(family.review, for: .public)
    let nobody = RecordID(high: 5, low: 5)
    let forms = (1...3).map { FormID(RecordID(high: 9, low: $0)) }
    for form in forms {
      let table: [(LabelledText.Span, String)] = [
        (.person(mother, form: form), "Mother"), (.place(place, form: form), "School 1"),
        (.agency(agency, form: form), "Police"), (.record(place.record), "School 1"),
        (.person(PersonID(nobody), form: form), "a person"),
        (.place(PlaceID(nobody), form: form), "a place"),
        (.agency(AgencyID(nobody), form: form), "an agency"), (.record(nobody), "a record"),
        (.plain("as it is"), "as it is"),
      ]
      for (span, word) in table { #expect(view.words(LabelledText([span])) == word) }
    }
  }
}
