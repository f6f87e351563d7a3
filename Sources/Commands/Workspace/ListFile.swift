internal import Intake

/// Reads the small lists a reviewer keeps in a spreadsheet: one row a thing, named columns.
enum ListFile {
  /// One row of a list.
  struct Row {
    /// The file's name.
    let file: String
    /// The row's number as a spreadsheet shows it.
    let number: Int
    fileprivate let values: [String: String]

    /// What stands in a column; nothing where the cell is empty.
    subscript(column: String) -> String { values[column] ?? "" }

    /// The forms of a name, which semicolons part.
    var forms: [String] { forms("forms") }

    /// The forms in a column, which semicolons part.
    func forms(_ column: String) -> [String] {
      self[column].split(separator: ";").map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// Where a cell is, for a complaint.
    func place(_ column: String) -> String { "\(file):\(number), \(column)" }

    private static func trimmed(_ text: String) -> String {
      var text = text[...]
      while text.first?.isWhitespace == true { text = text.dropFirst() }
      while text.last?.isWhitespace == true { text = text.dropLast() }
      return String(text)
    }
  }

  /// The rows of a list.
  static func read(
    _ file: String, required: [String], optional: [String] = []
  ) throws(Complaint) -> [Row] {
    let bytes = try Files.read(file)
    let name = Files.name(file)
    do {
      let unique = required.contains("words") ? [] : [required[0]]
      let rows = try NamedRows(
        bytes, fileName: name, required: required, optional: optional, unique: unique)
      return rows.rows.map { Row(file: name, number: $0.number, values: $0.values) }
    } catch {
      throw Complaint(error)
    }
  }
}
