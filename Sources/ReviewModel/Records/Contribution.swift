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
  /// Whether they let the review quote them.
  public var quoting: Quoting
  /// What they said in other words, for where they are not quoted.
  public var paraphrase: LabelledText?

  /// Makes a contribution.
  public init(
    person: PersonID, on: EDTFDate?, manner: Stated, words: LabelledText,
    restrictions: [Restriction] = [], quoting: Quoting = .notAsked,
    paraphrase: LabelledText? = nil
  ) {
    self.person = person
    self.on = on
    self.manner = manner
    self.words = words
    self.restrictions = restrictions
    self.quoting = quoting
    self.paraphrase = paraphrase
  }

  /// Whether somebody lets the review quote them.
  public enum Quoting: String, Hashable, Codable, Sendable, CaseIterable {
    /// Nobody has asked.
    case notAsked = "not asked"
    /// Their words may be quoted.
    case agreed
    /// What they said may be told, not their words.
    case paraphraseOnly = "paraphrase only"
    /// It is for the panel alone.
    case refused
  }
}

extension Contribution {
  /// The contribution as it may be told outside the panel: without the person's own words where they
  /// did not let the review quote them.
  public var asItMayBeTold: Contribution {
    var told = self
    switch quoting {
    case .notAsked, .agreed: return self
    case .paraphraseOnly, .refused: told.words = paraphrase ?? ""
    }
    told.paraphrase = nil
    return told
  }
}

extension Contribution.Quoting: Sparse {
  static var nothing: Self { .notAsked }
}
