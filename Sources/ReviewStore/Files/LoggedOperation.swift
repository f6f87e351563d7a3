internal import FoundationEssentials
public import ReviewModel

/// One action of a person, as a log tells it.
public struct LoggedOperation: Hashable, Sendable {
  /// Its identifier; one action on both files has the same in both.
  public let id: RecordID
  /// The copy of the review that it was done in.
  public let replica: RecordID
  /// Which copy that is: 0 for the first, 1 for `b`, and so on.
  public let copy: Int
  /// The how many-th of that copy it was, from 1.
  public let n: Int
  /// Who did what and when; nil where it was erased, or only a newer version can read it.
  public let details: Details?
  /// The records it changed, in order.
  public let records: [RecordID]

  /// The number people say: `12`, or `12b` for another copy's.
  public var number: String { "\(n)" + ShortReference.letters(ofCopy: copy) }

  /// Who did what and when.
  public struct Details: Hashable, Sendable {
    /// When.
    public let time: Moment
    /// Who.
    public let author: LabelledText
    /// What.
    public let description: LabelledText
    /// Whether it takes another operation back, or can be taken back itself.
    public let purpose: Purpose
    /// Whether the same action also changed the names file.
    public let changesNames: Bool
    /// Whether text was taken while the names file was closed, so that names may stand in it.
    public internal(set) var namesClosed = false
    /// The operations that took text so and were gone over by this one.
    public internal(set) var wentOver: [RecordID] = []
  }
}

extension LoggedOperation.Details: Codable {
  private enum Key: String, CodingKey {
    case time, author, description, undoes, redoes, final, forgets, names, namesClosed, wentOver
  }

  /// Reads what is sealed; members that are not there mean an ordinary action.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    time = try container.decode(Moment.self, forKey: .time)
    author = try container.decode(LabelledText.self, forKey: .author)
    description = try container.decode(LabelledText.self, forKey: .description)
    changesNames = try container.decodeIfPresent(Bool.self, forKey: .names) ?? false
    namesClosed = try container.decodeIfPresent(Bool.self, forKey: .namesClosed) ?? false
    wentOver = try container.decodeIfPresent([RecordID].self, forKey: .wentOver) ?? []
    if let id = try container.decodeIfPresent(RecordID.self, forKey: .undoes) {
      purpose = .undo(id)
    } else if let id = try container.decodeIfPresent(RecordID.self, forKey: .redoes) {
      purpose = .redo(id)
    } else if try container.decodeIfPresent(Bool.self, forKey: .forgets) ?? false {
      purpose = .letGo
    } else {
      purpose = try container.decodeIfPresent(Bool.self, forKey: .final) ?? false ? .final : .action
    }
  }

  /// Writes what is sealed.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(time, forKey: .time)
    try container.encode(author, forKey: .author)
    try container.encode(description, forKey: .description)
    if changesNames { try container.encode(true, forKey: .names) }
    if namesClosed { try container.encode(true, forKey: .namesClosed) }
    if !wentOver.isEmpty { try container.encode(wentOver, forKey: .wentOver) }
    switch purpose {
    case .action: break
    case .undo(let id): try container.encode(id, forKey: .undoes)
    case .redo(let id): try container.encode(id, forKey: .redoes)
    case .final: try container.encode(true, forKey: .final)
    case .letGo: try container.encode(true, forKey: .forgets)
    }
  }
}
