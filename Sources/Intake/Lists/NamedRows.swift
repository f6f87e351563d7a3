/// A short list with named columns: people, agencies, places, participants, contributions.
///
/// Strict, since these lists are the reviewer's own: every column must be known.
public struct NamedRows: Hashable, Sendable {
  /// The rows, in order.
  public let rows: [NamedRow]

  /// Reads a list; column names are compared without regard to case, spaces and punctuation.
  ///
  /// - Parameters:
  ///   - required: Columns that must be there and may not be empty.
  ///   - optional: Columns that may be left out.
  ///   - unique: Columns in which nothing may stand twice.
  public init(
    _ bytes: [UInt8], fileName: String, required: [String], optional: [String] = [],
    unique: [String] = []
  ) throws(ListError) {
    let book: SheetBook
    do throws(IntakeError) {
      book = try SheetReader.read(bytes, fileName: fileName)
    } catch {
      throw .file(error)
    }
    guard let sheet = book.sheets.first(where: { !$0.remarks.isHidden }),
      let heading = sheet.rows.first
    else {
      throw .file(IntakeError(file: fileName, .empty))
    }
    var reader = NamedRowsReader(heading, names: required + optional)
    reader.checkColumns(required: required)
    for row in sheet.rows.dropFirst() { reader.take(row, required: required, unique: unique) }
    guard reader.problems.isEmpty else { throw .problems(reader.problems, file: fileName) }
    rows = reader.rows
  }
}

/// One row of a list.
public struct NamedRow: Hashable, Sendable {
  /// Its number as a spreadsheet shows it.
  public let number: Int
  /// Its line in a text file.
  public let line: Int?
  /// What stands in each column that is not empty, by the name the caller gave the column.
  public let values: [String: String]

  /// What stands in a column; nil where nothing does.
  public subscript(name: String) -> String? { values[name] }
}

/// Why a list was not taken.
public enum ListError: Error, Equatable, Sendable {
  /// The file as a whole cannot be read.
  case file(IntakeError)
  /// Columns or cells are wrong; all that are, in order.
  case problems([ListProblem], file: String)
}

/// What is wrong with a list, and where.
public struct ListProblem: Hashable, Sendable {
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The line of a text file on which the row begins.
  public let line: Int?
  /// The column's letters; nil where there is no such column.
  public let column: String?
  /// What is wrong.
  public let fact: Fact

  /// Makes a problem.
  public init(row: Int, line: Int?, column: String?, fact: Fact) {
    self.row = row
    self.line = line
    self.column = column
    self.fact = fact
  }

  /// What can be wrong with a list.
  public enum Fact: Hashable, Sendable {
    /// A column's name is not known.
    case unknownColumn(String, nearest: String?)
    /// A column that must be there is not.
    case missingColumn(String, found: [String])
    /// A column stands there twice.
    case doubledColumn(String)
    /// A cell that may not be empty is.
    case emptyCell(column: String)
    /// The same stands in an earlier row.
    case doubledValue(column: String, value: String, firstRow: Int)
    /// A cell stands beyond the last column, as where a comma stands outside quotes.
    case cellBeyondColumns(String)
  }
}
