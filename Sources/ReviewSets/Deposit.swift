/// A de-identified final review as a repository is given it.
public struct Deposit: Hashable, Sendable {
  /// What tells it from other reviews; the same each time the same review is written.
  public var identifier: String
  /// For whom it was de-identified.
  public var audience: String
  /// How exactly it tells dates.
  public var dates: String
  /// The version that was signed off.
  public var version: String
  /// What the review is called.
  public var title: String
  /// The kind of review: `child`.
  public var kind: String
  /// The partnership that asked for it.
  public var board: String
  /// The year in which it was completed; nil where that is not told.
  public var year: Int?
  /// How long it took, as one of the bands; nil where that is not told.
  public var completion: String?
  /// What the incident led to.
  public var outcome: String?
  /// What else it is looked up by.
  public var facts: [Fact]
  /// The band of the age of each of those the review is about; nil where that is not told.
  public var ages: [String?]
  /// The agencies.
  public var agencies: [Agency]
  /// What was spoken of.
  public var themes: [Theme]
  /// Everything that can be read and looked through.
  public var parts: [Part]
  /// The family as a picture, and what that is written in.
  public var picture: Picture?
  /// The deposit itself.
  public var document: [UInt8]

  /// One thing a review is looked up by.
  public struct Fact: Hashable, Sendable {
    /// What it is about.
    public var kind: Kind
    /// The short word.
    public var code: String

    /// What a review is looked up by.
    public enum Kind: String, Sendable, CaseIterable {
      /// What was known in the family.
      case factor
      /// Where it happened.
      case place
      /// Which services were open at the time.
      case service
    }
  }

  /// An agency of the review.
  public struct Agency: Hashable, Sendable {
    /// Its number in the deposit.
    public var number: Int
    /// The sector.
    public var sector: String
    /// What it is called.
    public var label: String
  }

  /// What was spoken of, and how often on either side.
  public struct Theme: Hashable, Sendable {
    /// The short word.
    public var code: String
    /// What it is called.
    public var title: String
    /// How many points on what worked well.
    public var well: Int
    /// How many on what, with hindsight, would have worked better.
    public var better: Int
  }

  /// A part of a review that is read by itself.
  public struct Part: Hashable, Sendable {
    /// What it is: `finding`, `recommendation`, `action`, `entry`, `passage`.
    public var kind: String
    /// The number people say; empty where there is none.
    public var number: String
    /// What stands above it.
    public var heading: String
    /// What it says.
    public var words: String
    /// The codes of what it is about, with spaces between.
    public var themes: String
  }

  /// A picture of the family.
  public struct Picture: Hashable, Sendable {
    /// What it is written in: `dot`, `svg`.
    public var format: String
    /// The picture.
    public var text: String
  }
}
