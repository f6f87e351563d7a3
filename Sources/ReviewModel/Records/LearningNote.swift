/// What the room says on a learning day, or at another event of the review, in words the room accepts.
public struct LearningNote: Hashable, Codable, Sendable {
  /// The words.
  public var text: LabelledText
  /// What kind of remark it is.
  public var kind: Kind
  /// Which learning day, 1 or 2; from 3 another event.
  public var day: Int
  /// The stage of the agenda it was said in.
  public var stage: Code
  /// The small group that said it, from 1; nil where it was said to the whole room.
  public var group: Int?
  /// The section of the draft it is about, where it is about one.
  public var section: Code?
  /// When it was written down.
  public var at: Moment
  /// The agencies it came from.
  public var agencies: [AgencyID]
  /// The episode it is about.
  public var episode: EpisodeID?
  /// What it is about.
  public var themes: [Code]
  /// Whom it is about.
  public var people: [PersonID]
  /// The entries it is about.
  public var entries: [EntryID]
  /// What is to be sorted afterwards.
  public var flags: [Flag]
  /// Who may not see it without clearance.
  public var restrictions: [Restriction]
  /// What it said before it was changed once its day was closed, the earliest first.
  public var amendments: [Amendment]
  /// What was made of it afterwards.
  public var sorting: Sorting

  /// Makes a note.
  public init(
    text: LabelledText, kind: Kind, day: Int, stage: Code, group: Int? = nil,
    section: Code? = nil, at: Moment, agencies: [AgencyID] = [], episode: EpisodeID? = nil,
    themes: [Code] = [],
    people: [PersonID] = [], entries: [EntryID] = [], flags: [Flag] = [],
    restrictions: [Restriction] = [], amendments: [Amendment] = [],
    sorting: Sorting = Sorting()
  ) {
    self.text = text
    self.kind = kind
    self.day = day
    self.stage = stage
    self.group = group
    self.section = section
    self.at = at
    self.agencies = agencies
    self.episode = episode
    self.themes = themes
    self.people = people
    self.entries = entries
    self.flags = flags
    self.restrictions = restrictions
    self.amendments = amendments
    self.sorting = sorting
  }

  /// What kind of remark a note is; the first two are the method's own words (S0).
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// What worked well.
    case workedWell = "worked well"
    /// What, with hindsight, would have worked better.
    case wouldHaveWorkedBetter = "would have worked better"
    /// A fact or a correction.
    case fact
    /// Something to check.
    case toCheck = "to check"
    /// An idea held for later.
    case idea
    /// What an agency knew at the time.
    case knew = "known then"
    /// What has already changed since.
    case alreadyChanged = "already changed"
    /// What can change now.
    case canChangeNow = "can change now"
    /// A correction to the chronology, proposed beside the entries it corrects.
    case correction
    /// Where the draft is not right.
    case accuracy
    /// Where the draft is not fair.
    case fairness
    /// Whose voice the draft lacks.
    case missingVoice = "missing voice"

    /// Whether somebody answers it: an idea, a correction, what is said of a draft, a thing to check.
    public var isAnswered: Bool {
      switch self {
      case .toCheck, .idea, .correction, .accuracy, .fairness, .missingVoice: true
      case .workedWell, .wouldHaveWorkedBetter, .fact, .knew, .alreadyChanged, .canChangeNow: false
      }
    }
  }

  /// Something a scribe wrote that could not be resolved while the room went on talking.
  public enum Flag: Hashable, Codable, Sendable {
    /// An agency that is not on the list.
    case unknownAgency(LabelledText)
    /// An episode that does not exist.
    case unknownEpisode(LabelledText)
    /// A theme that is not on the list.
    case unknownTheme(LabelledText)
    /// A person nobody has registered.
    case unknownPerson(LabelledText)
    /// An entry that does not exist.
    case unknownEntry(LabelledText)
    /// Nobody said which agency spoke.
    case noAgency
    /// A registered name was written where a label was meant.
    case nameWritten
    /// Written while the names file was closed, so that names may still stand in it.
    case namesClosed
  }
}
