/// A table with a header row; every row has as many cells as there are columns.
public struct Table: Sendable, Hashable {
  /// One cell: its paragraphs.
  public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The paragraphs, at least one.
    public let paragraphs: [[Inline]]

    /// Makes a cell of paragraphs.
    public init(_ paragraphs: [[Inline]]) {
      self.paragraphs = paragraphs.isEmpty ? [[]] : paragraphs
    }

    /// Makes a cell of one plain paragraph.
    public init(_ text: String) { paragraphs = [[.text(text)]] }

    /// Makes a cell of one plain paragraph.
    public init(stringLiteral value: String) { self.init(value) }
  }

  /// What the table is called, for those who cannot see it, and printed above it; may be empty.
  public let caption: String
  /// The columns' widths relative to each other.
  public let widths: [Double]
  /// The header row, repeated on every page; empty for a table without one.
  public let header: [Cell]
  /// The rows below.
  public let rows: [[Cell]]
  /// How high a row is at least, in centimetres, where people write in it; 0 in any other table.
  ///
  /// Such rows may go on over a page, and are as large in type as running text.
  public let room: Double
  /// Whether it stays on one page, where it fits.
  public let isWhole: Bool
  /// How many columns at the left say what stands on their right.
  public let labelColumns: Int

  /// Makes a table; short rows are filled up with empty cells, missing widths with 1.
  public init(
    caption: String = "", widths: [Double], header: [Cell] = [], rows: [[Cell]], room: Double = 0,
    labelColumns: Int = 0, isWhole: Bool = false
  ) {
    let count = max(1, widths.count, header.count, rows.lazy.map(\.count).max() ?? 0)
    func filled(_ cells: [Cell]) -> [Cell] {
      cells.count == count ? cells : cells + Array(repeating: "", count: count - cells.count)
    }
    self.caption = caption
    self.widths =
      widths.map { max($0, 0.01) } + Array(repeating: 1, count: count - widths.count)
    self.header = header.isEmpty ? [] : filled(header)
    self.rows = rows.map(filled)
    self.room = max(0, room)
    self.labelColumns = labelColumns
    self.isWhole = isWhole
  }
}
