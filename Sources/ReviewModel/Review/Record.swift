/// Any record of a review: what the review file keeps revisions of.
public enum Record: Hashable, Sendable {
  /// The review's own details.
  case review(ReviewDetails)
  /// An agency.
  case agency(Agency)
  /// A second partnership of a joint review.
  case board(PartnerBoard)
  /// A person.
  case person(Person)
  /// A place.
  case place(Place)
  /// A couple.
  case union(PartnerUnion)
  /// Whose child somebody is.
  case parentage(Parentage)
  /// A household.
  case household(Household)
  /// How two of the family stand to each other.
  case tie(Tie)
  /// How the family stands to a system round it.
  case system(SystemTie)
  /// A file an agency sent.
  case source(SourceFile)
  /// What an agency was asked for.
  case request(AgencyRequest)
  /// A section of an agency's own report.
  case passage(ReportPassage)
  /// A chronology entry.
  case entry(ChronologyEntry)
  /// A participant of the learning days.
  case participant(Participant)
  /// A key practice episode.
  case episode(KeyPracticeEpisode)
  /// What was decided about entries that look alike.
  case link(EntryLink)
  /// A question to an agency.
  case query(Query)
  /// A fact, and who knew it since when.
  case fact(KnownFact)
  /// What the reviewer decided about a lens.
  case lens(LensChoice)
  /// Something that runs beside the review.
  case proceeding(Proceeding)
  /// A theme of the review's own codebook.
  case theme(Theme)
  /// A learning day.
  case day(LearningDay)
  /// A note of a learning day.
  case note(LearningNote)
  /// What was raised and does not wait for the review.
  case concern(Concern)
  /// How somebody of the family was asked to take part.
  case involvement(Involvement)
  /// A contribution of the family.
  case contribution(Contribution)
  /// A finding.
  case finding(Finding)
  /// A recommendation.
  case recommendation(Recommendation)
  /// An action.
  case action(Action)
  /// What somebody said they would do.
  case pledge(Pledge)
  /// What those who took part thought of a day.
  case evaluation(Evaluation)
  /// The reviewer's words for a section of a report.
  case narrative(Narrative)
  /// A hold on everything.
  case hold(Hold)
  /// Until when a class of material is kept.
  case retention(Retention)
  /// A finished file that left the program.
  case release(Release)
  /// A report as it was on a day.
  case version(ReportVersion)
  /// That a copy went to somebody.
  case sending(Sending)
  /// What a reader wrote into a copy.
  case comment(ReaderComment)
  /// What a board decided to publish.
  case publication(Publication)
  /// A label that was given and is nobody's any more.
  case label(FormerLabel)

  /// The kinds of record, in the order in which a review is told.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// The review's own details.
    case review
    /// An agency.
    case agency
    /// A second partnership of a joint review.
    case board
    /// A person.
    case person
    /// A place.
    case place
    /// A couple.
    case union
    /// Whose child somebody is.
    case parentage
    /// A household.
    case household
    /// How two of the family stand to each other.
    case tie
    /// How the family stands to a system round it.
    case system
    /// A file an agency sent.
    case source
    /// What an agency was asked for.
    case request
    /// A section of an agency's own report.
    case passage
    /// A chronology entry.
    case entry
    /// A participant of the learning days.
    case participant
    /// A key practice episode.
    case episode
    /// What was decided about entries that look alike.
    case link
    /// A question to an agency.
    case query
    /// A fact, and who knew it since when.
    case fact
    /// What the reviewer decided about a lens.
    case lens
    /// Something that runs beside the review.
    case proceeding
    /// A theme of the review's own codebook.
    case theme
    /// A learning day.
    case day
    /// A note of a learning day.
    case note
    /// What was raised and does not wait for the review.
    case concern
    /// How somebody of the family was asked to take part.
    case involvement
    /// A contribution of the family.
    case contribution
    /// A finding.
    case finding
    /// A recommendation.
    case recommendation
    /// An action.
    case action
    /// What somebody said they would do.
    case pledge
    /// What those who took part thought of a day.
    case evaluation
    /// The reviewer's words for a section of a report.
    case narrative
    /// A hold on everything.
    case hold
    /// Until when a class of material is kept.
    case retention
    /// A finished file that left the program.
    case release
    /// A report as it was on a day.
    case version
    /// That a copy went to somebody.
    case sending
    /// What a reader wrote into a copy.
    case comment
    /// What a board decided to publish.
    case publication
    /// A label that was given and is nobody's any more.
    case label
  }

  /// Which kind of record this is.
  public var kind: Kind {
    switch self {
    case .review: .review
    case .agency: .agency
    case .board: .board
    case .person: .person
    case .place: .place
    case .union: .union
    case .parentage: .parentage
    case .household: .household
    case .tie: .tie
    case .system: .system
    case .source: .source
    case .request: .request
    case .passage: .passage
    case .entry: .entry
    case .participant: .participant
    case .episode: .episode
    case .link: .link
    case .query: .query
    case .fact: .fact
    case .lens: .lens
    case .proceeding: .proceeding
    case .theme: .theme
    case .day: .day
    case .note: .note
    case .concern: .concern
    case .involvement: .involvement
    case .contribution: .contribution
    case .finding: .finding
    case .recommendation: .recommendation
    case .action: .action
    case .pledge: .pledge
    case .evaluation: .evaluation
    case .narrative: .narrative
    case .hold: .hold
    case .retention: .retention
    case .release: .release
    case .version: .version
    case .sending: .sending
    case .comment: .comment
    case .publication: .publication
    case .label: .label
    }
  }
}

extension Record.Kind {
  /// The letter, or two, that references of this kind begin with.
  public var letters: String {
    switch self {
    case .review: "X"
    case .agency: "G"
    case .board: "BD"
    case .person: "P"
    case .place: "L"
    case .union: "U"
    case .parentage: "B"
    case .household: "H"
    case .tie: "TI"
    case .system: "SY"
    case .source: "S"
    case .request: "RQ"
    case .passage: "AP"
    case .entry: "C"
    case .participant: "T"
    case .episode: "E"
    case .link: "M"
    case .query: "Q"
    case .fact: "W"
    case .lens: "LN"
    case .proceeding: "PP"
    case .theme: "TH"
    case .day: "D"
    case .note: "N"
    case .concern: "LC"
    case .involvement: "FI"
    case .contribution: "V"
    case .finding: "F"
    case .recommendation: "R"
    case .action: "A"
    case .pledge: "PL"
    case .evaluation: "EV"
    case .narrative: "NS"
    case .hold: "Y"
    case .retention: "K"
    case .release: "Z"
    case .version: "RV"
    case .sending: "SN"
    case .comment: "CM"
    case .publication: "PB"
    case .label: "J"
    }
  }
}
