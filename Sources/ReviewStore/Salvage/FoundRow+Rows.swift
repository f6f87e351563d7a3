internal import FoundationEssentials
internal import ReviewModel

extension OperationRow {
  /// Takes a row as it was found; nil where a part is not of the type that was written.
  init?(_ row: FoundRow) {
    guard let id = row.id(0), let replica = row.id(1), let n = row.number(2),
      let digest = row.bytes(3), let chain = row.bytes(4), row.isNull(5) || row.bytes(5) != nil
    else { return nil }
    self.id = id
    self.replica = replica
    self.n = n
    self.digest = digest
    self.chain = chain
    sealed = row.bytes(5)
  }
}

extension RevisionRow {
  /// Takes a row as it was found; nil where a part is not of the type that was written.
  init?(_ row: FoundRow) {
    guard let id = row.id(0), let operation = row.id(1), let position = row.number(2),
      let record = row.id(3), let names = row.text(4), let digest = row.bytes(5),
      row.isNull(6) || row.bytes(6) != nil
    else { return nil }
    let words = names.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let parents = names.isEmpty ? [] : words.map { RecordID($0) }
    guard parents.allSatisfy({ $0 != nil }) else { return nil }
    self.init(
      id: id, operation: operation, position: position, record: record,
      parents: parents.compactMap(\.self), digest: digest, sealed: row.bytes(6))
  }

  init(
    id: RecordID, operation: RecordID, position: Int, record: RecordID, parents: [RecordID],
    digest: Data, sealed: Data?
  ) {
    self.id = id
    self.operation = operation
    self.position = position
    self.record = record
    self.parents = parents
    self.digest = digest
    self.sealed = sealed
  }

  /// The same with the digest of what is sealed, whatever became of the one that was written.
  func redigested(_ sealed: Data) -> RevisionRow {
    RevisionRow(
      id: id, operation: operation, position: position, record: record, parents: parents,
      digest: Digest.of(clear.adding(sealed)), sealed: sealed)
  }

  /// The same without its words, the digest staying.
  var erased: RevisionRow {
    RevisionRow(
      id: id, operation: operation, position: position, record: record, parents: parents,
      digest: digest, sealed: nil)
  }
}

extension ReplicaRow {
  /// Takes a row as it was found; nil where a part is not of the type that was written.
  init?(_ row: FoundRow) {
    guard let id = row.id(0), let ordinal = row.number(1), let n = row.number(2),
      let chain = row.bytes(3), let sealed = row.bytes(4)
    else { return nil }
    self.id = id
    self.ordinal = ordinal
    self.n = n
    self.chain = chain
    self.sealed = sealed
  }
}
