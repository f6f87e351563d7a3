public import ReviewModel

/// Who has spoken about what: the facilitator's own instrument.
public struct GapsBoard: Hashable, Sendable {
  /// The episodes, one a line.
  public let episodes: [EpisodeID]
  /// The agencies, one a column.
  public let agencies: [AgencyID]
  /// What there is besides the cells.
  public let totals: Totals
  private let tallies: [Cell: Tally]
  private let absent: Set<Cell>

  /// Where an episode and an agency meet.
  public struct Cell: Hashable, Sendable {
    /// The episode.
    public let episode: EpisodeID
    /// The agency.
    public let agency: AgencyID

    /// Makes a cell.
    public init(episode: EpisodeID, agency: AgencyID) {
      self.episode = episode
      self.agency = agency
    }
  }

  /// How many notes of each side there are.
  public struct Tally: Hashable, Sendable {
    /// Worked well.
    public var well = 0
    /// Would have worked better.
    public var better = 0

    /// Makes a tally.
    public init(well: Int = 0, better: Int = 0) {
      self.well = well
      self.better = better
    }

    /// Whether nothing was said.
    public var isSilent: Bool { well == 0 && better == 0 }
  }

  /// How many notes there are that no cell shows.
  public struct Totals: Hashable, Sendable {
    /// Worked well or better, without an episode.
    public var withoutEpisode = 0
    /// Worked well or better, without an agency.
    public var withoutAgency = 0
    /// To check.
    public var toCheck = 0
    /// Ideas held.
    public var ideas = 0
    /// With something to be sorted.
    public var flagged = 0

    /// Makes totals of nothing.
    public init() {}
  }

  /// Counts notes; an agency that had no part in an episode, or was not asked, is absent there.
  ///
  /// Complexity: O(n) in the number of notes.
  public init(
    _ notes: [LearningNote], episodes: [EpisodeID], agencies: [AgencyID], absent: Set<Cell> = []
  ) {
    self.episodes = episodes
    self.agencies = agencies
    self.absent = absent
    var tallies: [Cell: Tally] = [:]
    var totals = Totals()
    for note in notes {
      totals.count(note)
      guard let side = note.kind.side, let episode = note.episode else { continue }
      for agency in note.agencies {
        tallies[Cell(episode: episode, agency: agency), default: Tally()][keyPath: side] += 1
      }
    }
    self.tallies = tallies
    self.totals = totals
  }

  /// What was said in a cell; nil where the agency has no part, and yet said nothing.
  public subscript(_ episode: EpisodeID, _ agency: AgencyID) -> Tally? {
    let cell = Cell(episode: episode, agency: agency)
    return tallies[cell] ?? (absent.contains(cell) ? nil : Tally())
  }
}

extension GapsBoard.Totals {
  fileprivate mutating func count(_ note: LearningNote) {
    if note.kind.side != nil {
      if note.episode == nil { withoutEpisode += 1 }
      if note.agencies.isEmpty { withoutAgency += 1 }
    }
    if note.kind == .toCheck { toCheck += 1 }
    if note.kind == .idea { ideas += 1 }
    if !note.flags.isEmpty { flagged += 1 }
  }
}

extension LearningNote.Kind {
  /// Where it is counted; nil where it takes no side.
  var side: WritableKeyPath<GapsBoard.Tally, Int>? {
    switch self {
    case .workedWell: \.well
    case .wouldHaveWorkedBetter: \.better
    default: nil
    }
  }
}
