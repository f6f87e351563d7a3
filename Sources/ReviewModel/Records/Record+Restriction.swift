extension Record {
  /// Why a part of the record is restricted; none where it is not.
  public func restrictions(on part: RestrictedPart) -> [Restriction] {
    switch self {
    case .entry(let entry): part == .everything ? entry.restrictions : entry.restricted[part]
    case .note(let note): part == .everything ? note.restrictions : []
    case .contribution(let said): part == .everything ? said.restrictions : []
    case .person(let person): person.restricted[part]
    case .union(let union): union.restricted[part]
    case .parentage(let parentage): parentage.restricted[part]
    case .household(let household): household.restricted[part]
    case .tie(let tie): tie.restricted[part]
    case .system(let tie): tie.restricted[part]
    case .review, .agency, .board, .place, .source, .request, .passage, .participant, .episode,
      .link, .query, .fact, .lens, .proceeding, .theme, .day, .concern, .involvement, .finding,
      .recommendation, .action, .pledge, .evaluation, .hold, .retention, .release, .version,
      .sending, .comment, .publication, .narrative, .label:
      []
    }
  }

  /// The record with a part restricted for these reasons and no others; itself where it has no such
  /// part.
  public func restricting(_ part: RestrictedPart, for reasons: [Restriction]) -> Record {
    guard kind.restrictableParts.contains(part) else { return self }
    let reasons = Restriction.allCases.filter(reasons.contains)
    switch self {
    case .entry(var entry):
      if part == .everything {
        entry.restrictions = reasons
      } else {
        entry.restricted[part] = reasons
      }
      return .entry(entry)
    case .note(var note):
      note.restrictions = reasons
      return .note(note)
    case .contribution(var said):
      said.restrictions = reasons
      return .contribution(said)
    case .person(var person):
      person.restricted[part] = reasons
      return .person(person)
    case .union(var union):
      union.restricted[part] = reasons
      return .union(union)
    case .parentage(var parentage):
      parentage.restricted[part] = reasons
      return .parentage(parentage)
    case .household(var household):
      household.restricted[part] = reasons
      return .household(household)
    case .tie(var tie):
      tie.restricted[part] = reasons
      return .tie(tie)
    case .system(var tie):
      tie.restricted[part] = reasons
      return .system(tie)
    case .review, .agency, .board, .place, .source, .request, .passage, .participant, .episode,
      .link, .query, .fact, .lens, .proceeding, .theme, .day, .concern, .involvement, .finding,
      .recommendation, .action, .pledge, .evaluation, .hold, .retention, .release, .version,
      .sending, .comment, .publication, .narrative, .label:
      return self
    }
  }
}
