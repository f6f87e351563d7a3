import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Who knew what, and who else recorded it")
struct KnowledgeTests {
  private struct Case {
    var family = SampleFamily()
    var agencies: [AgencyID] = []
    var entries: [EntryID] = []

    init() {
      for (code, label) in [("pol", "Police"), ("hv", "Health visiting"), ("gp", "GP")] {
        agencies.append(
          AgencyID(
            family.file(
              .agency(
                Agency(
                  code: Code(making: code), label: LabelledText(plain: label),
                  sector: Code(making: "x"))))))
      }
      for (number, agency) in agencies.enumerated() {
        entry("2024-05-0\(number + 3)", agency)
      }
    }

    mutating func entry(
      _ date: String, _ agency: AgencyID, restrictions: [Restriction] = []
    ) {
      entries.append(
        EntryID(
          family.file(
            .entry(
              ChronologyEntry(
                date: EDTFDate(date) ?? EDTFDate(.init(.year(2024))), dateAsWritten: "",
                agency: agency, event: "A mark was seen", restrictions: restrictions)))))
    }
  }

  @Test("every entry of one event names all the others, through whichever links, and no other")
  func links() {
    var sample = Case()
    sample.entry("2024-05-09", sample.agencies[0])
    let ids = sample.entries
    for pair in [[ids[2], ids[1]], [ids[0], ids[1]]] {
      sample.family.file(.link(EntryLink(pair, .sameEvent)))
    }
    sample.family.file(.link(EntryLink([ids[3], ids[0]], .different)))
    let told = DeidentifiedReview(sample.family.review, for: .panel).chronology
    #expect(
      told.map(\.alsoRecordedBy) == [
        "Health visiting (C2), GP (C3)", "Police (C1), GP (C3)",
        "Police (C1), Health visiting (C2)",
        "",
      ])
  }

  @Test("an entry that a view does not hold is named by none that tell the same")
  func restricted() {
    var sample = Case()
    sample.entry("2024-05-09", sample.agencies[0], restrictions: [.medical])
    sample.family.file(.link(EntryLink(sample.entries, .sameEvent)))
    let told = DeidentifiedReview(sample.family.review, for: .panel).chronology
    #expect(told.count == 3 && told.allSatisfy { !$0.alsoRecordedBy.contains("C4") })
  }

  @Test(
    "a fact is told of every agency, in dates as the policy has them",
    arguments: [
      (DatePolicy.exact, "3 May 2024"), (.monthAndYear, "May 2024"), (.season, "spring 2024"),
    ])
  func facts(policy: DatePolicy, date: String) {
    var sample = Case()
    let episode = EpisodeID(
      sample.family.file(
        .episode(
          KeyPracticeEpisode(
            title: "T", from: nil, to: nil, reason: .notRecorded, entries: sample.entries,
            knew: [.init(agency: sample.agencies[1], text: "Seen on 3 May 2024")]))))
    sample.family.file(
      .fact(
        KnownFact(
          "The mark", episode: episode,
          knowers: [
            .init(sample.agencies[0], since: EDTFDate("2024-05-03"), entry: sample.entries[0]),
            .init(sample.agencies[2], since: nil),
          ])))
    let view = DeidentifiedReview(sample.family.review, for: .panel, dates: policy)
    #expect(
      view.facts.first?.knowers.map(\.since) == [
        date, "not known from its record", "knew; since when is not recorded",
      ])
    #expect(view.facts.first?.knowers.map(\.entry) == ["C1", "", ""])
    #expect(view.episodes.first?.facts == view.facts)
    let knew = view.episodes.first?.knew.first?.text ?? ""
    #expect(knew.contains(date) && (policy == .exact || !knew.contains("3 May")), "\(knew)")
  }

  @Test("a count of entries carries what the agencies chose to send")
  func coverage() {
    var sample = Case()
    sample.family.file(
      .source(
        SourceFile(
          agency: sample.agencies[0], name: "f", digest: "", coverage: .significantEvents, rows: 1))
    )
    sample.family.file(
      .episode(
        KeyPracticeEpisode(
          title: "T", from: nil, to: nil, reason: .notRecorded,
          entries: Array(sample.entries.prefix(2)))))
    let view = DeidentifiedReview(sample.family.review, for: .panel)
    #expect(
      view.episodes.first?.records
        == "2 entries sent by 2 agencies (Police: significant events only; Health visiting: not known)."
    )
    #expect(view.agencies.map(\.coverage) == ["significant events only", "not known", "not known"])
  }
}
