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
    public var source: Identifier<SourceFile>
    /// The sheet or table; nil where the file has one only.
    public var sheet: LabelledText?
    /// The row as a spreadsheet shows it.
    public var number: Int

    /// Makes a row of a file.
    public init(_ number: Int, sheet: LabelledText? = nil, of source: Identifier<SourceFile>) {
      self.source = source
      self.sheet = sheet
      self.number = number
    }
  }

  /// The rows of agencies' files it was made of; none where it was typed in or split off.
  public var rows: [SourceRow] {
    if case .rows(let rows) = provenance { rows } else { [] }
  }
}
