internal import FoundationEssentials
internal import ReviewModel

/// What a revision says of a record, as it is sealed.
struct Payload<Value: Codable & Sendable>: Codable, Sendable {
  /// The number the record was given, without the letter of the copy that gave it.
  let reference: ShortReference
  /// The copy that gave it.
  let replica: RecordID
  /// The value; nil where the record was taken away.
  let value: Value?

  private enum Key: String, CodingKey { case reference, replica, value, end }

  /// Why there is no value; `withdrawn` and `erased` are reserved.
  private static var removed: String { "removed" }

  init(reference: ShortReference, replica: RecordID, value: Value?) {
    self.reference = reference
    self.replica = replica
    self.value = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    reference = try container.decode(ShortReference.self, forKey: .reference)
    replica = try container.decode(RecordID.self, forKey: .replica)
    // Whoever leaves the value out altogether means something that this version does not know.
    value =
      try container.decodeNil(forKey: .value)
      ? nil : try container.decode(Value.self, forKey: .value)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reference, forKey: .reference)
    try container.encode(replica, forKey: .replica)
    if let value { return try container.encode(value, forKey: .value) }
    try container.encodeNil(forKey: .value)
    try container.encode(Self.removed, forKey: .end)
  }
}

/// Stands for a value that is not looked at.
struct Unread: Codable, Sendable {
  init(from decoder: any Decoder) {}
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
