/// Why something cannot be done with a version of a report.
public enum VersionRefusal: Error, Hashable, Sendable {
  /// There is no such version.
  case missing(VersionID)
  /// It was taken back, and stays so.
  case isWithdrawn(VersionID)
  /// It is out, and can only be taken back or followed by another.
  case isPublished(VersionID)
  /// It is published by a board's decision alone.
  case onlyByPublishing
  /// Nothing follows it that a trial or an inquest led to.
  case hasNoSuccessor(VersionID)
  /// It was called something else later than that.
  case before(CalendarDay)
  /// It rests on what an agency wrote and has not signed.
  case unapproved([PassageID])
  /// The chain has no such link, or not for that party.
  case notInChain(Code)
  /// Others sign before.
  case signFirst([Signature])
  /// No signature on a condition is there to be met.
  case noCondition(Code)
}

extension Review {
  /// The version with an identifier.
  public func version(_ id: VersionID) -> Filed<ReportVersion>? { versions.first { $0.id == id } }

  /// The passages that findings rest on and whose agencies do not stand by them.
  ///
  /// - Parameter asked: The review in which the agencies answer, where that is a later one.
  public func unapprovedGrounds(asking asked: Review? = nil) -> [PassageID] {
    let known = Dictionary(passages.map { ($0.id, $0.value) }) { first, _ in first }
    var found: [PassageID] = []
    for case .passage(let id) in findings.flatMap(\.value.grounds) {
      if let passage = known[id], !(asked ?? self).isApproved(passage), !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }

  /// Whether a new version may be frozen.
  ///
  /// What it follows on is kept: `marking` gives it the name it then has.
  public func checkFreezing(_ version: ReportVersion) throws(VersionRefusal) {
    guard let status = version.status, status.isDraft else { throw .onlyByPublishing }
    if status == .finalToBoard {
      let open = unapprovedGrounds()
      guard open.isEmpty else { throw .unapproved(open) }
    }
    guard let earlier = version.basis.earlier else { return }
    guard let standing = self.version(earlier)?.value else { throw .missing(earlier) }
    guard standing.status != .withdrawn else { throw .isWithdrawn(earlier) }
  }

  /// What a new version makes of the one it follows on: one that is out is marked as revised.
  public func marking(
    of version: ReportVersion
  ) -> (id: VersionID, version: ReportVersion)? {
    guard let earlier = version.basis.earlier, let known = self.version(earlier),
      known.value.status == .published, let on = version.history.last?.on
    else { return nil }
    var marked = known.value
    marked.history.append(.init(.revisedAfterProceedings, on: on))
    return (earlier, marked)
  }

  /// A version called something else from a day on.
  public func naming(
    _ id: VersionID, _ status: ReportVersion.Status, on day: CalendarDay
  ) throws(VersionRefusal) -> ReportVersion {
    guard var version = version(id)?.value else { throw .missing(id) }
    guard status != .published else { throw .onlyByPublishing }
    switch version.status {
    case .withdrawn: throw .isWithdrawn(id)
    case .published, .revisedAfterProceedings:
      guard status == .withdrawn || status == .revisedAfterProceedings else {
        throw .isPublished(id)
      }
    case .panelDraft, .day2Draft, .factualAccuracy, .finalToBoard, nil: break
    }
    if status == .revisedAfterProceedings {
      guard version.status == .published, versions.contains(where: { $0.value.basis.earlier == id })
      else { throw .hasNoSuccessor(id) }
    }
    if status == .finalToBoard {
      let open = unapprovedGrounds()
      guard open.isEmpty else { throw .unapproved(open) }
    }
    if let last = version.history.last?.on, day < last { throw .before(last) }
    version.history.append(.init(status, on: day))
    return version
  }

  /// A version that somebody stands by, or does not yet.
  public func approving(
    _ id: VersionID, _ approval: ReportVersion.Approval, _ chain: SigningChain
  ) throws(VersionRefusal) -> ReportVersion {
    guard var version = version(id)?.value else { throw .missing(id) }
    guard version.status != .withdrawn else { throw .isWithdrawn(id) }
    guard let place = chain.steps.firstIndex(where: { $0.code == approval.step }),
      parties(chain.steps[place].parties).contains(approval.party)
    else { throw .notInChain(approval.step) }
    if !chain.steps[place].isFree, approval.stands {
      let before = Set(chain.steps[..<place].map(\.code))
      let open = signatures(version, chain).filter { before.contains($0.step) && !$0.isGiven }
      guard open.isEmpty else { throw .signFirst(open) }
    }
    version.approvals.append(approval)
    return version
  }

  /// A version whose signature on a condition stands, since the condition was met.
  public func meetingCondition(
    _ id: VersionID, _ step: Code, for party: ReportVersion.Approval.Party, on day: CalendarDay
  ) throws(VersionRefusal) -> ReportVersion {
    guard var version = version(id)?.value else { throw .missing(id) }
    let place = version.approvals.lastIndex { $0.step == step && $0.party == party }
    guard let place, case .onCondition(let words, nil) = version.approvals[place].answer else {
      throw .noCondition(step)
    }
    version.approvals[place].answer = .onCondition(words: words, met: day)
    return version
  }

  /// The version that takes the place of another; nil where none does.
  ///
  /// An addendum takes nobody's place.
  public func successor(of id: VersionID) -> Filed<ReportVersion>? {
    guard let place = versions.firstIndex(where: { $0.id == id }) else { return nil }
    let report = versions[place].value.report
    return versions.enumerated().last { index, other in
      guard other.value.report == report, other.value.status != .withdrawn else { return false }
      switch other.value.basis {
      case .revision(let earlier): return earlier == id || index > place
      case .whole: return index > place
      case .addendum: return false
      }
    }?.element
  }
}

extension ReportVersion.Basis {
  /// The version it follows on.
  public var earlier: VersionID? {
    switch self {
    case .whole: nil
    case .revision(let id), .addendum(let id): id
    }
  }
}

extension ReportVersion.Status {
  /// Whether a version can be frozen as it: it is not out, and not taken back.
  public var isDraft: Bool {
    switch self {
    case .panelDraft, .day2Draft, .factualAccuracy, .finalToBoard: true
    case .published, .withdrawn, .revisedAfterProceedings: false
    }
  }
}

extension ReportVersion.Approval {
  /// Whether it says yes, on a condition or without.
  public var stands: Bool { if case .delayed = answer { false } else { true } }
}
