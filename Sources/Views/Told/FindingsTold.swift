internal import ReviewModel

extension DeidentifiedReview {
  /// The kinds of ground under a finding, with whose records and reports: "the records of A and B,
  /// what practitioners said, what the family said".
  ///
  /// How many there are is not told: two accounts of one remark are no stronger than one record.
  func restsOn(_ finding: Finding) -> String {
    let grounds = finding.grounds.filter { told($0) != nil }
    var parts: [String] = []
    let records = agencies(of: grounds) { ground in
      if case .entry(let id) = ground {
        review.entries.first { $0.id == id }?.value.agency
      } else {
        nil
      }
    }
    if !records.isEmpty { parts.append("the records of \(Self.listed(records))") }
    let reports = agencies(of: grounds) { ground in
      switch ground {
      case .passage(let id): review.passages.first { $0.id == id }?.value.agency
      case .reportPassage(let agency, _): agency
      default: nil
      }
    }
    if !reports.isEmpty { parts.append("the reports of \(Self.listed(reports))") }
    let others: [(String, (Ground) -> Bool)] = [
      ("what practitioners said", { if case .account = $0 { true } else { false } }),
      ("what the family said", { if case .contribution = $0 { true } else { false } }),
      ("policy or research", { if case .policy = $0 { true } else { false } }),
      ("an earlier review", { if case .earlierReview = $0 { true } else { false } }),
      ("that there is no record of something", { if case .noRecord = $0 { true } else { false } }),
    ]
    parts += others.filter { grounds.contains(where: $0.1) }.map(\.0)
    return parts.joined(separator: "; ")
  }

  private func agencies(
    of grounds: [Ground], _ whose: (Ground) -> AgencyID?
  ) -> [String] {
    let ids = Set(grounds.compactMap(whose))
    return review.agencies.map(\.id).filter(ids.contains).map { labels[$0] }
  }

  /// Words in a row: "A, B and C".
  static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Whether a finding is still so, in words; nothing where nobody asked.
  func words(_ persistence: Finding.Persistence) -> String {
    func told(_ start: String, _ how: Stated) -> String {
      words(how).map { "\(start): \($0)" } ?? start
    }
    return switch persistence {
    case .notAsked: ""
    case .stillSo(let how): told("still so", how)
    case .partly(let how): told("still so in part", how)
    case .changed(let how): told("not so any more", how)
    }
  }

  /// What the room made of a finding, in words; nothing where it was not tested.
  func tested(_ finding: Finding) -> String {
    guard let tested = finding.tested else { return "" }
    let verdict =
      switch tested.verdict {
      case .agreed: "agreed"
      case .amended(let reason): "to be put otherwise: \(words(reason))"
      case .rejected(let reason): "not agreed: \(words(reason))"
      }
    return "learning day \(tested.day): \(verdict)"
  }
}
