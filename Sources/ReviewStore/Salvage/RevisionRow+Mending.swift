internal import FoundationEssentials
internal import ReviewModel

extension RevisionRow {
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
