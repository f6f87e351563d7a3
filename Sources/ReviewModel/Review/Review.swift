/// The whole review as it stands: every record's current value, ready to be read.
public struct Review: Hashable, Sendable {
  /// What the review is; nil only before it was told.
  public private(set) var details: Filed<ReviewDetails>?
  /// The agencies.
  public private(set) var agencies: [Filed<Agency>] = []
  /// The second partnerships of a joint review.
  public private(set) var boards: [Filed<PartnerBoard>] = []
  /// The people.
  public private(set) var people: [Filed<Person>] = []
  /// The places.
  public private(set) var places: [Filed<Place>] = []
  /// The couples.
  public private(set) var unions: [Filed<PartnerUnion>] = []
  /// Who is whose child.
  public private(set) var parentages: [Filed<Parentage>] = []
  /// The households.
  public private(set) var households: [Filed<Household>] = []
  /// How those of the family stand to each other.
  public private(set) var ties: [Filed<Tie>] = []
  /// How the family stands to the systems round it.
  public private(set) var systems: [Filed<SystemTie>] = []
  /// The files agencies sent.
  public private(set) var sources: [Filed<SourceFile>] = []
  /// What agencies were asked for, and what came.
  public private(set) var requests: [Filed<AgencyRequest>] = []
  /// The sections of the agencies' own reports.
  public private(set) var passages: [Filed<ReportPassage>] = []
  /// The chronology entries, in the order they were filed.
  public private(set) var entries: [Filed<ChronologyEntry>] = []
  /// Who was asked to the learning days.
  public private(set) var participants: [Filed<Participant>] = []
  /// The key practice episodes.
  public private(set) var episodes: [Filed<KeyPracticeEpisode>] = []
  /// What was decided about entries that look alike.
  public private(set) var links: [Filed<EntryLink>] = []
  /// The questions to agencies.
  public private(set) var queries: [Filed<Query>] = []
  /// The facts of which it is told who knew them since when.
  public private(set) var facts: [Filed<KnownFact>] = []
  /// What the reviewer decided about lenses.
  public private(set) var lenses: [Filed<LensChoice>] = []
  /// What runs beside the review.
  public private(set) var proceedings: [Filed<Proceeding>] = []
  /// The themes of the review's own codebook.
  public private(set) var themes: [Filed<Theme>] = []
  /// The learning days held.
  public private(set) var days: [Filed<LearningDay>] = []
  /// The notes of the learning days.
  public private(set) var notes: [Filed<LearningNote>] = []
  /// What was raised on a day and does not wait for the review.
  public private(set) var concerns: [Filed<Concern>] = []
  /// How those of the family were asked to take part.
  public private(set) var involvements: [Filed<Involvement>] = []
  /// The family's contributions.
  public private(set) var contributions: [Filed<Contribution>] = []
  /// The findings.
  public private(set) var findings: [Filed<Finding>] = []
  /// The recommendations.
  public private(set) var recommendations: [Filed<Recommendation>] = []
  /// The actions.
  public private(set) var actions: [Filed<Action>] = []
  /// What agencies and the board said they would do.
  public private(set) var pledges: [Filed<Pledge>] = []
  /// What those who took part thought of a day.
  public private(set) var evaluations: [Filed<Evaluation>] = []
  /// The reviewer's words for the sections of reports.
  public private(set) var narratives: [Filed<Narrative>] = []
  /// The holds, lifted ones among them.
  public private(set) var holds: [Filed<Hold>] = []
  /// Until when each class of material is kept.
  public private(set) var retentions: [Filed<Retention>] = []
  /// The finished files that left the program.
  public private(set) var releases: [Filed<Release>] = []
  /// The reports that were frozen.
  public private(set) var versions: [Filed<ReportVersion>] = []
  /// The copies that went to somebody.
  public private(set) var sendings: [Filed<Sending>] = []
  /// What readers wrote into copies.
  public private(set) var comments: [Filed<ReaderComment>] = []
  /// What boards decided to publish.
  public private(set) var publications: [Filed<Publication>] = []
  /// The labels that were given and are nobody's any more.
  public private(set) var formerLabels: [Filed<FormerLabel>] = []

  /// Makes a review of records, given in the order in which they were first filed.
  public init(_ records: [Item] = []) {
    for item in records { file(item) }
  }

  /// One record with its identifier and number.
  public struct Item: Hashable, Sendable {
    /// Its identifier.
    public let id: RecordID
    /// Its number.
    public let reference: ShortReference
    /// What it says.
    public let record: Record

    /// Makes an item.
    public init(id: RecordID, reference: ShortReference, record: Record) {
      self.id = id
      self.reference = reference
      self.record = record
    }
  }

  private mutating func file(_ item: Item) {
    func filed<Value>(_ value: Value) -> Filed<Value> {
      Filed(Identifier(item.id), item.reference, value)
    }
    switch item.record {
    case .review(let value): details = filed(value)
    case .agency(let value): agencies.append(filed(value))
    case .board(let value): boards.append(filed(value))
    case .person(let value): people.append(filed(value))
    case .place(let value): places.append(filed(value))
    case .union(let value): unions.append(filed(value))
    case .parentage(let value): parentages.append(filed(value))
    case .household(let value): households.append(filed(value))
    case .tie(let value): ties.append(filed(value))
    case .system(let value): systems.append(filed(value))
    case .source(let value): sources.append(filed(value))
    case .request(let value): requests.append(filed(value))
    case .passage(let value): passages.append(filed(value))
    case .entry(let value): entries.append(filed(value))
    case .participant(let value): participants.append(filed(value))
    case .episode(let value): episodes.append(filed(value))
    case .link(let value): links.append(filed(value))
    case .query(let value): queries.append(filed(value))
    case .fact(let value): facts.append(filed(value))
    case .lens(let value): lenses.append(filed(value))
    case .proceeding(let value): proceedings.append(filed(value))
    case .theme(let value): themes.append(filed(value))
    case .day(let value): days.append(filed(value))
    case .note(let value): notes.append(filed(value))
    case .concern(let value): concerns.append(filed(value))
    case .involvement(let value): involvements.append(filed(value))
    case .contribution(let value): contributions.append(filed(value))
    case .finding(let value): findings.append(filed(value))
    case .recommendation(let value): recommendations.append(filed(value))
    case .action(let value): actions.append(filed(value))
    case .pledge(let value): pledges.append(filed(value))
    case .evaluation(let value): evaluations.append(filed(value))
    case .narrative(let value): narratives.append(filed(value))
    case .hold(let value): holds.append(filed(value))
    case .retention(let value): retentions.append(filed(value))
    case .release(let value): releases.append(filed(value))
    case .version(let value): versions.append(filed(value))
    case .sending(let value): sendings.append(filed(value))
    case .comment(let value): comments.append(filed(value))
    case .publication(let value): publications.append(filed(value))
    case .label(let value): formerLabels.append(filed(value))
    }
  }

  /// Every record, kind by kind, in the order filed.
  public var items: [Item] {
    func items<Value>(_ filed: [Filed<Value>], _ wrap: (Value) -> Record) -> [Item] {
      filed.map { Item(id: $0.id.record, reference: $0.reference, record: wrap($0.value)) }
    }
    var all = items(details.map { [$0] } ?? [], Record.review)
    all += items(agencies, Record.agency)
    all += items(boards, Record.board)
    all += items(people, Record.person)
    all += items(places, Record.place)
    all += items(unions, Record.union)
    all += items(parentages, Record.parentage)
    all += items(households, Record.household)
    all += items(ties, Record.tie)
    all += items(systems, Record.system)
    all += items(sources, Record.source)
    all += items(requests, Record.request)
    all += items(passages, Record.passage)
    all += items(entries, Record.entry)
    all += items(participants, Record.participant)
    all += items(episodes, Record.episode)
    all += items(links, Record.link)
    all += items(queries, Record.query)
    all += items(facts, Record.fact)
    all += items(lenses, Record.lens)
    all += items(proceedings, Record.proceeding)
    all += items(themes, Record.theme)
    all += items(days, Record.day)
    all += items(notes, Record.note)
    all += items(concerns, Record.concern)
    all += items(involvements, Record.involvement)
    all += items(contributions, Record.contribution)
    all += items(findings, Record.finding)
    all += items(recommendations, Record.recommendation)
    all += items(actions, Record.action)
    all += items(pledges, Record.pledge)
    all += items(evaluations, Record.evaluation)
    all += items(narratives, Record.narrative)
    all += items(holds, Record.hold)
    all += items(retentions, Record.retention)
    all += items(releases, Record.release)
    all += items(versions, Record.version)
    all += items(sendings, Record.sending)
    all += items(comments, Record.comment)
    all += items(publications, Record.publication)
    all += items(formerLabels, Record.label)
    return all
  }
}
