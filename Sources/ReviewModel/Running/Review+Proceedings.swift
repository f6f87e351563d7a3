extension Review {
  /// The proceedings that run or may come.
  public var liveProceedings: [Filed<Proceeding>] { proceedings.filter(\.value.isLive) }

  /// What must not be shown while proceedings run, unless a reader is cleared for it.
  ///
  /// An episode takes its entries with it.
  public var heldBack: Set<RecordID> {
    var held: Set<RecordID> = []
    for limit in liveProceedings.flatMap(\.value.limits) {
      switch limit.about {
      case .person(let who, .notShown): held.insert(who.record)
      case .entry(let which, .notShown): held.insert(which.record)
      case .episode(let which, .notShown):
        held.insert(which.record)
        let episode = episodes.first { $0.id == which }
        for entry in episode?.value.entries ?? [] { held.insert(entry.record) }
      case .person, .entry, .episode, .participant: break
      }
    }
    return held
  }

  /// What those who may be witnesses take part in, by the strictest word of any live proceeding.
  public var agreedParts: [ParticipantID: Proceeding.Part] {
    var parts: [ParticipantID: Proceeding.Part] = [:]
    for limit in liveProceedings.flatMap(\.value.limits) {
      guard case .participant(let who, let part) = limit.about else { continue }
      parts[who] = parts[who].map { $0.and(part) } ?? part
    }
    return parts
  }

  /// The live proceedings that stand against doing something: nobody has answered, or the answer
  /// was no.
  public func standing(against activity: Proceeding.Activity) -> [Filed<Proceeding>] {
    liveProceedings.filter { $0.value.answer(activity)?.isAllowed != true }
  }

  /// The passages of agencies that have not signed the version they stand in.
  public var unapprovedPassages: [Filed<ReportPassage>] {
    passages.filter { passage in !isApproved(passage.value) }
  }

  /// Whether an agency stands by a passage of its report.
  public func isApproved(_ passage: ReportPassage) -> Bool {
    requests.contains { request in
      guard request.value.agency == passage.agency,
        case .signedOff(let version, _, _) = request.value.standing
      else { return false }
      return version == passage.version
    }
  }
}

extension Proceeding.Part {
  /// What is left where both hold.
  public func and(_ other: Self) -> Self {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (.all, let part), (let part, .all): part
    case (.only(let some), .only(let others)): .only(stages: some.filter(others.contains))
    }
  }
}
