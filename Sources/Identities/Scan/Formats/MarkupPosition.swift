/// Where in a document the reading of its markup has come to.
struct MarkupPosition {
  /// Where the document itself stands.
  let base: ScanPlace
  private var headings: [(level: Int, text: String)] = []
  private var trail: [Stretch] = []
  private var paragraphs = 0
  /// How many tables there were under the heading.
  private var tables = 0

  private enum Stretch {
    case steps([ScanPlace.Step])
    case table(TablePosition)
  }

  init(base: ScanPlace) { self.base = base }

  /// The place, with headings, rows and columns.
  var place: ScanPlace {
    var steps = base.steps
    // A footer or a comment is found by itself; the heading it happens to follow would mislead.
    if !leavesText { steps += headings.map { .heading($0.text) } }
    for stretch in trail {
      switch stretch {
      case .steps(let more): steps += more
      case .table(let table): steps += table.steps
      }
    }
    if isInText, paragraphs > 0 { steps.append(.paragraph(paragraphs)) }
    return ScanPlace(steps, part: base.part)
  }

  private var leavesText: Bool {
    trail.contains { if case .steps(let steps) = $0 { !steps.isEmpty } else { false } }
  }

  /// Whether a paragraph is what a place is found by: not so in a table or a note.
  private var isInText: Bool {
    trail.allSatisfy { if case .steps(let steps) = $0 { steps.isEmpty } else { false } }
  }

  mutating func enter(_ steps: [ScanPlace.Step]) { trail.append(.steps(steps)) }

  mutating func leave() { _ = trail.popLast() }

  mutating func beginParagraph() { if trail.isEmpty { paragraphs += 1 } }

  mutating func endHeading(_ level: Int, _ text: String) {
    guard trail.isEmpty else { return }
    headings.removeAll { $0.level >= level }
    headings.append((level, text))
    paragraphs = 0
    tables = 0
  }

  mutating func beginTable(sheet: String?) {
    if trail.isEmpty { tables += 1 }
    trail.append(.table(TablePosition(number: tables, sheet: sheet)))
  }

  /// Whether a row of the innermost table names its columns.
  var isInHeading: Bool {
    for case .table(let table) in trail.reversed() { return table.isHeading }
    return false
  }

  /// The innermost table; what stands in it is changed in place.
  mutating func inTable(_ change: (inout TablePosition) -> Void) {
    guard let index = trail.lastIndex(where: { if case .table = $0 { true } else { false } }),
      case .table(var table) = trail[index]
    else { return }
    change(&table)
    trail[index] = .table(table)
  }
}

/// Where in a table the reading has come to.
struct TablePosition {
  let number: Int
  let sheet: String?
  private var row = 0
  private var column = 0
  private var cellWidth = 1
  /// How many rows the one that is read stands for; before the first, the step to it.
  private var rowHeight = 1
  private var headingRows = 0
  private var titles: [Int: String] = [:]
  /// Whether the row that is read names the columns.
  var isHeading = false

  init(number: Int, sheet: String?) {
    self.number = number
    self.sheet = sheet
  }

  var steps: [ScanPlace.Step] {
    let whole: [ScanPlace.Step] =
      sheet.map { [.sheet($0)] } ?? (number > 1 ? [.table("\(number)")] : [])
    guard row > 0 else { return whole }
    if sheet != nil { return whole + [.cell(Self.letters(column) + "\(row)")] }
    let steps = whole + [.row(max(1, isHeading ? row : row - headingRows))]
    guard column > 0 else { return steps }
    return steps + [.column(isHeading ? "\(column)" : titles[column] ?? "\(column)")]
  }

  mutating func beginRow(standingFor count: Int) {
    row += rowHeight
    rowHeight = count
    column = 0
    cellWidth = 1
  }

  mutating func beginCell(standingFor count: Int) {
    column += column == 0 ? 1 : cellWidth
    cellWidth = count
  }

  mutating func endCell(_ text: String) {
    guard isHeading, !text.isEmpty else { return }
    titles[column] = text
  }

  mutating func endRow() { if isHeading { headingRows += 1 } }

  /// What a spreadsheet calls a column: A, Z, AA.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
