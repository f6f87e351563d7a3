/// What a review is looked up by among others.
public struct Catalogue: Hashable, Codable, Sendable {
  /// What the incident led to: `death`, `serious-harm`.
  public var outcome: Code?
  /// What was known in the family: `domestic-abuse`, `neglect`.
  public var factors: [Code]
  /// Where it happened: `home`, `placement`.
  public var places: [Code]
  /// Which services were open to the family at the time.
  public var services: [Code]
  /// When the review was completed.
  public var completed: EDTFDate?

  /// Makes what a review is looked up by; nothing unless given.
  public init(
    outcome: Code? = nil, factors: [Code] = [], places: [Code] = [], services: [Code] = [],
    completed: EDTFDate? = nil
  ) {
    self.outcome = outcome
    self.factors = factors
    self.places = places
    self.services = services
    self.completed = completed
  }
}

extension Catalogue: Sparse {
  static var nothing: Self { Self() }
}
