extension Review {
  /// What is owed, the earliest first, what has no day last.
  ///
  /// It is what the review's own records say; of what nobody wrote down it knows nothing.
  ///
  /// - Parameter chain: Who signs a version before it is published.
  public func duties(_ chain: SigningChain) -> [Duty] {
    let all =
      concernDuties + agencies.flatMap(requestDuties) + agencies.flatMap(queryDuties)
      + liveProceedings.flatMap(proceedingDuties) + familyDuties + followUpDuties
      + sendings.flatMap(copyDuties) + commentDuties + signingDuties(chain)
      + publications.flatMap(publicationDuties) + planDuties
      + actionDuties
    return all.enumerated().sorted { one, other in
      (one.element.order, one.offset) < (other.element.order, other.offset)
    }.map(\.element)
  }

  private var concernDuties: [Duty] {
    concerns.filter(\.value.isOpen).map { concern in
      Duty(.concern(concern.id), of: .team, due: concern.value.at.day)
    }
  }

  private func requestDuties(_ agency: Filed<Agency>) -> [Duty] {
    guard let request = request(of: agency.id)?.value, request.sent != nil else {
      return [Duty(.ask(agency.id), of: .team)]
    }
    guard request.standing == .open else { return [] }
    let (them, due) = (Duty.Party.agency(agency.id), request.due)
    guard request.received.isEmpty else {
      return [Duty(.signOff(agency.id, version: request.received.count), of: them)]
    }
    let secure = request.secured == nil ? [Duty(.secure(agency.id), of: them, due: due)] : []
    let brief = request.briefed == nil ? [Duty(.brief(agency.id), of: .team, due: due)] : []
    return secure + brief + [Duty(.report(agency.id), of: them, due: due)]
  }

  private func queryDuties(_ agency: Filed<Agency>) -> [Duty] {
    let open = queries.filter { $0.value.agency == agency.id && $0.value.answer == nil }
    let unsent = open.filter { $0.value.sending == nil }.map(\.id)
    let sent = open.filter { $0.value.sending != nil }
    let due = sent.compactMap { $0.value.sending?.due }.min()
    let send = unsent.isEmpty ? [] : [Duty(.sendQueries(agency.id, unsent), of: .team)]
    let answer = Duty(.answerQueries(agency.id, sent.map(\.id)), of: .agency(agency.id), due: due)
    return send + (sent.isEmpty ? [] : [answer])
  }

  private func proceedingDuties(_ proceeding: Filed<Proceeding>) -> [Duty] {
    let unasked = Proceeding.Activity.allCases.filter { proceeding.value.answer($0) == nil }
    return [Duty(.askAgain(proceeding.id), of: .team, due: proceeding.value.reviewOn)]
      + unasked.map { Duty(.mayWe(proceeding.id, $0), of: .contact(proceeding.id)) }
  }

  private var followUpDuties: [Duty] {
    let calls = participants.flatMap { participant in
      participant.value.arrangements.calls.filter { $0.done == nil }.map {
        Duty(.call(participant.id), of: .team, due: $0.by)
      }
    }
    let asked = pledges.filter { $0.value.askOn != nil }
    return calls + asked.map { Duty(.pledge($0.id), of: .team, due: $0.value.askOn) }
  }

  private func copyDuties(_ sending: Filed<Sending>) -> [Duty] {
    guard sending.value.ending == .out else { return [] }
    let isOver = sending.value.version.map(isSuperseded) ?? false
    if isOver { return [Duty(.giveBack(sending.id), of: .holder(sending.id))] }
    guard sending.value.acknowledged == nil else { return [] }
    return [Duty(.acknowledge(sending.id), of: .holder(sending.id))]
  }

  private var commentDuties: [Duty] {
    let open = comments.filter(\.value.isOpen).map(\.id)
    return open.isEmpty ? [] : [Duty(.settle(open), of: .team)]
  }

  /// Whether a version was taken back, or another took its place.
  public func isSuperseded(_ version: VersionID) -> Bool {
    let isWithdrawn = versions.first { $0.id == version }?.value.status == .withdrawn
    return isWithdrawn || versions.contains { $0.value.basis == .revision(of: version) }
  }

  /// Who is still to sign what is with the board.
  private func signingDuties(_ chain: SigningChain) -> [Duty] {
    let version = versions.last {
      if case .addendum = $0.value.basis { return false }
      return $0.value.status == .finalToBoard && !isSuperseded($0.id)
    }
    guard let version else { return [] }
    return signatures(version.value, chain).filter { !$0.isGiven }.map { signature in
      let owner: Duty.Party =
        switch signature.party {
        case .agency(let agency): .agency(agency)
        case .partner(let board): .board(board)
        case .review: .signatory(signature.step)
        }
      return Duty(.sign(version.id, signature.step), of: owner)
    }
  }

  private func publicationDuties(_ publication: Filed<Publication>) -> [Duty] {
    let value = publication.value
    guard value.decision.publishes, value.published == nil,
      let next = value.steps.first(where: { $0.done == nil })
    else { return [] }
    return [Duty(.step(publication.id, next.what), of: .board(value.board), due: value.planned)]
  }

  private var planDuties: [Duty] {
    (details?.value.plan.milestones ?? []).filter { reached($0) == nil }.map {
      Duty(.milestone($0.what), of: .team, due: $0.due)
    }
  }

  private var actionDuties: [Duty] {
    actions.filter { $0.value.status != .done && !$0.value.isClosed }.map { action in
      let owner: Duty.Party =
        switch action.value.owner {
        case .board: .board(nil)
        case .partner(let board): .board(board)
        case .agency(let agency): .agency(agency)
        }
      return Duty(.action(action.id), of: owner, due: action.value.currentDue?.latest)
    }
  }
}

extension Duty {
  /// By day; what has none comes last.
  fileprivate var order: Int { due?.number ?? .max }
}
