internal import FoundationEssentials
public import ReviewModel
internal import Synchronization

extension RecordFile {
  /// What the file says at present.
  public struct Contents: Hashable, Sendable {
    /// The records, in the order in which they were first filed.
    public internal(set) var items: [Item] = []
    /// The records that two copies have changed, with every value that stands.
    public internal(set) var conflicts: [Conflict] = []
    /// The records that only a newer version of the program can read.
    public internal(set) var unreadable: [RecordReference] = []
  }

  /// One record with its identifier, its number and its value.
  public struct Item: Hashable, Sendable {
    /// Its identifier.
    public let id: RecordID
    /// Its number.
    public let reference: ShortReference
    /// What it says.
    public let value: Value
  }

  /// A record of which several values stand, until somebody settles it.
  public struct Conflict: Hashable, Sendable {
    /// Which record.
    public let record: RecordReference
    /// Its values, the one that is shown first; nil where it was removed or cannot be read.
    public let values: [Value?]
  }

  /// Reads the records, what other processes have committed included.
  public func contents() throws(StoreError) -> Contents {
    let reading = try file.currentReading()
    let standing = try standing(reading)
    var contents = Contents()
    for filing in reading.history.order {
      let heads = reading.history.heads[filing.record] ?? []
      contents.add(filing.record, heads.compactMap { standing[$0.id] })
    }
    return contents
  }

  /// What each revision that stands says; only those not read before are decoded.
  private func standing(_ reading: Reading) throws(StoreError) -> [RecordID: Standing] {
    var standing = decoded.values.withLock { $0 }
    let heads = reading.history.heads.values.joined()
    let new = heads.filter { standing[$0.id] == nil }
    if new.isEmpty, standing.count == heads.count { return standing }
    let decoder = PayloadDecoder<Value>(reading)
    for (head, result) in zip(new, Parallel.map(new) { decoder.result($0) }) {
      standing[head.id] = try result.get()
    }
    if standing.count > heads.count {
      let current = Set(heads.map(\.id))
      standing = standing.filter { current.contains($0.key) }
    }
    decoded.values.withLock { $0 = standing }
    return standing
  }
}

extension RecordFile.Contents {
  mutating func add(_ id: RecordID, _ standing: [RecordFile.Standing]) {
    guard let shown = standing.first else { return }
    switch shown {
    case .value(let reference, let value):
      items.append(.init(id: id, reference: reference, value: value))
    case .unreadable(let reference):
      unreadable.append(RecordReference(id: id, reference: reference))
    case .removed: break
    }
    guard standing.count > 1 else { return }
    conflicts.append(
      .init(
        record: RecordReference(id: id, reference: shown.reference), values: standing.map(\.value)))
  }
}

/// A record's identifier and the number people say.
public struct RecordReference: Hashable, Sendable {
  /// The identifier.
  public let id: RecordID
  /// The number; nil where it was erased or only a newer version can read it.
  public let reference: ShortReference?
}
