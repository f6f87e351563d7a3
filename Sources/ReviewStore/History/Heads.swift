internal import FoundationEssentials
public import ReviewModel

/// How far each copy of a review had written at some moment: which state the review was in.
///
/// Operations are only ever added, each copy's in its own order, so that these numbers name one
/// state for good, whatever is merged later.
public struct Heads: Hashable, Sendable {
  /// How many operations each copy had written; one that had written none is among them, since its
  /// letter was taken.
  public let counts: [RecordID: Int]

  /// Puts the numbers together.
  public init(_ counts: [RecordID: Int]) { self.counts = counts }
}

extension RecordFile.Snapshot {
  /// How far each copy had written when this was read.
  public var heads: Heads { Heads(reading.replicas.mapValues(\.row.n)) }
}

extension SealedFile {
  /// How far each copy has written.
  public func heads() throws(StoreError) -> Heads {
    Heads(try currentReading().replicas.mapValues(\.row.n))
  }

  /// What tells the operations up to some moment from all others: the same in every copy that holds
  /// them, and another where one was changed, left out or counted anew.
  public func digest(at heads: Heads) throws(StoreError) -> String {
    try connection.read { database in
      _ = try freshReading(database)
      var fields = Fields("heads")
      let rows = try Rows(database)
      let chains = try rows.chains(at: heads)
      for (replica, chain) in chains.sorted(by: { $0.key < $1.key }) {
        fields.add(replica)
        fields.add(heads.counts[replica] ?? 0)
        fields.add(chain)
      }
      return Digest.of(fields).map { byte in
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
      }.joined()
    }
  }
}

extension Rows {
  /// The chain of each copy's last operation; refused where an operation is not in the file.
  func chains(at heads: Heads) throws(StoreError) -> [RecordID: Data] {
    let wanted = heads.counts.filter { $0.value > 0 }
    var chains = heads.counts.mapValues { _ in Digest.beginning }
    var found = 0
    for operation in operations where wanted[operation.replica] == operation.n {
      chains[operation.replica] = operation.chain
      found += 1
    }
    guard found == wanted.count else { throw .noHistory }
    return chains
  }

  /// What stood in the file at some moment; refused where the operations are not all in the file.
  func at(_ heads: Heads) throws(StoreError) -> Rows {
    _ = try chains(at: heads)
    var then = self
    then.replicas.removeAll { heads.counts[$0.id] == nil }
    then.operations.removeAll { $0.n > heads.counts[$0.replica] ?? 0 }
    let known = Set(then.operations.map(\.id))
    then.revisions.removeAll { !known.contains($0.operation) }
    return then
  }
}
