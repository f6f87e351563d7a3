public import ReviewModel

/// Asks a review every question that its kind has.
public struct LensReading: Sendable {
  private let base: EvidenceBase
  /// Which agencies sent every contact.
  private let whole: Evidence
  private let everything: Evidence

  /// Reads a review once for all lenses.
  ///
  /// Complexity: O(n log n) in the number of entries.
  public init(_ review: Review, _ settings: LensSettings) {
    base = EvidenceBase(review, settings)
    let base = base
    let told = base.coverage.indices.filter { base.coverage[$0] == .everyContact }
    let isTold = base.coverage.map { $0 == .everyContact } + [false]
    whole = Evidence(base: base, rows: base.rows.filter { isTold[$0.agency] }, agencies: told)
    everything = Evidence(base: base, rows: base.rows, agencies: Array(base.agencies.indices))
  }

  /// The kind of review, as lenses tell kinds apart.
  public var kind: LensKind { base.kind }

  /// What every lens of a list has to say, in a fixed order.
  public func answers(of lenses: [Lens] = Lens.all) -> [LensAnswer] {
    lenses.flatMap { answers(of: $0) }
  }

  /// What one lens has to say: nothing where it is quiet.
  public func answers(of lens: Lens) -> [LensAnswer] {
    guard lens.kinds.contains(base.kind), !base.settings.off.contains(lens.code) else { return [] }
    if !lens.needs.isEmpty, !lens.needs.contains(where: everything.isFilled) {
      return [needs(lens)]
    }
    guard lens.restsOnCoverage else { return lens.ask(everything).map { answer(lens, $0) } }
    return (whole.rows.isEmpty ? [] : lens.ask(whole).map { answer(lens, $0) }) + checks(lens)
  }

  private func needs(_ lens: Lens) -> LensAnswer {
    LensAnswer(
      lens: lens.code, stance: .needs, sentence: "needs", subject: nil,
      figures: ["fields": .words(lens.needs.map(\.word))], records: [], silent: [], partial: [])
  }

  private func answer(_ lens: Lens, _ draft: Draft) -> LensAnswer {
    var stance = draft.stance
    if stance == .incomplete, base.settings.reasons.contains(lens.code) { stance = .explained }
    return LensAnswer(
      lens: lens.code, stance: stance, sentence: draft.sentence, subject: draft.subject,
      figures: draft.figures, records: ids(draft.rows) + draft.records, silent: ids(draft.silent),
      partial: lens.restsOnCoverage ? partial : [])
  }

  /// What agencies that did not send every contact are asked to look for in their records.
  private func checks(_ lens: Lens) -> [LensAnswer] {
    base.coverage.indices.filter { base.coverage[$0] != .everyContact }.flatMap { place in
      let rows = base.byAgency[place].rows.sorted { $0.place < $1.place }
      guard !rows.isEmpty else { return [LensAnswer]() }
      let drafts = lens.ask(Evidence(base: base, rows: rows, agencies: [place]))
      return merged(drafts).map { check(lens, $0, place) }
    }
  }

  /// One draft for each subject, with the records of all of them.
  private func merged(_ drafts: [Draft]) -> [Draft] {
    var order: [PersonID?] = []
    var merged: [PersonID?: Draft] = [:]
    for draft in drafts {
      if merged[draft.subject] == nil { order.append(draft.subject) }
      merged[draft.subject, default: draft].rows += draft.rows
      merged[draft.subject]?.silent += draft.silent
    }
    return order.compactMap { merged[$0] }
  }

  private func check(_ lens: Lens, _ draft: Draft, _ place: Int) -> LensAnswer {
    let agency = base.agencies[place].id
    var figures: [String: LensFigure] = [
      "agency": .agency(agency), "coverage": .word(base.coverage[place].rawValue),
    ]
    figures["from"] = draft.figures["from"]
    figures["to"] = draft.figures["to"]
    return LensAnswer(
      lens: lens.code, stance: .checkRecord(agency), sentence: "check", subject: draft.subject,
      figures: figures, records: ids(draft.rows), silent: ids(draft.silent), partial: [])
  }

  private var partial: [LensAnswer.Partial] {
    base.coverage.indices.filter {
      base.coverage[$0] != .everyContact && !base.byAgency[$0].rows.isEmpty
    }
    .map { LensAnswer.Partial(agency: base.agencies[$0].id, coverage: base.coverage[$0]) }
  }

  /// The records of rows in the order of the chronology, each once.
  private func ids(_ rows: [EvidenceRow]) -> [RecordID] {
    var last = -1
    return rows.sorted { $0.place < $1.place }.compactMap { row in
      defer { last = row.place }
      return row.place == last ? nil : row.id.record
    }
  }
}

extension Evidence {
  /// Whether anybody filled in what a lens rests on.
  func isFilled(_ need: LensNeed) -> Bool {
    func anyFacts(_ isFilled: (SubjectFacts) -> Bool) -> Bool {
      base.rows.contains { $0.entry.subjects.contains(where: isFilled) }
    }
    switch need {
    case .seen: return anyFacts { $0.seen != .notRecorded }
    case .seenAlone: return anyFacts { $0.seenAlone != .notRecorded }
    case .voice: return anyFacts { $0.voice != .notRecorded }
    case .attendance: return anyFacts { $0.attendance != .notRecorded }
    case .plan: return anyFacts { $0.plan != .notRecorded }
    case .birth: return subjects.contains { $0.value.born != nil }
    case .mentions: return base.rows.contains { !$0.people.isEmpty }
    case .men: return !base.family.men.isEmpty
    case .family: return !base.family.isEmpty
    case .facts: return !review.facts.isEmpty
    case .adultServices: return !adultServices.isEmpty
    case .mark(let mark): return !base.marked(mark).isEmpty
    }
  }

  /// The agencies that serve adults.
  var adultServices: Set<Int> {
    let words = base.settings.adultServices
    return Set(
      base.agencies.indices.filter {
        words.contains(base.agencies[$0].value.sector)
          || words.contains(base.agencies[$0].value.code)
      })
  }
}
