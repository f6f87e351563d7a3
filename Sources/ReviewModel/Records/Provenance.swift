extension ChronologyEntry {
  /// Where an entry came from, so that every row can be followed to its source.
  public enum Provenance: Hashable, Codable, Sendable {
    /// Typed in by the reviewer.
    case byHand
    /// A row of an agency's file; several where the reviewer joined entries.
    case rows([SourceRow])
    /// Split off by the reviewer from an entry.
    case split(from: EntryID)
  }

  /// One row of a file an agency sent.
  public struct SourceRow: Hashable, Codable, Sendable {
    /// The file.
    public var source: SourceID
    /// The sheet or table; nil where the file has one only.
    public var sheet: LabelledText?
    /// The row as a spreadsheet shows it.
    public var number: Int
    /// What the row said.
    public var said: Said

    /// Makes a row of a file.
    public init(
      _ number: Int, sheet: LabelledText? = nil, of source: SourceID, said: Said = .asItStands
    ) {
      self.source = source
      self.sheet = sheet
      self.number = number
      self.said = said
    }
  }

  /// What a row of a file said, which the reviewer may have changed since.
  public indirect enum Said: Hashable, Codable, Sendable {
    /// What the entry says.
    case asItStands
    /// Something else.
    case otherwise(ChronologyEntry)
  }

  /// The rows of agencies' files it was made of; none where it was typed in or split off.
  public var rows: [SourceRow] {
    if case .rows(let rows) = provenance { rows } else { [] }
  }

  /// What one of its rows said, apart from where it came from.
  public func said(by row: SourceRow) -> ChronologyEntry {
    guard case .otherwise(let said) = row.said else { return bare }
    return said
  }

  /// The entry after the reviewer changed it: its rows still know what they said.
  public func remembering(_ before: ChronologyEntry) -> ChronologyEntry {
    var entry = self
    if case .rows(let rows) = entry.provenance {
      entry.provenance = .rows(
        rows.map { row in
          guard row.said == .asItStands, bare != before.bare else { return row }
          var row = row
          row.said = .otherwise(before.bare)
          return row
        })
    }
    return entry
  }

  /// The entry without rows' memories, for those who may not see all that it says.
  public var forgettingRows: ChronologyEntry {
    var entry = self
    if case .rows(let rows) = entry.provenance {
      entry.provenance = .rows(
        rows.map { row in
          var row = row
          row.said = .asItStands
          return row
        })
    }
    return entry
  }

  /// What it says, apart from where it came from and who may see it.
  private var bare: ChronologyEntry {
    var entry = self
    entry.provenance = .byHand
    entry.restrictions = []
    entry.restricted = RestrictedParts()
    return entry
  }
}
