/// A sheet with a heading row, which stays in sight and is repeated in print.
public struct WorkbookTable: Sendable, Hashable {
  /// The name on the sheet's tab.
  public var name: String
  /// The columns in order.
  public var columns: [WorkbookColumn]
  /// The rows below the heading row; cells beyond the columns are not written.
  public var rows: [[WorkbookCell]]
  /// How many empty rows follow, ruled for people to fill in.
  public var emptyRows: Int

  /// Makes a table.
  public init(
    name: String, columns: [WorkbookColumn], rows: [[WorkbookCell]] = [], emptyRows: Int = 0
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.emptyRows = max(0, emptyRows)
  }
}

/// One column of a table.
public struct WorkbookColumn: Sendable, Hashable {
  /// What its cells are for a spreadsheet program.
  public enum Kind: Sendable, Hashable {
    /// Words, which stay as they were typed.
    case text
    /// Days; what is typed into them the program may turn into a day.
    case date
    /// Times of the day.
    case time
    /// Numbers.
    case number
    /// One of these words; other words are met with a question, not refused.
    case choice([String])
  }

  /// The heading.
  public var heading: String
  /// The width in centimetres it should have.
  public var width: Double
  /// What its cells are.
  public var kind: Kind
  /// What somebody who fills it in is told; may be empty.
  public var hint: String

  /// Makes a column.
  public init(_ heading: String, width: Double = 3, kind: Kind = .text, hint: String = "") {
    self.heading = heading
    self.width = max(width, 0.5)
    self.kind = kind
    self.hint = hint
  }

  /// The words to choose from, as cells hold them; empty where it is no choice.
  var choices: [String] {
    guard case .choice(let words) = kind else { return [] }
    return words.map { CellText.clean($0) }.filter { !$0.isEmpty }
  }
}
