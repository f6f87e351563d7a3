internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

extension RecordFile {
  /// What a record said before what stands.
  public struct Earlier: Sendable {
    /// Which record.
    public let record: RecordReference
    /// What it said.
    public let value: Value
  }

  /// Everything that records said before what stands, as far as it was not let go of.
  ///
  /// What only a newer version can read is left out. One walk through all revisions: what is given
  /// to `body` is not kept.
  public func readEarlier(_ body: (Earlier) throws -> Void) throws(StoreError) {
    try file.connection.read { database in
      let reading = try file.freshReading(database)
      let decoder = PayloadDecoder<Value>(reading)
      let standing = Set(reading.history.heads.values.joined().map(\.id))
      let sql = """
        SELECT id, operation, position, record, parents, digest, sealed FROM revision
        WHERE sealed IS NOT NULL
        """
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next() {
        guard let id = row.id(0) else { throw StoreError.damaged(.layout) }
        if standing.contains(id) { continue }
        guard let revision = RevisionRow(row) else { throw StoreError.damaged(.layout) }
        let past = Past(database: database, keys: file.keys)
        guard let plain = try past.payload(revision), let payload = decoder.payload(plain),
          let value = payload.value
        else { continue }
        let reference = ShortReference(
          letters: payload.reference.letters, number: payload.reference.number,
          copy: reading.replicas[payload.replica]?.ordinal ?? 0)
        try body(
          Earlier(
            record: RecordReference(id: revision.record, reference: reference), value: value))
      }
    }
  }
}
