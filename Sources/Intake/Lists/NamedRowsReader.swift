/// Reads the rows of a list and gathers what is wrong with them.
struct NamedRowsReader {
  private(set) var rows: [NamedRow] = []
  private(set) var problems: [ListProblem] = []
  private let heading: SheetRow
  private let names: [String]
  /// The columns by place; nil for one that is not known or stands there twice.
  private var columns: [(index: Int, name: String?)] = []
  private var firstRows: [Value: Int] = [:]

  private struct Value: Hashable {
    let column: String
    let key: String
  }

  init(_ heading: SheetRow, names: [String]) {
    self.heading = heading
    self.names = names
  }

  mutating func checkColumns(required: [String]) {
    for cell in heading.cells {
      let written = cell.value.text.tidied
      let name = names.first { Folding.key($0) == Folding.key(written) }
      if let name {
        let isFirst = !columns.contains { $0.name == name }
        if !isFirst { report(.doubledColumn(name), heading, cell.column) }
        columns.append((cell.column, isFirst ? name : nil))
      } else {
        let nearest = NearestHeading.to(written, among: names)
        report(.unknownColumn(written, nearest: nearest), heading, cell.column)
        columns.append((cell.column, nil))
      }
    }
    let found = heading.cells.map(\.value.text.tidied)
    for name in required where !columns.contains(where: { $0.name == name }) {
      report(.missingColumn(name, found: found), heading, nil)
    }
  }

  mutating func take(_ row: SheetRow, required: [String], unique: [String]) {
    var values: [String: String] = [:]
    for (index, name) in columns {
      guard let name else { continue }
      let text = row[index].text.tidied
      guard !text.isEmpty else {
        if required.contains(name) { report(.emptyCell(column: name), row, index) }
        continue
      }
      values[name] = text
      if unique.contains(name) { checkFirst(text, name, row, index) }
    }
    if let cell = row.cells.first(where: { cell in
      !columns.contains { $0.index == cell.column }
    }) {
      report(.cellBeyondColumns(cell.value.text.tidied), row, cell.column)
    }
    rows.append(NamedRow(number: row.number, line: row.line, values: values))
  }

  private mutating func checkFirst(_ text: String, _ name: String, _ row: SheetRow, _ index: Int) {
    let value = Value(column: name, key: text.lowercased())
    if let first = firstRows[value] {
      report(.doubledValue(column: name, value: text, firstRow: first), row, index)
    } else {
      firstRows[value] = row.number
    }
  }

  private mutating func report(_ fact: ListProblem.Fact, _ row: SheetRow, _ column: Int?) {
    problems.append(
      ListProblem(
        row: row.number, line: row.line, column: column.map(ColumnLetters.letters), fact: fact))
  }
}
