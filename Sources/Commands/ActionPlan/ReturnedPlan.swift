internal import Intake
internal import ReviewModel
internal import Views

/// A plan that came back, read by the numbers of the actions.
struct ReturnedPlan {
  /// One row of it that belongs to an action.
  struct Row {
    let action: Filed<Action>
    /// The row as a spreadsheet shows it.
    let number: Int
    /// What was filled in, by column.
    let filled: [ActionSheet.Column: Cell.Value]
    /// What stands in the plan's own columns, or beside them, and was not there before.
    let others: [(heading: String, words: String)]

    /// Whether the owner told anything.
    func tells(_ sheet: ActionSheet) -> Bool {
      filled.contains { column, value in
        column == .status
          ? !sheet.unchanged(.status, action).contains(ActionSheet.tidy(value.text))
          : column != .by && column != .on
      }
    }
  }

  /// The rows of actions, in the order of the file.
  private(set) var rows: [Row] = []
  /// What stands elsewhere in the file, each with its place: kept nowhere, so it is told.
  private(set) var leftovers: [(place: String, words: String)] = []

  init(_ book: SheetBook, named file: String, _ review: Review, _ sheet: ActionSheet) throws {
    let tables = book.sheets.filter { !$0.remarks.isHidden }.map { ($0, Self.heading(of: $0)) }
    guard tables.contains(where: { $0.1 != nil }) else {
      throw Complaint(
        "\(file) holds no action plan of this program: there is no row with the headings “No.”, "
          + "“What is done” and “What was done since”",
        hint: "nothing was changed; the table is made with silp action form, and what came "
          + "otherwise is kept with: silp action update A3 \"...\"")
    }
    for (part, heading) in tables {
      if let heading {
        read(part, heading, review, sheet)
      } else if part.name != ActionSheet.guidanceName {
        leave(part)
      }
    }
  }

  /// The row of the headings, and what each column is; nil where the sheet has none.
  private static func heading(
    of sheet: Sheet
  ) -> (row: Int, columns: [Int: ActionSheet.Column], names: [Int: String])? {
    for (place, row) in sheet.rows.prefix(30).enumerated() {
      var columns: [Int: ActionSheet.Column] = [:]
      var names: [Int: String] = [:]
      for cell in row.cells {
        let words = ActionSheet.tidy(cell.value.text)
        names[cell.column] = words
        if let column = ActionSheet.Column(heading: words), !columns.values.contains(column) {
          columns[cell.column] = column
        }
      }
      if columns.values.contains(.number), columns.count >= 3 { return (place, columns, names) }
    }
    return nil
  }

  private mutating func read(
    _ part: Sheet, _ heading: (row: Int, columns: [Int: ActionSheet.Column], names: [Int: String]),
    _ review: Review, _ sheet: ActionSheet
  ) {
    let numbered = heading.columns.first { $0.value == .number }?.key ?? 0
    for row in part.rows.prefix(heading.row) { leave(row, of: part) }
    for row in part.rows.dropFirst(heading.row + 1) {
      let word = ActionSheet.tidy(row[numbered].text)
      let reference = ShortReference(word)
      guard let action = review.actions.first(where: { $0.reference == reference }) else {
        leave(row, of: part, heading.names)
        continue
      }
      var filled: [ActionSheet.Column: Cell.Value] = [:]
      var others: [(String, String)] = []
      for cell in row.cells {
        let words = ActionSheet.tidy(cell.value.text)
        guard !words.isEmpty else { continue }
        let column = heading.columns[cell.column]
        if let column, column.isFilled {
          filled[column] = cell.value
        } else if column.map({ !sheet.unchanged($0, action).contains(words) }) ?? true {
          others.append((heading.names[cell.column] ?? "column \(cell.column + 1)", words))
        }
      }
      rows.append(Row(action: action, number: row.number, filled: filled, others: others))
    }
  }

  private mutating func leave(_ part: Sheet) {
    for row in part.rows { leave(row, of: part) }
  }

  private mutating func leave(_ row: SheetRow, of part: Sheet, _ names: [Int: String] = [:]) {
    for cell in row.cells {
      let words = ActionSheet.tidy(cell.value.text)
      guard !words.isEmpty else { continue }
      let name = names[cell.column].map { ", “\($0)”" } ?? ""
      let sheet = part.name.isEmpty ? "" : "\(part.name), "
      leftovers.append(("\(sheet)row \(row.number)\(name)", words))
    }
  }
}
