internal import FoundationEssentials
public import ReviewModel

extension RecordFile {
  /// What one operation made of one record, so that it can be taken back.
  public struct PastChange: Hashable, Sendable {
    /// The record.
    public let id: RecordID
    /// The number people say; nil where nothing of it can be read any more.
    public let reference: ShortReference?
    /// What the record said before; nil where it was not there.
    public let before: Value?
    /// What it said afterwards; nil where it was taken away.
    public let after: Value?
    /// Whether nothing has changed the record since.
    public let isLast: Bool
  }

  /// What an operation changed, in its order; nothing where there is no such operation.
  public func changes(of operation: RecordID) throws(StoreError) -> [PastChange] {
    let reading = try file.currentReading()
    let decoder = PayloadDecoder<Value>(reading)
    var changes: [PastChange] = []
    for row in try file.revisions(of: operation) {
      let after = try file.opened(row).flatMap { decoder.payload($0) }
      let earlier = try row.parents.first.flatMap { id throws(StoreError) in
        try file.revision(id)
      }
      let before = try earlier.flatMap { row throws(StoreError) in try file.opened(row) }
        .flatMap { decoder.payload($0) }
      let heads = reading.history.heads[row.record] ?? []
      changes.append(
        PastChange(
          id: row.record,
          reference: after.map {
            ShortReference(
              letter: $0.reference.letter, number: $0.reference.number,
              copy: reading.replicas[$0.replica]?.row.ordinal ?? 0)
          }, before: before?.value, after: after?.value,
          isLast: heads.map(\.id) == [row.id]))
    }
    return changes
  }
}
