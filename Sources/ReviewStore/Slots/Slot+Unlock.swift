internal import Crypto
internal import GRDB
internal import ReviewModel

extension Slot {
  /// Tries a secret on every slot of its kind.
  static func unlock(
    _ slots: [Slot?], with secret: Secret, owner: Owner
  ) throws(StoreError) -> SymmetricKey {
    var tried = 0
    var damaged: Int?
    for (position, slot) in slots.enumerated() {
      let kind = slot.flatMap { Kind(rawValue: $0.kind) }
      guard let slot, slot.isSound(of: owner), slot.isSane else {
        // One whose kind cannot be told may have been the right one.
        if kind == nil || kind == secret.slotKind { damaged = damaged ?? position + 1 }
        continue
      }
      guard kind == secret.slotKind else { continue }
      tried += 1
      if let key = slot.dataKey(secret, owner: owner) { return key }
    }
    // The secret may be right for the slot that can no longer be tried.
    if let damaged { throw .damaged(.slot(damaged)) }
    throw .wrongSecret(slotsTried: tried)
  }
}
