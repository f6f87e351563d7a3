internal import FoundationEssentials
internal import GRDB

/// A slot where it stands in the table, readable or not.
struct SlotRow {
  /// Which row it is.
  let row: Int64
  /// What it holds; nil where that cannot be read.
  let slot: Slot?

  /// All of them, in the order they were added.
  static func all(in database: Database) throws -> [SlotRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, kind, parameters, salt, sealed, checksum, about, rowid FROM slot ORDER BY rowid
        """
    ).map { SlotRow(row: $0[7], slot: Slot($0)) }
  }

  /// Takes the slot out of the file; its bytes are overwritten.
  func delete(from database: Database, isSound: Bool) throws {
    // A damaged identifier is not found in the index, which then has to be made anew.
    if !isSound { try database.execute(sql: "REINDEX slot") }
    try database.execute(sql: "DELETE FROM slot WHERE rowid = ?", arguments: [row])
  }

  /// How it is told to people.
  func way(_ number: Int, keys: FileKeys, owner: Owner) -> AccessWay {
    guard let slot else {
      return AccessWay(
        number: number, id: nil, kind: .unreadable, condition: .damaged, work: nil,
        about: AccessWay.About())
    }
    let work = slot.kind == Slot.Kind.passphrase.rawValue ? WorkFactor(json: slot.parameters) : nil
    let isSound = slot.isSound(of: owner) && slot.isSane
    let about = keys.sealing.open(slot.about, beside: Slot.aboutClear(slot.id))
    return AccessWay(
      number: number, id: slot.id, kind: slot.told,
      condition: isSound ? (about == nil ? .aboutDamaged : .sound) : .damaged,
      work: isSound ? work : nil,
      about: about.flatMap { try? JSONDecoder().decode(AccessWay.About.self, from: $0) }
        ?? AccessWay.About())
  }
}

extension Slot {
  fileprivate var told: AccessWay.Kind {
    switch Kind(rawValue: kind) {
    case .passphrase: .passphrase
    case .unlockFile: .unlockFile
    case .recoveryCode: .recoveryCode
    case nil: .newer(kind)
    }
  }
}
