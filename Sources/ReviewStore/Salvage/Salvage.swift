internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// The authentic rows of a damaged file, and the writing of a new one from them.
struct Salvage {
  let keys: FileKeys
  let rows: FoundRows
  let operations: [RecordID: FoundOperation]
  let replicas: [RecordID: ReplicaRow]
  private(set) var revisions: [RecordID: AuthenticRevision] = [:]
  private let identifiers: IdentifierSource

  init(_ rows: FoundRows, keys: FileKeys, identifiers: IdentifierSource) {
    self.rows = rows
    self.keys = keys
    self.identifiers = identifiers
    operations = Dictionary(
      rows.operations.filter { $0.isAuthentic(keys) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    replicas = Dictionary(
      rows.replicas.filter { $0.payload(keys.sealing) != nil }.map { ($0.id, $0) },
      // A journal may hold an older row of the same copy.
      uniquingKeysWith: { $0.n >= $1.n ? $0 : $1 })
    // What is erased in the file does not come back out of a journal.
    let erased = Set(rows.revisions.filter { $0.sealed == nil }.map(\.id))
    for row in rows.revisions where !erased.contains(row.id) {
      guard let sealed = row.sealed,
        let payload = keys.sealing.open(sealed, beside: row.clear)
      else { continue }
      revisions[row.id] = AuthenticRevision(row: row, sealed: sealed, payload: payload)
    }
  }

  /// Writes the new file and says what could not be saved.
  func write(to path: String, _ opened: OpenedRows) throws(StoreError) -> Salvaged {
    let copies = SalvagedCopies(
      replicas: replicas,
      claimed: rows.copies.first { CopyRow.isSound($0.replica, $0.sealed, keys) }?
        .replica, payloads: revisions.values.map(\.payload), keys: keys, identifiers: identifiers)
    try NewFile.create(path)
    do throws(StoreError) {
      let connection = try Connection(path, wait: SealedFile.longestWait)
      try connection.transaction { database in
        try Schema.create(opened.owner.kind, in: database)
        try IdentityRow.insert(opened.owner, into: database)
        for slot in opened.slots { try slot.withAbout(keys).insert(into: database) }
        try writeSteps(copies, to: database)
        try CopyRow.insert(copies.own, sealing: keys.sealing, into: database)
        try writeNotes(to: database)
      }
      let written = try connection.read { database in
        try Reading(try Rows(database), keys: keys, dataVersion: 0)
      }
      return report(copies, written)
    } catch {
      NewFile.remove(path)
      throw error
    }
  }

  /// Writes every step anew as the next one of the file's own copy.
  private func writeSteps(_ copies: SalvagedCopies, to database: Database) throws {
    let order = SalvageOrder(operations: operations, revisions: revisions.values.map(\.row))
    for giver in copies.givers {
      try ReplicaRow(
        id: giver.id, ordinal: giver.ordinal, n: 0, chain: Digest.beginning,
        numbers: giver.numbers, sealing: keys.sealing
      ).insert(into: database)
    }
    var lineage = Lineage()
    var (chain, n, time) = (Digest.beginning, 0, Moment(seconds: 0))
    for id in order.operations {
      let made = try order.revisions(of: id).compactMap { revisions[$0] }
        .map { try lineage.row($0, known: revisions, keys) }
      let details = try details(of: id, after: &time)
      n += 1
      let row = try OperationRow(
        id: id, replica: copies.own, n: n, payload: details, after: chain, revisions: made,
        keys: keys)
      try row.insert(into: database)
      for revision in made { try revision.insert(into: database) }
      chain = row.chain
    }
    guard let own = copies.givers.first(where: { $0.id == copies.own }) else { return }
    try ReplicaRow(
      id: own.id, ordinal: own.ordinal, n: n, chain: chain, numbers: own.numbers,
      sealing: keys.sealing
    ).replace(in: database)
  }

  /// Who did a step, when and what; of a step that is lost, only that it was there.
  private func details(of id: RecordID, after time: inout Moment) throws -> Data {
    if let row = operations[id], let sealed = row.sealed,
      let plain = keys.sealing.open(sealed, beside: row.clear)
    {
      let told = try? JSONDecoder().decode(LoggedOperation.Details.self, from: plain)
      time = max(time, told?.time ?? time)
      return plain
    }
    return try JSON.bytes(
      LoggedOperation.Details(
        time: time, author: "not known", description: "a step whose time and author were lost",
        purpose: .action, changesNames: false))
  }

  private func writeNotes(to database: Database) throws {
    for note in [SealedNote.session, .draft] {
      let plain = rows.notes.lazy.compactMap {
        keys.draft.open($0, beside: Fields(note.rawValue))
      }.first
      if let plain { try note.save(Array(plain), key: keys.draft, in: database) }
    }
  }
}

/// A revision of which the seal is whole.
struct AuthenticRevision {
  let row: FoundRevision
  let sealed: Data
  let payload: Data
}

/// Gives revisions whose parents were lost new ones, so that a history that was linear stays so.
private struct Lineage {
  private var heads: [RecordID: Set<RecordID>] = [:]

  mutating func row(
    _ revision: AuthenticRevision, known: [RecordID: AuthenticRevision], _ keys: FileKeys
  ) throws -> RevisionRow {
    let found = revision.row
    let surviving = found.parents.filter { known[$0] != nil }
    defer {
      heads[found.record, default: []].subtract(surviving)
      heads[found.record, default: []].insert(found.id)
    }
    if surviving == found.parents { return RevisionRow(found, sealed: revision.sealed) }
    let parents = heads[found.record, default: []].union(surviving)
    heads[found.record] = []
    return try RevisionRow(
      id: found.id, operation: found.operation, position: found.position, record: found.record,
      parents: Array(parents), payload: revision.payload, sealing: keys.sealing)
  }
}

extension RevisionRow {
  /// A row as it was found and proved to be as it was written.
  fileprivate init(_ found: FoundRevision, sealed: Data) {
    self.init(
      id: found.id, operation: found.operation, position: found.position, record: found.record,
      parents: found.parents, digest: Digest.of(found.clear.adding(sealed)), sealed: sealed)
  }
}

extension Slot {
  /// The slot with something that opens where what was noted with it is lost.
  fileprivate func withAbout(_ keys: FileKeys) throws -> Slot {
    let clear = Slot.aboutClear(id)
    if keys.sealing.open(about, beside: clear) != nil { return self }
    return Slot(
      id: id, kind: kind, parameters: parameters, salt: salt, sealed: sealed, checksum: checksum,
      about: try keys.sealing.seal(Data("{}".utf8), beside: clear))
  }
}
