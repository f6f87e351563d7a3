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
    /// The records that were withdrawn or erased, in the order in which they were first filed.
    public internal(set) var ended: [Ended] = []
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

  /// A record that was withdrawn or erased: its number stays, its words are gone.
  public struct Ended: Hashable, Sendable {
    /// Its identifier.
    public let id: RecordID
    /// Its number.
    public let reference: ShortReference
    /// How it ended, and why.
    public let ending: Ending
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
      contents.add(
        filing.record, heads.compactMap { standing[$0.id] }, isOne: reading.agrees(heads))
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

extension Reading {
  /// Whether revisions that stand side by side say the same, so that there is nothing to settle.
  func agrees(_ heads: [History.Version]) -> Bool {
    heads.count < 2 || heads.allSatisfy { payloads[$0.id] == payloads[heads[0].id] }
  }
}

extension RecordFile.Contents {
  mutating func add(_ id: RecordID, _ standing: [RecordFile.Standing], isOne: Bool) {
    // What was withdrawn or erased on one copy is so on all, whatever another made of it.
    for case .ended(let reference, let ending) in standing {
      ended.append(.init(id: id, reference: reference, ending: ending))
      return
    }
    guard let shown = standing.first else { return }
    switch shown {
    case .value(let reference, let value):
      items.append(.init(id: id, reference: reference, value: value))
    case .unreadable(let reference):
      unreadable.append(RecordReference(id: id, reference: reference))
    case .removed, .ended: break
    }
    guard !isOne else { return }
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

  /// Puts the two together.
  public init(id: RecordID, reference: ShortReference?) {
    self.id = id
    self.reference = reference
  }
}
