/// What a child or a member of the family told the review.
public struct Contribution: Hashable, Codable, Sendable {
  /// Who.
  public var person: PersonID
  /// When.
  public var on: EDTFDate?
  /// How: a visit, a letter, a play session.
  public var manner: Stated
  /// What they said, in their words.
  public var words: LabelledText
  /// Who may not see it without clearance.
  public var restrictions: [Restriction]

  /// Makes a contribution.
  public init(
    person: PersonID, on: EDTFDate?, manner: Stated, words: LabelledText,
    restrictions: [Restriction] = []
  ) {
    self.person = person
    self.on = on
    self.manner = manner
    self.words = words
    self.restrictions = restrictions
  }
}
