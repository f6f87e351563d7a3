internal import FoundationEssentials
internal import ReviewModel

extension RecordFile {
  /// What one revision that stands says.
  enum Standing: Sendable {
    case value(ShortReference, Value)
    case removed(ShortReference?)
    case ended(ShortReference, Ending)
    case unreadable(ShortReference?)

    var reference: ShortReference? {
      switch self {
      case .value(let reference, _), .ended(let reference, _): reference
      case .removed(let reference), .unreadable(let reference): reference
      }
    }

    var ending: Ending? {
      if case .ended(_, let ending) = self { ending } else { nil }
    }

    var value: Value? {
      if case .value(_, let value) = self { value } else { nil }
    }
  }
}

/// Reads what revisions say; one decoder serves for all, since making one costs more than using it.
struct PayloadDecoder<Value: Recordable>: Sendable {
  private let decoder = JSONDecoder()
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// What a revision says, or what is wrong with it.
  func result(_ head: History.Version) -> Result<RecordFile<Value>.Standing, StoreError> {
    do throws(StoreError) { return .success(try standing(head)) } catch { return .failure(error) }
  }

  /// What a revision says; that a newer version may have said more is no fault.
  func standing(_ head: History.Version) throws(StoreError) -> RecordFile<Value>.Standing {
    guard let bytes = reading.payloads[head.id] else { return .removed(nil) }
    if let payload = payload(bytes) {
      let reference = try reference(payload, head)
      switch payload.content {
      case .value(let value): return .value(reference, value)
      case .removed: return .removed(reference)
      case .ended(let ending): return .ended(reference, ending)
      }
    }
    guard let payload = try? unread(bytes) else {
      return .unreadable(nil)
    }
    return .unreadable(try reference(payload, head))
  }

  func payload(_ bytes: Data) -> Payload<Value>? {
    try? decoder.decode(Payload<Value>.self, from: bytes)
  }

  /// What can be told of a revision whose value this version cannot read.
  func unread(_ bytes: Data) throws -> Payload<Unread> {
    try decoder.decode(Payload<Unread>.self, from: bytes)
  }

  func tree(_ bytes: Data) throws -> JSONTree { try decoder.decode(JSONTree.self, from: bytes) }

  /// The reference with the letter of the copy that gave it.
  func reference<Said>(
    _ payload: Payload<Said>, _ head: History.Version
  ) throws(StoreError) -> ShortReference {
    guard let giver = reading.replicas[payload.replica] else {
      throw .damaged(.revision(record: head.record, revision: head.id))
    }
    return ShortReference(
      letters: payload.reference.letters, number: payload.reference.number, copy: giver.ordinal)
  }
}
