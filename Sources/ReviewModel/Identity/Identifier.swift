/// Names a record of one kind, so that a note cannot be passed where a finding is meant.
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The record's identifier without its kind.
  public let record: RecordID

  /// Says that a record is of this kind.
  public init(_ record: RecordID) { self.record = record }

  /// Orders by the record's digits.
  public static func < (one: Self, other: Self) -> Bool { one.record < other.record }
}

extension Identifier: Codable {
  /// Reads the identifier from a plain string.
  public init(from decoder: any Decoder) throws { self.init(try RecordID(from: decoder)) }

  /// Writes the identifier as a plain string.
  public func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
}

/// Names one person of the review.
public typealias PersonID = Identifier<Person>
/// Names one place of the review.
public typealias PlaceID = Identifier<Place>
/// Names one household.
public typealias HouseholdID = Identifier<Household>
/// Names one agency of the review.
public typealias AgencyID = Identifier<Agency>
/// Names one chronology entry.
public typealias EntryID = Identifier<ChronologyEntry>
/// Names one file an agency sent.
public typealias SourceID = Identifier<SourceFile>
/// Names what was decided about entries that look alike.
public typealias LinkID = Identifier<EntryLink>
/// Names one question to an agency.
public typealias QueryID = Identifier<Query>
/// Names one decision about a lens.
public typealias LensChoiceID = Identifier<LensChoice>
/// Names one key practice episode.
public typealias EpisodeID = Identifier<KeyPracticeEpisode>
/// Names one note of a learning day.
public typealias NoteID = Identifier<LearningNote>
/// Names one theme of the review's own codebook.
public typealias ThemeID = Identifier<Theme>
/// Names what was raised on a day.
public typealias ConcernID = Identifier<Concern>
/// Names what somebody said they would do.
public typealias PledgeID = Identifier<Pledge>
/// Names one who was asked to the learning days.
public typealias ParticipantID = Identifier<Participant>
/// Names one contribution of the family.
public typealias ContributionID = Identifier<Contribution>
/// Names one finding.
public typealias FindingID = Identifier<Finding>
/// Names one recommendation.
public typealias RecommendationID = Identifier<Recommendation>
/// Names one action.
public typealias ActionID = Identifier<Action>
/// Names one finished file that left the program.
public typealias ReleaseID = Identifier<Release>
/// Names the second board of a joint review.
public typealias BoardID = Identifier<PartnerBoard>
/// Names what an agency was asked for.
public typealias RequestID = Identifier<AgencyRequest>
/// Names one section of an agency's report.
public typealias PassageID = Identifier<ReportPassage>
/// Names something that runs beside the review.
public typealias ProceedingID = Identifier<Proceeding>
/// Names how one of the family was asked to take part.
public typealias InvolvementID = Identifier<Involvement>
/// Names one frozen report.
public typealias VersionID = Identifier<ReportVersion>
/// Names one copy that went to somebody.
public typealias SendingID = Identifier<Sending>
/// Names the reviewer's words for one section.
public typealias NarrativeID = Identifier<Narrative>
/// Names what one reader wrote into a copy.
public typealias CommentID = Identifier<ReaderComment>
/// Names one decision about publishing.
public typealias PublicationID = Identifier<Publication>
/// Names one exact way in which a name was written; only the names file knows the words.
public typealias FormID = Identifier<NameForm>

/// Stands for an entry of the names file; the review itself never holds one.
public enum NameForm: Sendable {}
