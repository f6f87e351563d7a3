/// A record as it is filed: with its identifier and the number people say.
public struct Filed<Value: Hashable & Sendable>: Hashable, Sendable, Identifiable {
  /// Its identifier.
  public let id: Identifier<Value>
  /// Its number.
  public let reference: ShortReference
  /// What it says.
  public let value: Value

  /// Files a record.
  public init(_ id: Identifier<Value>, _ reference: ShortReference, _ value: Value) {
    self.id = id
    self.reference = reference
    self.value = value
  }
}
