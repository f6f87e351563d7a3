internal import FoundationEssentials
package import ReviewModel

extension SealedFile {
  /// The sealed bytes of every revision of a record, for proving that none of them is left.
  package func sealedBytes(of record: RecordID) throws(StoreError) -> [[UInt8]] {
    try connection.read { database in
      try Past(database: database, keys: keys).revisions(ofRecord: record)
        .compactMap { $0.sealed.map(Array.init) }
    }
  }
}
