public import ReviewModel

/// What a lens has to say of a review: a question with the evidence behind it, never a finding.
///
/// It holds no words: a sentence's key and typed figures, which a view puts into words.
public struct LensAnswer: Hashable, Sendable {
  /// Whose answer it is.
  public let lens: LensCode
  /// What sort of answer it is.
  public let stance: Stance
  /// Which of the lens's sentences tells it.
  public let sentence: String
  /// The child or adult it is about; nil where it is about no one of them.
  public let subject: PersonID?
  /// What stands in the sentence.
  public let figures: [String: LensFigure]
  /// The records behind it, in the order of the chronology.
  public let records: [RecordID]
  /// Records that say nothing of the matter: not recorded, which is not that it did not happen.
  public let silent: [RecordID]
  /// The agencies that did not send every contact; what is missing may be missing only here.
  public let partial: [Partial]

  /// What sort of answer it is.
  public enum Stance: Hashable, Sendable {
    /// A question for the room or the reviewer.
    case prompt
    /// A request to an agency before the day, as it did not send every contact.
    case checkRecord(AgencyID)
    /// What somebody would have to fill in before the lens can say anything.
    case needs
    /// A check that the review passes.
    case passed
    /// A check that the review passes for a reason that somebody gave.
    case explained
    /// A check that has something to say, though nothing is incomplete by it.
    case noted
    /// A check that the review does not pass yet.
    case incomplete
  }

  /// An agency that did not send every contact.
  public struct Partial: Hashable, Sendable {
    /// The agency.
    public let agency: AgencyID
    /// What it sent.
    public let coverage: SourceFile.Coverage
    /// The word for what it sent.
    public var coverageWord: String { coverage.rawValue }
  }
}

/// An answer while a lens makes it.
struct Draft {
  var sentence: String
  var subject: PersonID?
  var figures: [String: LensFigure] = [:]
  var rows: [EvidenceRow] = []
  var silent: [EvidenceRow] = []
  /// Records behind it that are no entries.
  var records: [RecordID] = []
  var stance: LensAnswer.Stance = .prompt
}
