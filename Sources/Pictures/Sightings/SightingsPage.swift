internal import Views

/// The page of the sightings while it is drawn.
struct SightingsPage {
  let told: TimelineTold
  var canvas: Canvas
  private let frame: TimeFrame
  private(set) var numbers: [[Sighting: [Int]]] = []
  private var y = 28.0

  private static let margin = 28.0
  private static let labels = 110.0
  private static let totals = 70.0
  private static let row = 13.0

  init(_ told: TimelineTold) {
    self.told = told
    let rows = told.sightings.reduce(0) { $0 + Self.ways($1).count }
    let needed = 2 * Self.margin + 96 + Double(rows) * Self.row + 16 * Double(told.sightings.count)
    // A page on its side, shorter where there is little to show.
    let height = max(needed, 200)
    let width = max(842, height * 842 / 595)
    canvas = Canvas(width: width, height: height)
    frame = TimeFrame(
      told.axis, level: told.axis.tableLevel, from: Self.margin + Self.labels,
      to: width - Self.margin - Self.totals)
  }

  private static func ways(_ lane: SightingLane) -> [Sighting] {
    Sighting.allCases.filter { way in
      [.alone, .seen, .notSeen, .notRecorded].contains(way) && lane.isStated
        || lane.marks.contains { $0.sighting == way }
    }
  }

  mutating func draw() {
    let right = canvas.page.width - Self.margin
    let marking = canvas.text(
      told.marking, right, y + 8, size: 8, bold: true, side: .right,
      width: (right - Self.margin) * 0.4)
    canvas.text(
      told.title, Self.margin, y + 10, size: 13, bold: true,
      width: right - Self.margin - marking - 16)
    let unit = told.axis.unit(frame.level)
    canvas.text(
      "Sightings as recorded: in how many entries a \(unit) each was seen or not.",
      Self.margin, y + 23, size: 8, colour: Ink.soft)
    y += 34
    dates()
    for lane in told.sightings { draw(lane) }
    y += 8
    canvas.text(
      "Not recorded: the entry does not say whether the child was seen; it does not mean that they "
        + "were not.",
      Self.margin, y + 7, size: 7, colour: Ink.soft, width: right - Self.margin)
    if told.sightings.contains(where: { !$0.isStated }) {
      canvas.text(
        "Where the record does not say which child, the entry counts as not recorded for each.",
        Self.margin, y + 16, size: 7, colour: Ink.soft, width: right - Self.margin)
    }
  }

  private mutating func dates() {
    let axis = told.axis
    canvas.text(
      axis.title, Self.margin, y + 18, size: 6.5, colour: Ink.soft, width: Self.labels - 6)
    if frame.level > 0 {
      for bin in axis.bins(0) {
        let room = frame.columns(bin.lowerBound, bin.upperBound)
        canvas.text(
          axis.short(bin.lowerBound, 0), room.from + 2, y + 8, size: 7.5, bold: true,
          width: room.to - room.from - 3)
      }
    }
    let names = frame.bins.map { axis.short($0.lowerBound, frame.level) }
    let isTight = zip(frame.bins, names).contains { bin, name in
      let room = frame.columns(bin.lowerBound, bin.upperBound)
      return TextWidth.of(name, size: 6.3) + 1 > room.to - room.from
    }
    let isMonths = axis.unit(frame.level) == "month" && axis.title.isEmpty
    for (bin, name) in zip(frame.all, all(names)) {
      let room = frame.room(bin)
      let words =
        isTight && isMonths && bin >= 0 && bin < names.count ? String(name.prefix(1)) : name
      canvas.text(
        words, (room.from + room.to) / 2, y + 18, size: 6.3, side: .middle, colour: Ink.soft,
        width: room.to - room.from - 0.5)
    }
    canvas.text(
      "total", canvas.page.width - Self.margin, y + 18, size: 6.5, side: .right, colour: Ink.soft)
    y += 22
  }

  private func all(_ names: [String]) -> [String] {
    [told.axis.earlier].compactMap { $0 } + names + [told.axis.later].compactMap { $0 }
  }

  private mutating func draw(_ lane: SightingLane) {
    let right = canvas.page.width - Self.margin
    canvas.marks.append(
      .strokes([Canvas.Stroke(Self.margin, y, right, y)], .init(stroke: Ink.rule, width: 0.5)))
    canvas.text(
      lane.label, Self.margin, y + 10, size: 8.5, bold: true,
      width: right - Self.margin)
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
    let right = canvas.page.width - Self.margin
    let middle = y + Self.row / 2 - 0.5
    let marks = lane.marks.filter { $0.sighting == way }
    let counts = Counts(marks.compactMap(\.span), in: frame)
    if way <= .notSeen {
      canvas.marks += TimelinePage.symbol(way, Self.margin + 7, middle, 2.6)
    }
    canvas.text(way.words, Self.margin + 14, middle + 2.6, size: 7.5, width: Self.labels - 20)
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
