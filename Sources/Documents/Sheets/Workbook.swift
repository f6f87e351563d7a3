/// A spreadsheet file as a value, before any format.
public struct Workbook: Sendable, Hashable {
  /// One sheet of the file.
  public enum Part: Sendable, Hashable {
    /// A heading row with rows below it.
    case table(WorkbookTable)
    /// Words to read, one paragraph a row.
    case guidance(name: String, [GuidanceLine])

    /// The name on the sheet's tab, as it was asked for.
    public var name: String {
      switch self {
      case .table(let table): table.name
      case .guidance(let name, _): name
      }
    }
  }

  /// What the file says about itself; the marking is printed on every page.
  public var metadata: DocumentMetadata
  /// The sheets in order; the first is the one shown when the file is opened.
  public var parts: [Part]

  /// Makes a workbook.
  public init(metadata: DocumentMetadata, parts: [Part]) {
    self.metadata = metadata
    self.parts = parts
  }
}

/// A paragraph of a guidance sheet.
public enum GuidanceLine: Sendable, Hashable {
  /// A line in bold type.
  case heading(String)
  /// Running text.
  case text(String)

  /// The words.
  public var words: String {
    switch self {
    case .heading(let words), .text(let words): words
    }
  }
}

/// Why a workbook cannot be written.
public enum WorkbookError: Error, Sendable, Hashable {
  /// The cell's text is longer than Excel holds in one cell; counted as Excel counts.
  case cellTooLong(sheet: String, row: Int, column: String, length: Int, limit: Int)
  /// More rows than a sheet holds.
  case tooManyRows(sheet: String, count: Int, limit: Int)
  /// More columns than a sheet holds.
  case tooManyColumns(sheet: String, count: Int, limit: Int)
  /// A file needs a sheet.
  case noSheet
  /// The parts could not be packed.
  case notPacked
}

/// What a sheet holds at most, in Excel and LibreOffice alike.
enum WorkbookLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  /// UTF-16 units in a cell: Excel calls a file with more damaged.
  static let cellText = 32_767
}
