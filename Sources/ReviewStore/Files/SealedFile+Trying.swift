internal import GRDB
internal import ReviewModel

extension SealedFile {
  /// The number of the way that a secret opens this file by; nil where it opens none that is sound.
  ///
  /// Nothing is changed by trying.
  public func way(openedBy secret: Secret) throws(StoreError) -> Int? {
    let owner = Owner(kind: kind, review: review)
    let slots = try connection.read { try SlotRow.all(in: $0).map(\.slot) }
    let found = slots.firstIndex { slot in
      guard let slot, slot.kind == secret.slotKind.rawValue, slot.isSound(of: owner), slot.isSane
      else { return false }
      return slot.dataKey(secret, owner: owner) != nil
    }
    return found.map { $0 + 1 }
  }
}
