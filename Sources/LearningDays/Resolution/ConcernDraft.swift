public import ReviewModel

/// A risk that was raised, its words not yet searched for names.
public struct ConcernDraft: Hashable, Codable, Sendable {
  /// Who may be at risk.
  public var about: [PersonID]
  /// What was said.
  public var pieces: [DraftPiece]
  /// On which day.
  public var day: Int
  /// When.
  public var at: Moment

  /// Makes a draft.
  public init(about: [PersonID], pieces: [DraftPiece], day: Int, at: Moment) {
    self.about = about
    self.pieces = pieces
    self.day = day
    self.at = at
  }

  /// The concern it becomes.
  public func concern(text: ([DraftPiece]) -> LabelledText) -> Concern {
    Concern(day: day, at: at, .risk(Concern.Risk(about: about, text(pieces))))
  }
}

/// What a line says of a risk that was raised.
public enum ConcernChange: Hashable, Codable, Sendable {
  /// The post that takes it on.
  case taker([DraftPiece])
  /// Where it is taken.
  case to([DraftPiece])
  /// By when.
  case by([DraftPiece])
  /// It was referred, at a time of this day or just now, and who accepted it.
  case referred(at: TimeOfDay?, acceptedBy: [DraftPiece])
  /// It was left with somebody else, and why.
  case handedOver(to: [DraftPiece], reason: [DraftPiece])

  /// The concern after it; itself where it is no risk.
  ///
  /// - Parameters:
  ///   - concern: The concern.
  ///   - moment: The instant of a time of this day; of nil, now.
  ///   - text: What typed words become.
  public func applied(
    to concern: Concern, moment: (TimeOfDay?) -> Moment, text: ([DraftPiece]) -> LabelledText
  ) -> Concern {
    guard var risk = concern.risk else { return concern }
    switch self {
    case .taker(let words): risk.taker = .recorded(text(words))
    case .to(let words): risk.to = .recorded(text(words))
    case .by(let words): risk.by = .recorded(text(words))
    case .referred(let at, let words):
      risk.outcome = .referred(at: moment(at), acceptedBy: text(words))
    case .handedOver(let to, let reason):
      risk.outcome = .handedOver(to: text(to), reason: text(reason))
    }
    var concern = concern
    concern.matter = .risk(risk)
    return concern
  }
}

/// Which risk a change is for.
public enum ConcernTarget: Hashable, Codable, Sendable {
  /// The last that was raised on this day.
  case last
  /// The one with a number.
  case number(ShortReference)
}

/// What the room made of a finding, its reason not yet searched for names.
public enum TestDraft: Hashable, Codable, Sendable {
  /// It stands.
  case agreed
  /// It is to be put otherwise, and why.
  case amended([DraftPiece])
  /// It does not stand, and why.
  case rejected([DraftPiece])

  /// The verdict it becomes.
  public func verdict(text: ([DraftPiece]) -> LabelledText) -> FindingTest.Verdict {
    switch self {
    case .agreed: .agreed
    case .amended(let reason): .amended(reason: text(reason))
    case .rejected(let reason): .rejected(reason: text(reason))
    }
  }
}

/// What somebody said they would do, the words not yet searched for names.
public struct PledgeDraft: Hashable, Codable, Sendable {
  /// Who.
  public var owner: Owner
  /// What.
  public var pieces: [DraftPiece]
  /// On which day it was said.
  public var day: Int
  /// By when.
  public var due: EDTFDate?

  /// Makes a draft.
  public init(owner: Owner, pieces: [DraftPiece], day: Int, due: EDTFDate?) {
    self.owner = owner
    self.pieces = pieces
    self.day = day
    self.due = due
  }
}
