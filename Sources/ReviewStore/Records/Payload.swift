internal import FoundationEssentials
internal import ReviewModel

/// What a revision says of a record, as it is sealed.
struct Payload<Value: Codable & Sendable>: Codable, Sendable {
  /// The number the record was given, without the letter of the copy that gave it.
  let reference: ShortReference
  /// The copy that gave it.
  let replica: RecordID
  /// What the record says, or how it ended.
  let content: Content

  enum Content: Sendable {
    case value(Value)
    case removed
    case ended(Ending)
  }

  private enum Key: String, CodingKey { case reference, replica, value, end, reason }
  private static var removed: String { "removed" }

  init(reference: ShortReference, replica: RecordID, content: Content) {
    self.reference = reference
    self.replica = replica
    self.content = content
  }

  /// The value; nil where the record was taken away or ended.
  var value: Value? { if case .value(let value) = content { value } else { nil } }

  /// The same record with something else to say.
  func saying(_ content: Content) -> Payload {
    Payload(reference: reference, replica: replica, content: content)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    reference = try container.decode(ShortReference.self, forKey: .reference)
    replica = try container.decode(RecordID.self, forKey: .replica)
    // Whoever leaves the value out altogether means something that this version does not know.
    guard try container.decodeNil(forKey: .value) else {
      content = .value(try container.decode(Value.self, forKey: .value))
      return
    }
    guard let way = Ending.Way(rawValue: try container.decode(String.self, forKey: .end)) else {
      content = .removed
      return
    }
    let reason = try container.decodeIfPresent(LabelledText.self, forKey: .reason)
    content = .ended(Ending(way, reason: reason))
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(reference, forKey: .reference)
    try container.encode(replica, forKey: .replica)
    switch content {
    case .value(let value): try container.encode(value, forKey: .value)
    case .removed:
      try container.encodeNil(forKey: .value)
      try container.encode(Self.removed, forKey: .end)
    case .ended(let ending):
      try container.encodeNil(forKey: .value)
      try container.encode(ending.way, forKey: .end)
      try container.encodeIfPresent(ending.reason, forKey: .reason)
    }
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
