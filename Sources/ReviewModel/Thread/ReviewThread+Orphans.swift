/// Ends of the thread that hang loose, in either direction; whether they should, the reviewer knows.
public struct ThreadOrphans: Hashable, Sendable {
  /// Findings that rest on nothing, or on nothing that is still there.
  public var groundless: [FindingID] = []
  /// Recommendations that answer no finding, or none that is still there.
  public var unfounded: [RecommendationID] = []
  /// Actions whose recommendation is not there, or was dropped.
  public var adrift: [ActionID] = []
  /// Findings to learn from that no recommendation answers.
  public var unanswered: [FindingID] = []
  /// Recommendations that no action carries out.
  public var unplanned: [RecommendationID] = []
  /// Themes of at least so many notes on none of which a finding rests.
  public var themes: [Theme] = []
  /// Notes that lie under no finding: neither themselves, nor by an entry they are about, nor by
  /// another note on the same theme.
  public var notes: [NoteID] = []
  /// Agencies that said or wrote something, with no finding resting on any of it.
  public var agencies: [AgencyID] = []
  /// Those of the family who contributed, with no finding resting on any of it.
  public var family: [PersonID] = []

  /// A theme, and how many notes are about it.
  public struct Theme: Hashable, Sendable {
    /// The theme.
    public let code: Code
    /// How many notes.
    public let notes: Int
  }

  /// Reads the orphans of a review; a theme counts from so many notes on.
  public init(_ review: Review, themesFrom least: Int) {
    let reading = OrphanReading(review)
    groundless = review.findings.filter { !reading.isGrounded($0.value) }.map(\.id)
    unfounded = review.recommendations.filter { asked in
      asked.value.stands && !asked.value.findings.contains(where: reading.findings.contains)
    }.map(\.id)
    adrift = review.actions.filter { !reading.standing.contains($0.value.recommendation) }
      .map(\.id)
    let answered = Set(
      review.recommendations.filter(\.value.stands).flatMap(\.value.findings))
    unanswered = review.findings.filter {
      $0.value.kind == .learning && !answered.contains($0.id)
    }.map(\.id)
    let planned = Set(review.actions.map(\.value.recommendation))
    unplanned = review.recommendations.filter { $0.value.stands && !planned.contains($0.id) }
      .map(\.id)
    themes = reading.themes(from: least)
    notes = reading.notes
    agencies = reading.agencies
    family = reading.family
  }
}

/// What findings of a review rest on, quick to ask.
private struct OrphanReading {
  let review: Review
  let findings: Set<FindingID>
  let standing: Set<RecommendationID>
  private let here: Set<RecordID>
  /// What a finding rests on.
  private let grounds: Set<RecordID>
  private let reports: Set<AgencyID>
  private let carried: Set<Code>

  init(_ review: Review) {
    self.review = review
    findings = Set(review.findings.map(\.id))
    standing = Set(review.recommendations.filter(\.value.stands).map(\.id))
    here = Set(review.items.map(\.id))
    let all = review.findings.flatMap(\.value.grounds)
    let grounds = Set(all.compactMap(\.record))
    self.grounds = grounds
    reports = Set(
      all.compactMap { if case .reportPassage(let agency, _) = $0 { agency } else { nil } })
    carried = Set(
      review.notes.filter { grounds.contains($0.id.record) }.flatMap(\.value.themes))
  }

  func isGrounded(_ finding: Finding) -> Bool {
    finding.grounds.contains { $0.record.map(here.contains) ?? true }
  }

  /// The notes of what the room said that may carry a finding.
  private var remarks: [Filed<LearningNote>] {
    review.notes.filter { !$0.value.sorting.isLeftOut && $0.value.kind.canCarry }
  }

  func themes(from least: Int) -> [ThreadOrphans.Theme] {
    var counts: [Code: Int] = [:]
    for note in remarks { for theme in Set(note.value.themes) { counts[theme, default: 0] += 1 } }
    return counts.filter { $0.value >= max(1, least) && !carried.contains($0.key) }
      .map { ThreadOrphans.Theme(code: $0.key, notes: $0.value) }
      .sorted { ($1.notes, $0.code) < ($0.notes, $1.code) }
  }

  var notes: [NoteID] {
    remarks.filter { note in
      !grounds.contains(note.id.record)
        && !note.value.entries.contains { grounds.contains($0.record) }
        && !note.value.themes.contains(where: carried.contains)
    }.map(\.id)
  }

  var agencies: [AgencyID] {
    var spoke = Set(review.passages.map(\.value.agency))
    var heard = reports
    for passage in review.passages where grounds.contains(passage.id.record) {
      heard.insert(passage.value.agency)
    }
    for note in remarks {
      spoke.formUnion(note.value.agencies)
      if grounds.contains(note.id.record) { heard.formUnion(note.value.agencies) }
    }
    for entry in review.entries where grounds.contains(entry.id.record) {
      heard.insert(entry.value.agency)
    }
    return review.agencies.map(\.id).filter { spoke.contains($0) && !heard.contains($0) }
  }

  var family: [PersonID] {
    let heard = Set(
      review.contributions.filter { grounds.contains($0.id.record) }.map(\.value.person))
    let spoke = Set(review.contributions.map(\.value.person)).subtracting(heard)
    return review.people.map(\.id).filter(spoke.contains)
  }
}

extension LearningNote.Kind {
  /// Whether a finding can rest on such a note: what is to be checked, corrected or held for later is
  /// answered otherwise.
  public var canCarry: Bool {
    switch self {
    case .workedWell, .wouldHaveWorkedBetter, .knew, .alreadyChanged, .canChangeNow: true
    case .fact, .toCheck, .idea, .correction, .accuracy, .fairness, .missingVoice: false
    }
  }
}

extension Recommendation {
  /// Whether it still stands; nobody dropped it.
  public var stands: Bool { dropped == nil }
}
