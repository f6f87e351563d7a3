/// What the review concludes, and what that rests on.
public struct Finding: Hashable, Codable, Sendable {
  /// What it is called.
  public var title: LabelledText
  /// What, and why.
  public var statement: LabelledText
  /// Whether it is about what worked or what would have worked better.
  public var kind: Kind
  /// Whether it goes beyond this case.
  public var reach: Reach
  /// What it rests on.
  public var grounds: [Ground]
  /// What the room said when it was tested; nil where it was not.
  public var tested: FindingTest?
  /// Whether it is still so.
  public var persistence: Persistence

  /// Makes a finding.
  public init(
    title: LabelledText, statement: LabelledText, kind: Kind, reach: Reach, grounds: [Ground],
    tested: FindingTest? = nil, persistence: Persistence = .notAsked
  ) {
    self.title = title
    self.statement = statement
    self.kind = kind
    self.reach = reach
    self.grounds = grounds
    self.tested = tested
    self.persistence = persistence
  }

  /// What kind of finding it is.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Something to learn.
    case learning
    /// Something that worked, to be copied.
    case goodPractice = "good practice"
  }

  /// Whether what a finding says is still so.
  public enum Persistence: Hashable, Codable, Sendable {
    /// Nobody has asked.
    case notAsked
    /// It is, and how that is known.
    case stillSo(words: Stated)
    /// In part.
    case partly(words: Stated)
    /// It is not any more, and how that is known.
    case changed(words: Stated)
  }

  /// Whether a finding goes beyond this case.
  public enum Reach: String, Hashable, Codable, Sendable, CaseIterable {
    /// Only here.
    case caseOnly = "case only"
    /// Elsewhere too.
    case wider
    /// Not known.
    case unknown
  }
}

extension Finding.Persistence: Sparse {
  static var nothing: Self { .notAsked }
}

/// What a finding rests on.
public enum Ground: Hashable, Codable, Sendable {
  /// An entry of the chronology.
  case entry(EntryID)
  /// A practitioners' account, said on a learning day.
  case account(NoteID)
  /// What the family or the child said.
  case contribution(ContributionID)
  /// A passage of an agency's report that was read into the review.
  case passage(PassageID)
  /// A passage of an agency's report, copied out.
  case reportPassage(AgencyID, LabelledText)
  /// A policy or a piece of research.
  case policy(LabelledText)
  /// An earlier review.
  case earlierReview(LabelledText)
  /// That there is no record of something.
  case noRecord(LabelledText)
}
