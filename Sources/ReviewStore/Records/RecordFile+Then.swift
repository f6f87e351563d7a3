internal import FoundationEssentials
internal import ReviewModel

extension RecordFile {
  /// What the file said at some moment.
  public struct Then: Hashable, Sendable {
    /// The records as they stood, their numbers as they were said.
    public internal(set) var contents = Contents()
    /// The records that were there and whose words of that time are gone.
    public internal(set) var gone: [Gone] = []
  }

  /// A record whose words of an earlier time are not in the file any more.
  public struct Gone: Hashable, Sendable {
    /// Which record.
    public let record: RecordReference
    /// How it ended since; nil where only what it said before was let go of.
    public let ending: Ending?
  }

  /// Reads the records as they stood when each copy had written so far, whatever was changed, taken
  /// back or merged since.
  ///
  /// Nothing that was withdrawn or erased comes back: such a record is among those `gone`. A file
  /// that does not hold the operations, such as one that was handed over, refuses (`noHistory`).
  public func contents(at heads: Heads) throws(StoreError) -> Then {
    let (now, past) = try file.readings(at: heads)
    let decoder = PayloadDecoder<Value>(past)
    let standing = past.history.order.map { past.history.heads[$0.record] ?? [] }
    let said = Parallel.map(standing) { heads in heads.map { decoder.result($0) } }
    var then = Then()
    for ((filing, heads), results) in zip(zip(past.history.order, standing), said) {
      var values: [Standing] = []
      for result in results { values.append(try result.get()) }
      let isWhole = heads.allSatisfy { past.payloads[$0.id] != nil }
      if isWhole || values.contains(where: { $0.ending != nil }) {
        then.contents.add(filing.record, values, isOne: past.agrees(heads))
      } else {
        then.gone.append(gone(filing.record, now, past))
      }
    }
    return then
  }

  /// What is still known of a record whose words are gone.
  private func gone(_ record: RecordID, _ now: Reading, _ past: Reading) -> Gone {
    let decoder = PayloadDecoder<Value>(now)
    let payloads = (now.history.heads[record] ?? []).compactMap { now.payloads[$0.id] }
    let known = payloads.lazy.compactMap { try? decoder.unread($0) }
    let reference = known.first.map {
      ShortReference(
        letters: $0.reference.letters, number: $0.reference.number,
        copy: past.replicas[$0.replica]?.ordinal ?? 0)
    }
    let ending = known.lazy.compactMap { payload in
      if case .ended(let ending) = payload.content { ending } else { nil }
    }.first
    return Gone(record: RecordReference(id: record, reference: reference), ending: ending)
  }
}

extension SealedFile {
  /// What the file says at present and what it said at some moment, of one state of the file.
  fileprivate func readings(at heads: Heads) throws(StoreError) -> (now: Reading, then: Reading) {
    try connection.read { database in
      // The first looks at every row, so that what is left out of the second was sound as well.
      let now = try freshReading(database)
      return (now, try Reading(sound: try Rows(database).at(heads), keys: keys))
    }
  }
}
