import ReviewModel
import TestSupport
import Testing
import Views

@Suite("What proceedings hold back")
struct HeldBackTests {
  private static let day = CalendarDay(number: 20_000)
  private static let statuses: [Proceeding.Status] = [
    .expected, .open, .concluded(on: day, outcome: .notRecorded),
  ]

  /// A review of one agency's entry in an episode, and a note on it.
  private func family() throws -> (SampleFamily, EntryID, EpisodeID, PersonID) {
    var family = SampleFamily()
    let agency = AgencyID(
      family.file(
        .agency(Agency(code: Code(making: "pol"), label: "Police", sector: Code(making: "police"))))
    )
    let person = PersonID(
      family.file(
        .person(
          Person(
            label: "Mother's partner", alias: Code(making: "partner"), standing: .family,
            life: .living(born: nil)))))
    let date = try #require(EDTFDate("2025-03-04"))
    let entry = EntryID(
      family.file(
        .entry(
          ChronologyEntry(
            date: date, dateAsWritten: "", agency: agency, event: "heldwords",
            subjects: [SubjectFacts(subject: .person(person))]))))
    let episode = EpisodeID(
      family.file(
        .episode(
          KeyPracticeEpisode(
            title: "heldtitle", from: date, to: nil, reason: .notRecorded, entries: [entry]))))
    family.file(
      .note(
        LearningNote(
          text: "heldnote", kind: .workedWell, day: 1, stage: Code(making: "s"),
          at: Moment(seconds: 0), episode: episode)))
    return (family, entry, episode, person)
  }

  @Test("is in no view that is not cleared, whatever else is agreed, until all of them are over")
  func rows() throws {
    let (start, entry, episode, person) = try family()
    let held: [Proceeding.Limit.Matter] = [
      .entry(which: entry, rule: .notShown), .episode(which: episode, rule: .notShown),
      .person(who: person, rule: .notShown), .entry(which: entry, rule: .notAskedAbout),
      .person(who: person, rule: .notContacted),
    ]
    for limit in held {
      for one in Self.statuses {
        for other in Self.statuses {
          var family = start
          for status in [one, other] {
            family.file(
              .proceeding(Proceeding(.criminal, "Case", status: status, limits: [.init(limit)])))
          }
          let isLive = [one, other].contains { Proceeding(.criminal, "", status: $0).isLive }
          try check(family.review, limit, isLive: isLive)
        }
      }
    }
  }

  private func check(
    _ review: Review, _ limit: Proceeding.Limit.Matter, isLive: Bool
  ) throws {
    for audience in Audience.allCases {
      let view = DeidentifiedReview(review, for: audience)
      let cleared = DeidentifiedReview(review, for: audience, clearances: [.proceedings])
      let (hides, all) = (told(view), told(cleared))
      #expect(all.contains("heldwords") || audience == .public)
      switch limit {
      case .entry(_, .notShown) where isLive:
        #expect(!hides.contains("heldwords"), "\(audience)")
      case .episode(_, .notShown) where isLive:
        #expect(!hides.contains("heldwords") && !hides.contains("heldtitle"), "\(audience)")
        #expect(!hides.contains("heldnote"), "what was said of it goes with it: \(audience)")
      case .person(let who, .notShown) where isLive:
        #expect(!view.labels.isKnown(who), "\(audience)")
      default: #expect(hides == all, "\(audience)")
      }
    }
  }

  private func told(_ view: DeidentifiedReview) -> String {
    (view.chronology.map(\.event) + view.episodes.map(\.title) + view.workedWell.map(\.text))
      .joined(separator: "\n")
  }
}

extension LabelTable {
  fileprivate func isKnown(_ person: PersonID) -> Bool { self[person] != "a person" }
}
