public import ReviewModel

/// A row that was imported before, as the review knows it.
public struct KnownRow: Hashable, Sendable {
  /// The entry that was made of it.
  public let id: EntryID
  /// The digest of the file it came from.
  public let digest: String
  /// Its row in that file.
  public let row: Int
  /// What the file said.
  public let imported: ChronologyEntry
  /// What the entry says now; the reviewer may have changed it.
  public let current: ChronologyEntry
  /// Whether the reviewer joined the entry with others or split it, so that a change of the row is
  /// for the reviewer to make.
  public let isReshaped: Bool

  /// Makes a known row; an entry nobody changed says what the file said.
  public init(
    id: EntryID, digest: String, row: Int, imported: ChronologyEntry,
    current: ChronologyEntry? = nil, isReshaped: Bool = false
  ) {
    self.id = id
    self.digest = digest
    self.row = row
    self.imported = imported
    self.current = current ?? imported
    self.isReshaped = isReshaped
  }
}

/// What another reading of an agency's records changes in a review.
///
/// Rows in = added + updated + unchanged + rejected; nothing is doubled and nothing lost.
public struct ChronologyChanges: Hashable, Sendable {
  /// The rows the review has not got.
  public let added: [ChronologyReading.Row]
  /// The rows it has, which now say something else.
  public let updated: [Update]
  /// The rows it has, which say what they said.
  public let unchanged: [Pair]
  /// The rows that say something else of an entry that was joined or split by hand: not taken.
  public let blocked: [Update]
  /// How many rows are not taken: those that could not be read, and those blocked.
  public let rejected: Int
  /// The entries whose rows are no longer in the file; they are for the reviewer to look at.
  public let gone: [EntryID]

  /// How many rows the file has.
  public var rowCount: Int { added.count + updated.count + unchanged.count + rejected }

  /// A row and the entry that was made of it before.
  public struct Pair: Hashable, Sendable {
    /// The entry.
    public let id: EntryID
    /// The row.
    public let row: ChronologyReading.Row
  }

  /// A row that now says something else.
  public struct Update: Hashable, Sendable {
    /// The entry.
    public let id: EntryID
    /// The row.
    public let row: ChronologyReading.Row
    /// What is different, in order of fields.
    public let changes: [FieldChange]
    /// The entry as it would be: what the reviewer changed stays, unless the file changed it too.
    public let entry: ChronologyEntry

    /// The entry with its place in the source file, and what the file says where that differs.
    public func entry(source: SourceID) -> ChronologyEntry {
      var place = row.place(in: source)
      if !EntryFields.differences(row.entry, entry).isEmpty { place.said = .otherwise(row.entry) }
      var entry = entry
      entry.provenance = .rows([place])
      return entry
    }
  }

  /// One difference between what a file said and says.
  public struct FieldChange: Hashable, Sendable {
    /// What is different.
    public let field: Field
    /// What it was; nil for nothing.
    public let before: LabelledText?
    /// What it is; nil for nothing.
    public let after: LabelledText?
    /// Whether the reviewer had changed it as well; the file's words are taken.
    public let isContested: Bool
  }

  /// What can be different.
  public enum Field: Hashable, Sendable {
    /// When it was, as written or as read.
    case date
    /// At what time.
    case time
    /// Its place within the day.
    case sequence
    /// When it ended.
    case end
    /// In which record it stands.
    case source
    /// What happened.
    case event
    /// What the record says besides.
    case detail(ChronologyEntry.Detail)
    /// What it says of the subjects.
    case subjects
    /// A column of the agency's own.
    case extra(heading: LabelledText)
  }
}
