internal import Views

/// The page of who knew what while it is drawn.
struct KnowledgePage {
  private let facts: [FactTold]
  private let agencies: [String]
  private let title: String
  private let marking: String
  var canvas: Canvas
  private let sheet: PictureSheet
  private var y: Double
  private let words: Double
  private let column: Double
  private let rows: [Row]

  private struct Row {
    let lines: [String]
    let cells: [[String]]
    var height: Double {
      let most = max(lines.count, cells.map(\.count).max() ?? 1)
      return max(18, 9 * Double(most) + 6)
    }
  }

  init(
    _ facts: [FactTold], _ agencies: [String], title: String, marking: String,
    on sheet: PictureSheet
  ) {
    (self.facts, self.agencies) = (facts, agencies)
    (self.title, self.marking) = (title, marking)
    self.sheet = sheet
    y = sheet.margin
    let words = sheet == .page ? 230.0 : 140
    self.words = words
    let room = sheet.width - 2 * sheet.margin - words
    let column = max(sheet == .page ? 48 : 38, room / Double(agencies.count))
    self.column = column
    rows = facts.map { fact in
      Row(
        lines: TextWidth.lines(
          "\(fact.reference)  \(fact.fact)", size: 8, width: words - 10, most: 8),
        cells: fact.knowers.map { knower in
          TextWidth.lines(Self.words(knower), size: 7, width: column - 6, most: 4)
        })
    }
    let height =
      2 * sheet.margin + 34 + Self.head + rows.reduce(0) { $0 + $1.height } + 34
    let width = 2 * sheet.margin + words + column * Double(agencies.count)
    let least = sheet == .page ? max(height, 180) : height
    canvas = Canvas(width: max(width, sheet.width(forHeight: least)), height: least)
  }

  private static let head = 32.0

  private static func words(_ knower: KnowerTold) -> String {
    knower.isKnown ? (knower.isUndated ? "no date" : knower.since) : "–"
  }

  mutating func draw() {
    y = canvas.head(
      title, marking, "Who knew what, and since when, as far as the records show.", on: sheet, at: y
    )
    heads()
    for (fact, row) in zip(facts, rows) { draw(fact, row) }
    y = canvas.foot(
      [
        "Filled: the agency's record shows that it knew, since the date given. A dash: not known from "
          + "its record, which does not mean that nobody there knew."
      ], on: sheet, at: y + 6)
  }

  private mutating func heads() {
    for (place, agency) in agencies.enumerated() {
      let x = sheet.margin + words + column * Double(place)
      let lines = TextWidth.lines(agency, size: 7.5, bold: true, width: column - 4, most: 3)
      for (number, line) in lines.enumerated() {
        canvas.text(
          line, x + 2, y + Self.head - 4 - 9 * Double(lines.count - 1 - number), size: 7.5,
          bold: true)
      }
    }
    y += Self.head
  }

  private mutating func draw(_ fact: FactTold, _ row: Row) {
    for (number, line) in row.lines.enumerated() {
      canvas.text(line, sheet.margin, y + 10 + 9 * Double(number), size: 8)
    }
    for (place, knower) in fact.knowers.enumerated() {
      let box = Box(
        sheet.margin + words + column * Double(place) + 1, y + 1, column - 2, row.height - 2)
      let look =
        knower.isKnown
        ? Canvas.Look(fill: "#d0d0d0", stroke: Ink.text, width: 0.9)
        : Canvas.Look(fill: "#ffffff", stroke: Ink.grid, width: 0.4)
      var marks: [Canvas.Mark] = [.box(box, look)]
      for (number, line) in row.cells[place].enumerated() {
        let baseline = box.y + 8.5 + 9 * Double(number)
        marks.append(
          .text(
            Canvas.line(
              line, box.x + box.width / 2, baseline, size: 7, side: .middle,
              colour: knower.isKnown ? Ink.text : Ink.soft)))
      }
      canvas.marks.append(.group("\(fact.reference), \(knower.agency): \(knower.since)", marks))
    }
    y += row.height
    let end = sheet.margin + words + column * Double(agencies.count)
    canvas.marks.append(
      .strokes([Canvas.Stroke(sheet.margin, y, end, y)], .init(stroke: Ink.grid, width: 0.4)))
  }
}
