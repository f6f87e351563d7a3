/// Rows for the screen: columns for a person, tabs for a script, sentences for a screen reader.
struct Table {
  private let headings: [String]
  private var rows: [[String]] = []

  /// Which of the columns are shown.
  private let shown: [Int]

  /// Begins a table; the columns left out have cells and are not shown.
  init(_ headings: String..., leaving hidden: Set<String> = []) {
    shown = headings.indices.filter { !hidden.contains(headings[$0]) }
    self.headings = shown.map { headings[$0] }
  }

  /// Begins a table whose columns are told only while the program runs.
  init(headings: [String]) {
    shown = Array(headings.indices)
    self.headings = headings
  }

  /// Adds a row with as many cells as there were headings.
  mutating func add(row cells: [String]) { rows.append(shown.map { cells[$0] }) }

  /// Adds a row with as many cells as there were headings.
  mutating func add(_ cells: String...) { rows.append(shown.map { cells[$0] }) }

  /// Prints the table as the person asked for it.
  func print(_ options: OutputOptions, console: Console = .current) {
    if options.json {
      console.say(JSONText.array(rows.map { JSONText.object(zip(headings, $0)) }))
    } else if options.plain {
      for row in rows { console.say(row.map(Self.oneLine).joined(separator: "\t")) }
    } else if options.isAccessible(console.environment) {
      for row in rows { console.say(sentence(row)) }
    } else {
      printColumns(console)
    }
  }

  private func sentence(_ row: [String]) -> String {
    zip(headings, row).filter { !$0.1.isEmpty }.map { "\($0): \(Self.oneLine($1))" }
      .joined(separator: "; ")
  }

  private func printColumns(_ console: Console) {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      min(
        all.map { Self.oneLine($0[column]).count }.max() ?? 0,
        column == headings.count - 1 ? 400 : 36)
    }
    for row in all {
      let cells = zip(row, widths).map { Self.pad(Self.oneLine($0), to: $1) }
      console.say(Self.trimmed(cells.joined(separator: "  ")))
    }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func pad(_ text: String, to width: Int) -> String {
    if text.count > width { return text.prefix(max(0, width - 1)) + "…" }
    return text + String(repeating: " ", count: width - text.count)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
