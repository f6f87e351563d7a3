internal import ReviewModel
internal import Views

/// Two entries of one agency on their way to being one.
struct EntryJoining {
  private let kept: Filed<ChronologyEntry>
  private let gone: Filed<ChronologyEntry>

  init(_ kept: Filed<ChronologyEntry>, _ gone: Filed<ChronologyEntry>) {
    self.kept = kept
    self.gone = gone
  }

  /// A fact that the two tell differently.
  struct Contradiction {
    let part: EntryPart
    let subject: SubjectFacts.Who?
    let one: (DeidentifiedReview) -> String
    let other: (DeidentifiedReview) -> String

    init(
      _ part: EntryPart, of subject: SubjectFacts.Who? = nil, _ one: String, _ other: String
    ) {
      self.part = part
      self.subject = subject
      self.one = { _ in one }
      self.other = { _ in other }
    }

    init(_ part: EntryPart, dates one: EDTFDate, _ other: EDTFDate) {
      self.part = part
      subject = nil
      self.one = { $0.words(one) }
      self.other = { $0.words(other) }
    }
  }

  /// The facts that cannot both be so; what only one of them tells contradicts nothing.
  var contradictions: [Contradiction] {
    let (one, other) = (kept.value, gone.value)
    var found: [Contradiction] = []
    if one.date != other.date { found.append(.init(.date, dates: one.date, other.date)) }
    if let first = one.time, let second = other.time, first != second {
      found.append(.init(.time, first.description, second.description))
    }
    if let first = one.end, let second = other.end, first != second {
      found.append(.init(.end, dates: first, second))
    }
    for facts in one.subjects {
      guard let others = other.subjects.first(where: { $0.subject == facts.subject }) else {
        continue
      }
      found += Self.contradictions(facts, others)
    }
    return found
  }

  private static func contradictions(
    _ one: SubjectFacts, _ other: SubjectFacts
  ) -> [Contradiction] {
    let pairs: [(EntryPart, String, String)] = [
      (.seen, one.seen.rawValue, other.seen.rawValue),
      (.seenAlone, one.seenAlone.rawValue, other.seenAlone.rawValue),
      (.attendance, one.attendance.rawValue, other.attendance.rawValue),
      (.plan, one.plan.rawValue, other.plan.rawValue),
    ]
    let silence = SubjectFacts.Answer.notRecorded.rawValue
    return pairs.filter { $0.1 != $0.2 && $0.1 != silence && $0.2 != silence }
      .map { Contradiction($0.0, of: one.subject, $0.1, $0.2) }
  }

  /// The one entry, whose rows know what each of them said.
  var joined: ChronologyEntry {
    let (one, other) = (kept.value, gone.value)
    var entry = one
    entry.time = one.time ?? other.time
    entry.end = one.end ?? other.end
    entry.sequence = one.sequence ?? other.sequence
    entry.event = Self.joined(one.event, other.event, with: "\n")
    entry.source = Self.joined(one.source, other.source, with: "; ")
    if one.dateAsWritten.isEmpty { entry.dateAsWritten = other.dateAsWritten }
    for (detail, words) in other.details {
      entry.details[detail] =
        one.details[detail].map { Self.joined($0, words, with: "\n") } ?? words
    }
    for facts in other.subjects {
      entry.change(facts.subject) { Self.fill(&$0, from: facts) }
    }
    entry.extras = (one.extras + other.extras).unique
    entry.themes = (one.themes + other.themes).unique
    entry.restrictions = Restriction.allCases.filter {
      one.restrictions.contains($0) || other.restrictions.contains($0)
    }
    for (part, reasons) in other.restricted.reasons { entry.restricted[part] += reasons }
    entry.provenance = provenance(of: entry)
    return entry
  }

  private static func fill(_ facts: inout SubjectFacts, from other: SubjectFacts) {
    if facts.seen == .notRecorded { facts.seen = other.seen }
    if facts.seenAlone == .notRecorded { facts.seenAlone = other.seenAlone }
    if facts.attendance == .notRecorded { facts.attendance = other.attendance }
    if facts.plan == .notRecorded { facts.plan = other.plan }
    facts.voice = joined(facts.voice, other.voice, with: "\n")
  }

  private func provenance(of entry: ChronologyEntry) -> ChronologyEntry.Provenance {
    func rows(of before: ChronologyEntry) -> [ChronologyEntry.SourceRow] {
      var after = entry
      after.provenance = before.provenance
      return after.remembering(before).rows
    }
    let rows = rows(of: kept.value) + rows(of: gone.value)
    if !rows.isEmpty { return .rows(rows) }
    // A part that was split off comes back to its whole.
    if case .split(gone.id) = kept.value.provenance { return gone.value.provenance }
    return kept.value.provenance
  }

  private static func joined(_ one: Stated, _ other: Stated, with mark: String) -> Stated {
    guard let first = one.text else { return other }
    guard let second = other.text else { return one }
    return .recorded(joined(first, second, with: mark))
  }

  private static func joined(
    _ one: LabelledText, _ other: LabelledText, with mark: String
  ) -> LabelledText {
    if one == other || other.isEmpty { return one }
    if one.isEmpty { return other }
    return LabelledText(one.spans + [.plain(mark)] + other.spans)
  }
}
