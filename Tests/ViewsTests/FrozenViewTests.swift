import ReviewModel
import TestSupport
import Testing
import Views

@Suite("A report made again") struct FrozenViewTests {
  private static let person = PersonID(RecordID(high: 1, low: 1))
  private static let entry = EntryID(RecordID(high: 1, low: 2))
  private static let episode = EpisodeID(RecordID(high: 1, low: 3))
  private static let trial = RecordID(high: 1, low: 4)
  private static let day = CalendarDay(number: 20_000)

  /// What can be agreed or decided about a person and a row.
  private enum Said: CaseIterable {
    case nothing, personHeld, entryHeld, episodeHeld, over, restricted
  }

  private func review(_ said: Said) -> Review {
    let entry = ChronologyEntry(
      date: EDTFDate(Self.day), dateAsWritten: "", agency: AgencyID(RecordID(high: 2, low: 1)),
      event: "seen", restrictions: said == .restricted ? [.policeIntelligence] : [])
    let episode = KeyPracticeEpisode(
      title: "The move", from: nil, to: nil, reason: .notRecorded, entries: [Self.entry])
    var records: [(RecordID, Record)] = [
      (
        Self.person.record,
        .person(Person(label: "Uncle", alias: Code(making: "u"), standing: .family))
      ),
      (Self.entry.record, .entry(entry)), (Self.episode.record, .episode(episode)),
    ]
    let about: Proceeding.Limit.Matter? =
      switch said {
      case .personHeld, .over: .person(who: Self.person, rule: .notShown)
      case .entryHeld: .entry(which: Self.entry, rule: .notShown)
      case .episodeHeld: .episode(which: Self.episode, rule: .notShown)
      case .nothing, .restricted: nil
      }
    if let about {
      let status: Proceeding.Status =
        said == .over ? .concluded(on: Self.day, outcome: .notRecorded) : .open
      records.append(
        (
          Self.trial,
          .proceeding(Proceeding(.criminal, "trial", status: status, limits: [.init(about)]))
        ))
    }
    return Review(
      records.enumerated().map { number, record in
        .init(
          id: record.0,
          reference: ShortReference(letters: record.1.letters, number: number + 1, copy: 0),
          record: record.1)
      })
  }

  @Test(
    "shows nobody who is not cleared what was restricted then or is held back or restricted now")
  func everyPair() {
    for then in Said.allCases {
      for now in Said.allCases {
        let made = review(then).restricted(asIn: review(now))
        for audience in Audience.allCases {
          let shown = Set(
            DeidentifiedReview(made, for: audience).review.items.map(\.id))
          let today = Set(
            DeidentifiedReview(review(now), for: audience).review.items.map(\.id))
          let all = [Self.person.record, Self.entry.record, Self.episode.record]
          for id in all where !today.contains(id) {
            #expect(!shown.contains(id), "\(then), then \(now), for \(audience)")
          }
          if then == .restricted { #expect(!shown.contains(Self.entry.record)) }
          if then == now { #expect(shown == today) }
        }
      }
    }
  }
}
