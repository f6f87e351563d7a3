import ReviewModel
import TestSupport

/// A review that grows by chance: entries, notes, contributions, findings on them and so on, some of
/// them linked, parted, erased or taken away again.
struct RandomThread {
  private(set) var items: [Review.Item] = []
  /// The records that were erased: their numbers stay, their words are gone.
  private(set) var erased: Set<RecordID> = []
  private var random: SplitMix64
  private var count: UInt64 = 0
  private let agency = AgencyID(RecordID(high: 9, low: 9))
  private let person = PersonID(RecordID(high: 9, low: 8))
  private let themes = ["history", "fathers", "voice"].map { Code(making: $0) }

  init(seed: UInt64, steps: Int) {
    random = SplitMix64(seed: seed)
    for _ in 0..<steps { step() }
  }

  var review: Review { Review(items) }

  /// The same without one record, as it is once that was erased.
  func without(_ id: RecordID) -> Review { Review(items.filter { $0.id != id }) }

  private mutating func step() {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...2: file(.entry(entry()))
    case 3...5: file(.note(note()))
    case 6:
      file(
        .contribution(Contribution(person: person, on: nil, manner: .notRecorded, words: "Words")))
    case 7, 8: file(.finding(finding()))
    case 9: file(.recommendation(recommendation()))
    case 10: if let asked = any(.recommendation) { file(.action(action(RecommendationID(asked)))) }
    case 11:
      file(
        .episode(
          KeyPracticeEpisode(
            title: "T", from: nil, to: nil, reason: .notRecorded,
            entries: some(.entry).map { EntryID($0) })))
    case 12: file(.link(EntryLink(some(.entry).map { EntryID($0) }, .sameEvent)))
    case 13:
      file(
        .query(
          Query(
            agency: agency, entries: some(.entry).map { EntryID($0) }, matter: .date,
            question: "When?")))
    case 14: file(.fact(KnownFact("Fact", knowers: knowers())))
    default: erase()
    }
  }

  private mutating func file(_ record: Record) {
    count += 1
    items.append(
      Review.Item(
        id: RecordID(high: 1, low: count),
        reference: ShortReference(letters: record.letters, number: Int(count)), record: record))
  }

  private mutating func erase() {
    guard let item = items.randomElement(using: &random) else { return }
    items.removeAll { $0.id == item.id }
    erased.insert(item.id)
  }

  private mutating func any(_ kind: Record.Kind) -> RecordID? {
    items.filter { $0.record.kind == kind }.randomElement(using: &random)?.id
  }

  private mutating func some(_ kind: Record.Kind) -> [RecordID] {
    let all = Array(
      items.filter { $0.record.kind == kind }.map(\.id).shuffled(using: &random))
    return Array(all.prefix(Int.random(in: 0...3, using: &random)))
  }

  private mutating func knowers() -> [KnownFact.Knower] {
    some(.entry).map { KnownFact.Knower(agency, since: nil, entry: EntryID($0)) }
  }

  private mutating func entry() -> ChronologyEntry {
    var entry = ChronologyEntry(
      date: EDTFDate(CalendarDay(number: 17_000)), dateAsWritten: "", agency: agency, event: "E")
    if Bool.random(using: &random), let whole = any(.entry) {
      entry.provenance = .split(from: EntryID(whole))
    }
    return entry
  }

  private mutating func note() -> LearningNote {
    LearningNote(
      text: "N", kind: .wouldHaveWorkedBetter, day: 1, stage: Code(making: "x"),
      at: Moment(seconds: 0), agencies: [agency], episode: any(.episode).map { EpisodeID($0) },
      themes: themes.filter { _ in Bool.random(using: &random) },
      entries: some(.entry).map { EntryID($0) })
  }

  private mutating func finding() -> Finding {
    var grounds = some(.entry).map { Ground.entry(EntryID($0)) }
    grounds += some(.note).map { Ground.account(NoteID($0)) }
    grounds += some(.contribution).map { Ground.contribution(ContributionID($0)) }
    if Bool.random(using: &random) { grounds.append(.noRecord("Nothing")) }
    if Bool.random(using: &random) { grounds.append(.policy("A rule")) }
    return Finding(
      title: "F", statement: "S", kind: .learning, reach: .unknown,
      grounds: grounds.shuffled(using: &random))
  }

  private mutating func recommendation() -> Recommendation {
    Recommendation(
      text: "R", owner: .board, level: .board, measure: .notRecorded, due: nil,
      findings: some(.finding).map { FindingID($0) })
  }

  private func action(_ asked: RecommendationID) -> Action {
    Action(recommendation: asked, text: "A", owner: .board, role: .notRecorded, due: nil)
  }
}
