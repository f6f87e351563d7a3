public import ReviewModel

/// A note ready to be saved, save that its words have not been searched for names yet.
///
/// Whoever saves it turns every plain string in it into `LabelledText`.
public struct NoteDraft: Hashable, Codable, Sendable {
  /// The words, with references where tags stood among them.
  public var pieces: [DraftPiece]
  /// What kind of remark it is.
  public var kind: LearningNote.Kind
  /// Which learning day.
  public var day: Int
  /// The stage it was said in.
  public var stage: Code
  /// The small group that said it; nil where it was said to the whole room.
  public var group: Int?
  /// The section of the draft it is about, where it is about one.
  public var section: Code?
  /// When it was written down.
  public var at: Moment
  /// What it is tagged with.
  public var tags: DraftTags

  /// Makes a draft.
  public init(
    pieces: [DraftPiece], kind: LearningNote.Kind, day: Int, stage: Code, group: Int? = nil,
    section: Code? = nil, at: Moment, tags: DraftTags
  ) {
    self.pieces = pieces
    self.kind = kind
    self.day = day
    self.stage = stage
    self.group = group
    self.section = section
    self.at = at
    self.tags = tags
  }

  /// The words as one string, tags among them as they were typed.
  public var text: String { pieces.map(\.typed).joined() }
}

/// A piece of a draft's words.
public enum DraftPiece: Hashable, Codable, Sendable {
  /// Plain words, with their spaces; a name may stand in them.
  case plain(String)
  /// A tag that stood among the words, and how it was typed, with its sign.
  case reference(Reference, typed: String)

  /// The piece as it was typed.
  public var typed: String {
    switch self {
    case .plain(let text): text
    case .reference(_, let typed): typed
    }
  }
}

/// What a note is tagged with; each list holds a thing once, in the order typed.
public struct DraftTags: Hashable, Codable, Sendable {
  /// The agencies it came from.
  public var agencies: [AgencyID] = []
  /// The episode it is about.
  public var episode: EpisodeID?
  /// What it is about.
  public var themes: [Code] = []
  /// Whom it is about.
  public var people: [PersonID] = []
  /// The entries it is about.
  public var entries: [EntryID] = []
  /// What could not be resolved.
  public var flags: [DraftFlag] = []

  /// Makes a set of tags, empty.
  public init() {}

  /// Whether there is nothing in it.
  public var isEmpty: Bool { self == DraftTags() }
}

/// What is to be sorted afterwards, with the word still as typed: it may be a name.
public enum DraftFlag: Hashable, Codable, Sendable {
  /// A tag that could not be looked up.
  case unresolved(Tag)
  /// Nobody said which agency spoke.
  case noAgency
}

extension LearningNote.Flag {
  /// Makes a note's flag of a draft's, turning the typed word into labelled text.
  public init(_ flag: DraftFlag, text: (String) -> LabelledText) {
    switch flag {
    case .noAgency: self = .noAgency
    case .unresolved(let tag):
      let word = text(tag.name)
      switch tag.sigil {
      case .agency: self = .unknownAgency(word)
      case .episode: self = .unknownEpisode(word)
      case .theme: self = .unknownTheme(word)
      case .person: self = .unknownPerson(word)
      case .entry: self = .unknownEntry(word)
      }
    }
  }
}
