internal import Views

/// The page of the sightings while it is drawn.
struct SightingsPage {
  let told: TimelineTold
  var canvas: Canvas
  private let frame: TimeFrame
  private(set) var numbers: [[Sighting: [Int]]] = []
  private let sheet: PictureSheet
  private var y: Double

  private static let labels = 110.0
  private static let totals = 70.0
  private static let row = 13.0

  init(_ told: TimelineTold, on sheet: PictureSheet) {
    self.told = told
    self.sheet = sheet
    y = sheet.margin
    let rows = told.sightings.reduce(0) { $0 + Self.ways($1).count }
    let needed =
      2 * sheet.margin + (sheet == .page ? 96 : 84) + Double(rows) * Self.row + 16
      * Double(told.sightings.count)
    // A page on its side, shorter where there is little to show.
    let height = sheet == .page ? max(needed, 200) : needed
    let width = sheet.width(forHeight: height)
    canvas = Canvas(width: width, height: height)
    frame = TimeFrame(
      told.axis, level: told.axis.tableLevel, from: sheet.margin + Self.labels,
      to: width - sheet.margin - Self.totals)
  }

  private static func ways(_ lane: SightingLane) -> [Sighting] {
    Sighting.allCases.filter { way in
      [.alone, .seen, .notSeen, .notRecorded].contains(way) && lane.isStated
        || lane.marks.contains { $0.sighting == way }
    }
  }

  mutating func draw() {
    let unit = told.axis.unit(frame.level)
    y = canvas.head(
      told.title, told.marking,
      "Sightings as recorded: in how many entries a \(unit) each was seen or not.", on: sheet, at: y
    )
    dates()
    for lane in told.sightings { draw(lane) }
    var notes = [
      "Not recorded: the entry does not say whether the child was seen; it does not mean that they "
        + "were not."
    ]
    if told.sightings.contains(where: { !$0.isStated }) {
      notes.append(
        "Where the record does not say which child, the entry counts as not recorded for each.")
    }
    y = canvas.foot(notes, on: sheet, at: y + 8)
  }

  private mutating func dates() {
    canvas.dates(frame, at: y, from: sheet.margin, labels: Self.labels)
    canvas.text(
      "total", canvas.page.width - sheet.margin, y + 18, size: 6.5, side: .right, colour: Ink.soft)
    y += 22
  }

  private mutating func draw(_ lane: SightingLane) {
    let right = canvas.page.width - sheet.margin
    canvas.marks.append(
      .strokes([Canvas.Stroke(sheet.margin, y, right, y)], .init(stroke: Ink.rule, width: 0.5)))
    canvas.text(
      lane.label, sheet.margin, y + 10, size: 8.5, bold: true,
      width: right - sheet.margin)
    y += 14
    var table: [Sighting: [Int]] = [:]
    for way in Self.ways(lane) {
      table[way] = row(lane, way)
      y += Self.row
    }
    numbers.append(table)
    y += 2
  }

  private mutating func row(_ lane: SightingLane, _ way: Sighting) -> [Int] {
    let right = canvas.page.width - sheet.margin
    let middle = y + Self.row / 2 - 0.5
    let marks = lane.marks.filter { $0.sighting == way }
    let counts = Counts(marks.compactMap(\.span), in: frame)
    if way <= .notSeen {
      canvas.marks += TimelinePage.symbol(way, sheet.margin + 7, middle, 2.6)
    }
    canvas.text(way.words, sheet.margin + 14, middle + 2.6, size: 7.5, width: Self.labels - 20)
    var numbers: [Int] = []
    for bin in frame.all {
      let count = counts.bins[bin] ?? 0
      numbers.append(count)
      let room = frame.room(bin)
      let box = Box(room.from + 0.4, y, max(0.5, room.to - room.from - 0.8), Self.row - 1)
      let shade = Ink.shade(told.hidesSmallCounts ? max(count, 2) : count)
      let isQuiet = count == 0 || way > .notSeen
      canvas.marks.append(
        .box(
          box,
          .init(fill: isQuiet ? "#ffffff" : shade.fill, stroke: Ink.grid, width: 0.4)))
      let words = told.count(count)
      guard count > 0,
        let size = [7, 6, 5].first(where: { TextWidth.of(words, size: $0) <= box.width - 0.4 })
      else { continue }
      canvas.text(
        words, box.x + box.width / 2, middle + size * 0.36, size: size, side: .middle,
        colour: isQuiet ? Ink.text : shade.words)
    }
    let others = counts.inNone + marks.count { $0.span == nil }
    numbers.append(others)
    let words =
      told.count(marks.count) + (others > 0 ? " (\(told.count(others)) less exact)" : "")
    canvas.text(
      words, right, middle + 2.6, size: others > 0 ? 6 : 7.5, side: .right,
      width: Self.totals - 3)
    return numbers
  }
}
