internal import FoundationEssentials
internal import ReviewModel

/// Rows that were found by their shape, not yet believed; the same row may be there twice.
struct FoundRows {
  private(set) var identities: [(review: [UInt8], checksum: Data)] = []
  private(set) var slots: [FoundSlot] = []
  private(set) var replicas: [ReplicaRow] = []
  private(set) var copies: [(replica: RecordID, sealed: Data)] = []
  private(set) var operations: [FoundOperation] = []
  private(set) var revisions: [FoundRevision] = []
  private(set) var notes: [Data] = []

  /// Reads all rows of the given bytes: the file's, and those of a journal left beside it.
  init(_ sources: [[UInt8]]) {
    for bytes in sources {
      for size in Self.pageSizes(bytes) {
        for row in RowScanner(bytes, pageSize: size).rows(RowShape.allCases) {
          add(row.shape, row.values)
        }
      }
      slots += FoundSlot.byContent(bytes)
    }
  }

  /// What the header says where that is possible, and what SQLite takes by itself.
  private static func pageSizes(_ bytes: [UInt8]) -> [Int] {
    guard bytes.count > 18 else { return [4096] }
    let said = Int(bytes[16]) << 8 | Int(bytes[17])
    let size = said == 1 ? 65_536 : said
    let isSane = (512...65_536).contains(size) && size.nonzeroBitCount == 1
    return isSane && size != 4096 ? [4096, size] : [4096]
  }

  private mutating func add(_ shape: RowShape, _ values: [RowScanner.Value]) {
    switch shape {
    case .identity:
      if case .text(let review) = values[1], let checksum = values[2].data {
        identities.append((review, checksum))
      }
    case .slot: if let slot = FoundSlot(values) { slots.append(slot) }
    case .replica: if let row = ReplicaRow(values) { replicas.append(row) }
    case .copy:
      if let id = values[1].id, let sealed = values[2].data { copies.append((id, sealed)) }
    case .operation: if let row = FoundOperation(values) { operations.append(row) }
    case .revision: if let row = FoundRevision(values) { revisions.append(row) }
    case .note: if let sealed = values[1].data { notes.append(sealed) }
    }
  }
}

/// An operation as it was found.
struct FoundOperation {
  let id: RecordID
  let replica: RecordID
  let n: Int
  let digest: Data
  let chain: Data
  /// Nil where it was erased.
  let sealed: Data?

  var clear: Fields { OperationRow.clear(id, replica: replica, n: n) }

  /// Whether it is as it was written; nothing can be told of one that was erased, nor done with it.
  func isAuthentic(_ keys: FileKeys) -> Bool {
    sealed.map { keys.sealing.open($0, beside: clear) != nil } ?? true
  }

  init?(_ values: [RowScanner.Value]) {
    guard let id = values[0].id, let replica = values[1].id, let n = values[2].number,
      let digest = values[3].data, let chain = values[4].data
    else { return nil }
    self.id = id
    self.replica = replica
    self.n = n
    self.digest = digest
    self.chain = chain
    sealed = values[5].data
  }
}

/// A revision as it was found.
struct FoundRevision {
  let id: RecordID
  let operation: RecordID
  let position: Int
  let record: RecordID
  let parents: [RecordID]
  let digest: Data
  /// Nil where it was erased.
  let sealed: Data?

  var clear: Fields {
    RevisionRow.clear(
      id, operation: operation, position: position, record: record, parents: parents)
  }

  init?(_ values: [RowScanner.Value]) {
    guard let id = values[0].id, let operation = values[1].id, let position = values[2].number,
      let record = values[3].id, case .text(let names) = values[4],
      let digest = values[5].data
    else { return nil }
    self.id = id
    self.operation = operation
    self.position = position
    self.record = record
    parents = String(decoding: names, as: UTF8.self).split(separator: " ")
      .compactMap { RecordID(String($0)) }
    self.digest = digest
    sealed = values[6].data
  }
}

extension RowScanner.Value {
  var id: RecordID? {
    guard case .text(let bytes) = self else { return nil }
    return String(validating: bytes, as: UTF8.self).flatMap { RecordID($0) }
  }

  var number: Int? { if case .number(let value) = self { value } else { nil } }
  var data: Data? { if case .blob(let bytes) = self { Data(bytes) } else { nil } }
}

extension ReplicaRow {
  fileprivate init?(_ values: [RowScanner.Value]) {
    guard let id = values[0].id, let ordinal = values[1].number, let n = values[2].number,
      let chain = values[3].data, let sealed = values[4].data
    else { return nil }
    self.init(found: id, ordinal: ordinal, n: n, chain: chain, sealed: sealed)
  }
}
