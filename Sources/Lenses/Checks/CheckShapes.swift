internal import ReviewModel

extension Lens {
  /// A check on the review itself.
  static func check(
    _ number: Int, _ source: Source, needs: [LensNeed] = [], limits: [LensLimit] = [],
    _ sentences: [String], ask: @escaping @Sendable (Evidence) -> [Draft]
  ) -> Lens {
    Lens(
      LensCode(.check, number), .review, source: source, needs: needs, limits: limits,
      sentences: sentences, restsOnCoverage: false, ask: ask)
  }

  /// The checks on the review itself.
  public static let checks: [Lens] =
    (processChecks + contentChecks + followUpChecks + recordChecks + familyChecks + threadChecks)
    .sorted { $0.code < $1.code }
}

extension Draft {
  /// A check that is passed.
  static func passed(_ figures: [String: LensFigure] = [:]) -> [Draft] {
    [Draft(sentence: "passed", figures: figures, stance: .passed)]
  }

  /// Something that is not complete, with the records that show it.
  static func incomplete(
    _ sentence: String, _ figures: [String: LensFigure] = [:], _ records: [RecordID] = []
  ) -> Draft {
    Draft(sentence: sentence, figures: figures, records: records, stance: .incomplete)
  }

  /// Something to know, by which nothing is incomplete.
  static func noted(
    _ sentence: String, _ figures: [String: LensFigure] = [:], _ records: [RecordID] = []
  ) -> Draft {
    Draft(sentence: sentence, figures: figures, records: records, stance: .noted)
  }
}

extension [Draft] {
  /// These, or that the check is passed where there are none.
  func orPassed() -> [Draft] { isEmpty ? Draft.passed() : self }
}

extension [Filed<Agency>] {
  func figure(_ isAmong: (AgencyID) -> Bool) -> (LensFigure, Int) {
    let some = map(\.id).filter(isAmong)
    return (.agencies(some), some.count)
  }
}

/// Records in order of their numbers, as everything a check lists.
func numbered<Value>(_ records: [Filed<Value>]) -> [Filed<Value>] {
  records.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
}
