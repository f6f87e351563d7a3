/// What stands against publishing: a fact, never an opinion.
public enum PublicationObstacle: Hashable, Sendable {
  /// The board has not decided.
  case notDecided
  /// The board decided against it, or to wait.
  case decidedAgainst(Publication.Decision)
  /// It is out already.
  case alreadyPublished(on: CalendarDay)
  /// The day lies before the decision.
  case beforeDecision(on: CalendarDay)
  /// The review is on hold.
  case onHold(since: Moment)
  /// A proceeding runs or may come, and nobody said that it may be published, or somebody said no.
  case proceeding(ProceedingID, isRefused: Bool)
  /// The decision is about no version.
  case noVersion
  /// The version is not the one that went to the board as final.
  case notFinal(VersionID, ReportVersion.Status?)
  /// The version was made for other readers.
  case notForPublic(VersionID)
  /// Nobody signed the file that is to go out.
  case fileUnsigned(VersionID)
  /// It rests on what an agency wrote and has not signed.
  case unapproved(PassageID)
  /// Somebody of the chain does not stand by it yet.
  case unsigned(Signature)
  /// Something that must happen first has not.
  case stepOpen(Code)
}

/// Why something cannot be done about publishing.
public enum PublicationRefusal: Error, Hashable, Sendable {
  /// This stands against it.
  case obstacles([PublicationObstacle])
  /// It is out already, and what was decided stays.
  case isPublished(on: CalendarDay)
  /// The decision needs a version that it is about.
  case noVersion
  /// There is no such version.
  case missing(VersionID)
  /// The board has not decided to publish.
  case notDecided
  /// No such step must happen first.
  case noStep(Code)
  /// It was done already.
  case isDone(Code, on: CalendarDay)
  /// Another step comes before.
  case stepFirst(Code)
}

extension Review {
  /// What a board decided last; nil where it has not.
  public func publication(by board: BoardID?) -> Filed<Publication>? {
    publications.last { $0.value.board == board }
  }

  /// What a board's decision is to be kept as: a new one, or the one it changes.
  ///
  /// Steps that were done before stay done; those of the chain that are missing are added. What was
  /// published stays; of another version, such as an addendum after a trial, it is decided anew.
  public func deciding(
    _ decision: Publication, _ chain: SigningChain
  ) throws(PublicationRefusal) -> (id: PublicationID?, publication: Publication) {
    var known = publication(by: decision.board)
    if let on = known?.value.published {
      guard let version = decision.version, version != known?.value.version else {
        throw .isPublished(on: on)
      }
      known = nil
    }
    if let version = decision.version {
      guard self.version(version) != nil else { throw .missing(version) }
    } else if decision.decision.publishes {
      throw .noVersion
    }
    var kept = decision
    let done = Dictionary((known?.value.steps ?? []).map { ($0.what, $0.done) }) { _, last in last }
    kept.steps = chain.beforePublication.map { .init($0, done: done[$0] ?? nil) }
    kept.shared = known?.value.shared ?? []
    return (known?.id, kept)
  }

  /// A decision of which one more thing was done that must happen first.
  public func stepping(
    _ publication: Publication, _ step: Code, on day: CalendarDay
  ) throws(PublicationRefusal) -> Publication {
    if let on = publication.published { throw .isPublished(on: on) }
    guard publication.decision.publishes else { throw .notDecided }
    guard let place = publication.steps.firstIndex(where: { $0.what == step }) else {
      throw .noStep(step)
    }
    if let on = publication.steps[place].done { throw .isDone(step, on: on) }
    if let earlier = publication.steps[..<place].first(where: { $0.done == nil }) {
      throw .stepFirst(earlier.what)
    }
    var next = publication
    next.steps[place].done = day
    return next
  }

  /// What stands against publishing, all of it, in the order in which it is best seen to.
  ///
  /// - Parameters:
  ///   - board: The second board of a joint review; nil for the lead board.
  ///   - day: The day on which it would be published.
  ///   - chain: Who signs, and what comes first.
  ///   - material: The review as it was when the version was made of it, where that is known.
  public func obstacles(
    toPublishingBy board: BoardID? = nil, on day: CalendarDay, _ chain: SigningChain,
    material: Review? = nil
  ) -> [PublicationObstacle] {
    var found: [PublicationObstacle] = []
    if let hold { found.append(.onHold(since: hold.value.since)) }
    found += standing(against: .publishing).map {
      .proceeding($0.id, isRefused: $0.value.answer(.publishing) != nil)
    }
    guard let publication = publication(by: board)?.value else { return found + [.notDecided] }
    if let on = publication.published { return found + [.alreadyPublished(on: on)] }
    guard publication.decision.publishes else {
      return found + [.decidedAgainst(publication.decision)]
    }
    if day < publication.on { found.append(.beforeDecision(on: publication.on)) }
    guard let id = publication.version, let version = version(id)?.value else {
      return found + [.noVersion]
    }
    found += obstacles(of: id, version, publication.decision)
    found += (material ?? self).unapprovedGrounds(asking: self).map { .unapproved($0) }
    let other: (Signature) -> Bool = { signature in
      // Each board of a joint review answers for itself.
      let isBoards = chain.steps.contains { $0.code == signature.step && $0.parties == .boards }
      return isBoards && signature.party != (board.map { .partner($0) } ?? .review)
    }
    found += signatures(version, chain).filter { !$0.isGiven && !other($0) }.map { .unsigned($0) }
    let done = Set(publication.steps.filter { $0.done != nil }.map(\.what))
    found += chain.beforePublication.filter { !done.contains($0) }.map { .stepOpen($0) }
    return found
  }

  private func obstacles(
    of id: VersionID, _ version: ReportVersion, _ decision: Publication.Decision
  ) -> [PublicationObstacle] {
    var found: [PublicationObstacle] = []
    // The other board of a joint review may have published it before.
    if version.status != .finalToBoard, version.status != .published {
      found.append(.notFinal(id, version.status))
    }
    guard decision == .full else { return found }
    guard version.audience == Self.everybody else { return found + [.notForPublic(id)] }
    let file = version.release.flatMap { release in releases.first { $0.id == release } }
    if file?.value.signOffs.isEmpty != false { found.append(.fileUnsigned(id)) }
    return found
  }

  private static var everybody: Code { Code(making: "public") }

  /// Publishes: what is then to be kept of the decision and of the version.
  public func publishing(
    by board: BoardID? = nil, on day: CalendarDay, _ chain: SigningChain, material: Review? = nil
  ) throws(PublicationRefusal) -> Published {
    let against = obstacles(toPublishingBy: board, on: day, chain, material: material)
    guard against.isEmpty, let filed = publication(by: board), let id = filed.value.version,
      var version = version(id)?.value
    else { throw .obstacles(against) }
    var publication = filed.value
    publication.published = day
    let last = version.history.last
    if last?.status != .published {
      version.history.append(.init(.published, on: max(day, last?.on ?? day)))
    }
    return Published(
      publication: filed.id, decision: publication, version: id, standing: version)
  }

  /// What publishing changes.
  public struct Published: Hashable, Sendable {
    /// The decision's identifier.
    public let publication: PublicationID
    /// What is kept of the decision.
    public let decision: Publication
    /// The version's identifier.
    public let version: VersionID
    /// What is kept of the version.
    public let standing: ReportVersion
  }
}
