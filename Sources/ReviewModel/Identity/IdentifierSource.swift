/// Where new identifiers come from, passed in so that a test gets the same ones each time.
public struct IdentifierSource: Sendable {
  private let draw: @Sendable () -> RecordID

  /// Makes a source of a function that never gives the same identifier twice.
  public init(_ draw: @escaping @Sendable () -> RecordID) { self.draw = draw }

  /// A new identifier.
  public func next() -> RecordID { draw() }

  /// Identifiers from the system's random numbers.
  public static let random = IdentifierSource {
    RecordID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }
}
