internal import Crypto
internal import FoundationEssentials
internal import ReviewModel

/// The ways to unlock a damaged file, mended where that could be done, and the key they gave.
struct OpenedSlots {
  private(set) var key: SymmetricKey
  private(set) var kept: [Slot] = []
  private(set) var mended = 0
  private(set) var lost = 0

  /// More damaged ones are not tried, so that no file can keep anybody waiting for long.
  private static let mostMended = 32

  /// Tries a secret; a wrong one and damage never look alike.
  init(_ found: [LooseSlot], secret: Secret, owner: Owner) throws(StoreError) {
    var known: Set<RecordID> = []
    var slots: [Slot] = []
    for loose in found where loose.isSound(of: owner) {
      if let slot = loose.slot(), known.insert(slot.id).inserted { slots.append(slot) }
    }
    var broken: [Slot?] = []
    for loose in found.filter({ !$0.isSound(of: owner) }).prefix(Self.mostMended) {
      guard let slot = loose.mended(of: owner) else {
        broken.append(loose.slot())
        continue
      }
      guard known.insert(slot.id).inserted else { continue }
      slots.append(slot)
      mended += 1
    }
    broken.removeAll { slot in slot.map { known.contains($0.id) } ?? false }
    lost = broken.count
    guard !slots.isEmpty || !broken.isEmpty else { throw .damaged(.slot(1)) }
    let order = found.compactMap { $0.columns[0] }
    kept = slots.sorted { one, other in
      let places = [one, other].map { slot in
        order.firstIndex(of: Array(slot.id.text.utf8)) ?? order.count
      }
      return places[0] < places[1]
    }
    do throws(StoreError) { key = try Slot.unlock(kept + broken, with: secret, owner: owner) } catch
    {
      guard let (slot, key) = Self.opened(broken, secret: secret, owner: owner) else {
        throw error
      }
      self.key = key
      kept.append(slot)
      mended += 1
      lost -= 1
    }
  }

  /// A slot that opens is right, whatever its checksum says.
  private static func opened(
    _ broken: [Slot?], secret: Secret, owner: Owner
  ) -> (Slot, SymmetricKey)? {
    for case let slot? in broken where slot.isSane && slot.kind == secret.slotKind.rawValue {
      guard let key = slot.dataKey(secret, owner: owner) else { continue }
      return (slot.mended(checksum: Digest.of(slot.clear(of: owner).adding(slot.sealed))), key)
    }
    return nil
  }

  /// The slots as they are written: a note that does not open is written anew, empty.
  func written(_ keys: FileKeys) throws -> [Slot] {
    try kept.map { slot in
      guard keys.sealing.open(slot.about, beside: Slot.aboutClear(slot.id)) == nil else {
        return slot
      }
      return slot.mended(
        about: try keys.sealing.seal(Data("{}".utf8), beside: Slot.aboutClear(slot.id)))
    }
  }
}

extension Slot {
  fileprivate func mended(checksum: Data? = nil, about: Data? = nil) -> Slot {
    Slot(
      id: id, kind: kind, parameters: parameters, salt: salt, sealed: sealed,
      checksum: checksum ?? self.checksum, about: about ?? self.about)
  }
}
