internal import ReviewModel

/// Takes out of a review what its readers are not cleared for.
struct Clearance {
  let given: Set<Restriction>
  /// Whether losses and adoptions need a clearance without anybody having said so.
  let isStrict: Bool
  /// Whether readers are those who run the review: they are told what a row said before the reviewer
  /// changed the entry, what was arranged with whom, and which concerns were raised.
  let isInside: Bool

  /// The review without restricted records and parts, and without what refers to a record that is
  /// gone: nothing of it may be told, not even its number.
  func cleared(_ review: Review) -> Review {
    var gone: Set<RecordID> = given.contains(.proceedings) ? [] : review.heldBack
    var items: [Review.Item] = []
    let incident = review.details?.value.incident.on?.latest
    let parts = review.agreedParts
    for item in review.items {
      let isHidden = isOverUnseen(item.record, incident) || !isInside && item.record.isInside
      if !gone.contains(item.id), isOpen(reasons(item.record)), !isHidden {
        items.append(item.with(cleared(agreed(item, parts), incident)))
      } else {
        gone.insert(item.id)
      }
    }
    guard !gone.isEmpty else { return Review(items) }
    return Review(items.compactMap { item in item.record.without(gone).map(item.with) })
  }

  /// A participant as was agreed while proceedings run: not asked, or only to some stages.
  private func agreed(
    _ item: Review.Item, _ parts: [ParticipantID: Proceeding.Part]
  ) -> Record {
    guard case .participant(var participant) = item.record,
      let part = parts[ParticipantID(item.id)], !isInside
    else { return item.record }
    switch part {
    case .all: break
    case .none: participant.attendance = [1: .notInvited, 2: .notInvited]
    case .only(let stages):
      participant.arrangements.parts = (1...2).map { .init(day: $0, stages: stages) }
    }
    return .participant(participant)
  }

  private func isOpen(_ restrictions: [Restriction]) -> Bool {
    restrictions.allSatisfy(given.contains)
  }

  private func reasons(_ record: Record) -> [Restriction] {
    var reasons = record.restrictions(on: .everything)
    guard isStrict else { return reasons }
    if case .person(let person) = record, case .lost = person.life { reasons.append(.medical) }
    if case .parentage(let parentage) = record, parentage.kind == .adopted {
      reasons.append(.adoption)
    }
    return reasons
  }

  private func closed(_ restricted: RestrictedParts) -> [RestrictedPart] {
    restricted.reasons.filter { !isOpen($0.value) }.map(\.key)
  }

  /// Whether a child had left carers by the incident, which without its dates would read as if they
  /// cared for it still.
  private func isOverUnseen(_ record: Record, _ incident: CalendarDay?) -> Bool {
    guard case .parentage(let parentage) = record, parentage.kind != .birth,
      closed(parentage.restricted).contains(.dates)
    else { return false }
    return Self.isOver(parentage.to, incident)
  }

  private static func isOver(_ end: EDTFDate?, _ incident: CalendarDay?) -> Bool {
    guard let incident else { return end != nil }
    return end?.latest.map { $0 < incident } ?? false
  }

  private func cleared(_ record: Record, _ incident: CalendarDay?) -> Record {
    switch record {
    case .entry(var entry):
      let hidden = closed(entry.restricted)
      for part in hidden { entry.hide(part) }
      // What a row said may hold what is hidden, or what the reviewer took out on purpose.
      return .entry(hidden.isEmpty && isInside ? entry : entry.forgettingRows)
    case .person(var person):
      for part in closed(person.restricted) { person.hide(part) }
      return .person(person)
    case .union(var union):
      if closed(union.restricted).contains(.dates) { union.hideDates() }
      return .union(union)
    case .parentage(var parentage):
      if closed(parentage.restricted).contains(.dates) { parentage.hideDates() }
      return .parentage(parentage)
    case .household(var household):
      let hidden = closed(household.restricted)
      // Without its dates nobody could tell who lives there no more.
      if hidden.contains(.dates) {
        household.members.removeAll { Self.isOver($0.to, incident) }
      }
      for part in hidden { household.hide(part) }
      return .household(household)
    case .participant(var participant):
      // Whoever makes the papers of a day has to know to which stages somebody is asked.
      if !isInside { participant.arrangements = .init(parts: participant.arrangements.parts) }
      return .participant(participant)
    case .request(let request):
      // Of a request others learn whether it is answered and signed, not how it went.
      guard !isInside else { return record }
      return .request(
        AgencyRequest(
          of: request.agency, received: request.received.map { .init(on: $0.on) },
          standing: request.standing))
    case .involvement(let involvement):
      // Others learn who took part, and why somebody did not, where that was said.
      guard !isInside else { return record }
      return .involvement(Involvement(of: involvement.person, answer: involvement.answer))
    case .contribution(let said):
      return .contribution(isInside ? said : said.asItMayBeTold)
    case .narrative(var narrative):
      // What the program would have written is nobody's words; that they stand instead of it is told.
      if !isInside, narrative.basis != nil { narrative.basis = "" }
      return .narrative(narrative)
    default: return record
    }
  }
}

extension Review.Item {
  func with(_ record: Record) -> Self { Self(id: id, reference: reference, record: record) }
}

extension Record {
  /// Whether it is for those who run the review alone: what was raised, what people wrote of a day,
  /// and who was asked, answered and was sent what.
  fileprivate var isInside: Bool {
    switch self {
    case .concern, .evaluation, .proceeding, .version, .sending, .comment, .publication: true
    // They let the panel know, and nobody else.
    case .contribution(let said): said.quoting == .refused
    default: false
    }
  }

  /// The record without references to those that are gone; nil where nothing of it is left.
  fileprivate func without(_ gone: Set<RecordID>) -> Record? {
    func isHere(_ id: PersonID) -> Bool { !gone.contains(id.record) }
    switch self {
    case .union(let union):
      return isHere(union.first) && isHere(union.second) ? self : nil
    case .parentage(var parentage):
      parentage.parents.removeAll { !isHere($0) }
      return isHere(parentage.child) && !parentage.parents.isEmpty ? .parentage(parentage) : nil
    case .household(var household):
      household.members.removeAll { !isHere($0.person) }
      return .household(household)
    case .tie(let tie): return isHere(tie.first) && isHere(tie.second) ? self : nil
    case .involvement(let involvement): return isHere(involvement.person) ? self : nil
    case .system(let tie):
      switch tie.who {
      case .person(let person): return isHere(person) ? self : nil
      case .household(let household): return gone.contains(household.record) ? nil : self
      }
    case .entry(var entry):
      entry.subjects.removeAll { facts in
        if case .person(let person) = facts.subject { !isHere(person) } else { false }
      }
      if case .split(let whole) = entry.provenance, gone.contains(whole.record) {
        entry.provenance = .byHand
      }
      return .entry(entry)
    case .link(var link):
      link.entries.removeAll { gone.contains($0.record) }
      return link.entries.count > 1 ? .link(link) : nil
    case .query(let query):
      // What is asked may tell what the entry said.
      return query.entries.contains { gone.contains($0.record) } ? nil : self
    case .lens(var choice):
      choice.declined.removeAll { gone.contains($0.record) }
      return .lens(choice)
    case .fact(var fact):
      fact.knowers.removeAll { $0.entry.map { gone.contains($0.record) } ?? false }
      return .fact(fact)
    case .episode(var episode):
      episode.entries.removeAll { gone.contains($0.record) }
      return .episode(episode)
    case .note(var note):
      if let episode = note.episode, gone.contains(episode.record) { return nil }
      note.people.removeAll { !isHere($0) }
      note.entries.removeAll { gone.contains($0.record) }
      return .note(note)
    case .concern(var concern):
      guard case .risk(var risk) = concern.matter else { return self }
      risk.about.removeAll { !isHere($0) }
      concern.matter = .risk(risk)
      return .concern(concern)
    case .finding(var finding):
      finding.grounds.removeAll { $0.record.map(gone.contains) ?? false }
      return .finding(finding)
    default: return self
    }
  }
}
