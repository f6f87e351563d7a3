internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

extension SealedFile {
  /// Every way to unlock the file, damaged ones and those of newer versions included.
  public func accessWays() throws(StoreError) -> [AccessWay] {
    try connection.read { try ways(SlotRow.all(in: $0)) }
  }

  /// Adds a way to unlock the file and gives its number.
  @discardableResult
  public func addAccess(
    _ secret: Secret, about: AccessWay.About, work: WorkFactor = .standard
  ) throws(StoreError) -> Int {
    let slot = try slot(identifiers.next(), secret, about, work)
    var number = 0
    try connection.transaction { database in
      try slot.insert(into: database)
      number = try SlotRow.all(in: database).count
    }
    return number
  }

  /// Takes a way to unlock the file out of it; without it, at least one that works must be left.
  ///
  /// Earlier copies of the file can still be opened that way.
  public func removeAccess(_ way: AccessWay) throws(StoreError) {
    try erasing { database in
      var rows = try SlotRow.all(in: database)
      let now = try standing(way, in: rows)
      let row = rows.remove(at: way.number - 1)
      // One that does not work opens nothing, so nothing is lost with it.
      guard ways(rows).contains(where: \.works) || (!now.works && !rows.isEmpty) else {
        throw StoreError.lastWay(way.number)
      }
      try row.delete(from: database, isSound: now.condition != .damaged)
    }
  }

  /// Puts another secret in the place of one, with the work factor that new ones get today.
  public func changeAccess(
    _ way: AccessWay, to secret: Secret, about: AccessWay.About, work: WorkFactor = .standard
  ) throws(StoreError) {
    guard way.condition != .damaged, let id = way.id else {
      throw .damaged(.slot(way.number))
    }
    guard way.works else { throw .newerWay(way.number) }
    let slot = try slot(id, secret, about, work)
    try erasing { database in
      let rows = try SlotRow.all(in: database)
      guard try standing(way, in: rows).condition != .damaged else {
        throw StoreError.damaged(.slot(way.number))
      }
      try slot.replace(rows[way.number - 1].row, in: database)
    }
  }

  /// Adds a recovery code in the place of every one there was, and gives its number.
  @discardableResult
  public func renewRecoveryCode(
    _ code: RecoveryCode, about: AccessWay.About
  ) throws(StoreError) -> Int {
    let slot = try slot(identifiers.next(), .recoveryCode(code), about, .standard)
    var number = 0
    try erasing { database in
      let rows = try SlotRow.all(in: database)
      for (row, way) in zip(rows, ways(rows)) where way.kind == .recoveryCode {
        try row.delete(from: database, isSound: way.condition != .damaged)
      }
      try slot.insert(into: database)
      number = try SlotRow.all(in: database).count
    }
    return number
  }

  /// A transaction that takes a secret away: its journal, which holds the old slot, goes too.
  private func erasing(_ body: (Database) throws -> Void) throws(StoreError) {
    var journal: SpentJournal?
    try connection.transaction { database in
      try body(database)
      journal = SpentJournal(of: path)
    }
    journal?.overwrite()
  }

  private var owner: Owner { Owner(kind: kind, review: review) }

  /// A new slot; made before any transaction, since a passphrase takes its time.
  private func slot(
    _ id: RecordID, _ secret: Secret, _ about: AccessWay.About, _ work: WorkFactor
  ) throws(StoreError) -> Slot {
    let slot = try? Slot.make(
      id, secret: secret, about: about, keys: keys, owner: owner, work: work)
    guard let slot else { throw .noSecret }
    return slot
  }

  private func ways(_ rows: [SlotRow]) -> [AccessWay] {
    rows.enumerated().map { $1.way($0 + 1, keys: keys, owner: owner) }
  }

  /// The way as it is now; it may have been another process that changed the list meanwhile.
  private func standing(_ way: AccessWay, in rows: [SlotRow]) throws -> AccessWay {
    let ways = ways(rows)
    guard ways.indices.contains(way.number - 1), ways[way.number - 1].id == way.id else {
      throw StoreError.noSuchWay(way.number)
    }
    return ways[way.number - 1]
  }
}
