extension Review {
  /// This review of an earlier day as it may be shown today: what was restricted since is restricted
  /// in it, and what is held back for proceedings today is so in it.
  ///
  /// A report made again of what stood then would else show what somebody asked meanwhile to be kept
  /// from its readers.
  public func restricted(asIn now: Review) -> Review {
    let known = Dictionary(now.items.map { ($0.id, $0.record) }) { first, _ in first }
    let held = now.heldBack
    var items = self.items.map { item in
      guard let record = known[item.id] else { return item }
      var restricted = item.record
      for part in item.record.kind.restrictableParts {
        let reasons = item.record.restrictions(on: part) + record.restrictions(on: part)
        // An episode that is held back takes the entries that it has today with it.
        let isHeld = part == .everything && held.contains(item.id)
        restricted = restricted.restricting(part, for: reasons + (isHeld ? [.proceedings] : []))
      }
      return Item(
        id: item.id, reference: item.reference, record: restricted.quotedNoMore(than: record))
    }
    // Agreements made since hold for what was written before.
    let there = Set(items.map(\.id))
    items = items.map { item in
      guard case .proceeding? = known[item.id], let now = known[item.id] else { return item }
      return Item(id: item.id, reference: item.reference, record: now)
    }
    items += now.proceedings.filter { !there.contains($0.id.record) }.map {
      Item(id: $0.id.record, reference: $0.reference, record: .proceeding($0.value))
    }
    return Review(items)
  }
}

extension Record {
  /// A contribution as it may be quoted by what its giver let be quoted since.
  fileprivate func quotedNoMore(than now: Record) -> Record {
    guard case .contribution(var said) = self, case .contribution(let today) = now else {
      return self
    }
    said.quoting = today.quoting
    said.paraphrase = today.paraphrase
    return .contribution(said)
  }
}
