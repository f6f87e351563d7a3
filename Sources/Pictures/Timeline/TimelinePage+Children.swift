internal import Views

extension TimelinePage {
  /// What is drawn of a lane of sightings: a row for each way.
  static func sightingRows(_ lane: SightingLane) -> [Sighting] {
    let ways: [Sighting] = [.alone, .seen, .notSeen]
    guard !lane.isStated else { return ways }
    return ways.filter { way in lane.marks.contains { $0.sighting == way } }
  }

  mutating func drawSightings() {
    guard !told.sightings.isEmpty else { return }
    heading("Sightings, as recorded")
    for lane in told.sightings { draw(lane) }
  }

  private mutating func draw(_ lane: SightingLane) {
    let rows = Self.sightingRows(lane)
    let height = sightingRow * Double(rows.count)
    let names = 34.0
    for (number, line) in TextWidth.lines(
      lane.label, size: 8, bold: true, width: Metrics.labels - names - 8,
      most: max(1, min(2, rows.count))
    ).enumerated() {
      canvas.text(line, margin, y + 7 + 8.5 * Double(number), size: 8, bold: true)
    }
    for (number, way) in rows.enumerated() {
      row(lane, way, y + sightingRow * Double(number))
    }
    y += height + 3
    canvas.marks.append(
      .strokes(
        [Canvas.Stroke(margin, y - 1.5, totalsEdge, y - 1.5)],
        .init(stroke: Ink.grid, width: 0.4)))
  }

  private mutating func row(_ lane: SightingLane, _ way: Sighting, _ y: Double) {
    let middle = y + sightingRow / 2
    let marks = lane.marks.filter { $0.sighting == way }
    let counts = Counts(marks.compactMap(\.span), in: frame)
    canvas.text(
      way.words, frame.left - 6, middle + 2.1, size: 6, side: .right, colour: Ink.soft)
    let symbol = 2.2 * min(1.4, scale)
    let size = 6 * min(1.25, scale)
    for bin in frame.all {
      guard let count = counts.bins[bin] else { continue }
      let room = frame.room(bin)
      let words = told.count(count)
      let width = TextWidth.of(words, size: size)
      var marks: [Canvas.Mark] = []
      let both = 2 * symbol + 0.9 + width
      if words != "1", both <= room.to - room.from {
        let left = (room.from + room.to - both) / 2
        marks = Self.symbol(way, left + symbol, middle, symbol)
        marks.append(
          .text(
            Canvas.line(
              words, left + 2 * symbol + 0.9, middle + size * 0.35, size: size)))
      } else {
        marks = Self.symbol(way, (room.from + room.to) / 2, middle, symbol)
      }
      canvas.marks.append(
        .group("\(lane.label), \(frame.words(bin)): \(way.words) \(words) times", marks))
    }
    let other = counts.inNone + marks.count { $0.span == nil }
    let total = canvas.text(
      told.count(marks.count), totalsEdge, middle + 2.1, size: 6.5, side: .right)
    guard other > 0 else { return }
    canvas.text(
      "\(told.count(other)) not drawn,", totalsEdge - total - 2, middle + 2.1, size: 5.5,
      side: .right, colour: Ink.soft, width: Metrics.totals - total - 4)
  }

  /// A disc for seen alone, a ring for seen, a cross for not seen.
  static func symbol(
    _ way: Sighting, _ x: Double, _ y: Double, _ size: Double
  ) -> [Canvas.Mark] {
    switch way {
    case .alone: [.circle(x: x, y: y, radius: size, .init(fill: Ink.dark))]
    case .seen:
      [
        .circle(
          x: x, y: y, radius: size - 0.4, .init(fill: "#ffffff", stroke: Ink.dark, width: 0.9))
      ]
    default:
      [
        .strokes(
          [
            Canvas.Stroke(x - size, y - size, x + size, y + size),
            Canvas.Stroke(x - size, y + size, x + size, y - size),
          ], .init(stroke: Ink.text, width: 1.1))
      ]
    }
  }

  mutating func drawPlans() {
    guard !told.plans.isEmpty else { return }
    heading("Plans, as recorded")
    for lane in told.plans {
      canvas.text(
        lane.label, margin, y + 8.6, size: 8, bold: true, width: Metrics.labels - 8)
      for (bar, room) in zip(lane.bars, rooms(lane)) { draw(bar, of: lane.label, room) }
      y += Metrics.planRow + 2
    }
  }

  /// From where to where each bar reaches; those that begin in one column share it in their order.
  private func rooms(_ lane: PlanLane) -> [(from: Double, to: Double)] {
    var starts: [Double] = []
    for (place, bar) in lane.bars.enumerated() {
      let reach = frame.reach(bar.start)
      let alike = lane.bars.indices.filter { lane.bars[$0].start.first == bar.start.first }
      let rank = alike.firstIndex(of: place) ?? 0
      let share = (reach.to - reach.from) / Double(max(alike.count, 1))
      starts.append(max(starts.last ?? 0, reach.from + share * Double(rank)))
    }
    return starts.indices.map { place in
      let isLast = place + 1 == starts.count
      return (starts[place], isLast ? max(starts[place] + 2, frame.right) : starts[place + 1])
    }
  }

  private mutating func draw(
    _ bar: PlanLane.Bar, of label: String, _ room: (from: Double, to: Double)
  ) {
    let to = bar.end == nil ? min(room.to, frame.right) - 5 : room.to
    let width = max(0.8, to - room.from)
    let box = Box(min(room.from, frame.right - width), y + 1, width, Metrics.planRow - 1)
    var marks = Self.pattern(bar.kind, box)
    if bar.end == nil {
      let look = Canvas.Look(fill: "#ffffff", stroke: Ink.text, width: 0.7)
      marks.append(
        .shape(
          [
            .init(box.right, box.y), .init(box.right + 5, box.y + box.height / 2),
            .init(box.right, box.bottom),
          ], look))
    }
    if TextWidth.of(bar.words, size: 7) <= box.width - 6 {
      let line = Canvas.line(bar.words, box.x + 3, box.y + 8, size: 7)
      let plate = Box(line.box.x - 1.5, box.y + 1.2, line.box.width + 3, box.height - 2.4)
      marks.append(.box(plate, .init(fill: "#ffffff")))
      marks.append(.text(line))
    }
    let from = bar.start.first == bar.start.last && !bar.start.opensBefore
    let told =
      "\(label): \(bar.words), recorded from " + words_(bar.start)
      + (from ? "" : " or so")
      + (bar.end.map { " until " + words_($0) } ?? "; no end recorded")
    canvas.marks.append(.group(told, marks))
  }

  private func words_(_ span: TimeSpan) -> String { told.axis.long(span.first, told.axis.finest) }

  /// A fill for each plan, by its place among all.
  static func pattern(_ kind: Int, _ box: Box) -> [Canvas.Mark] {
    let edge = Canvas.Look(fill: "#ffffff", stroke: Ink.text, width: 0.7)
    let line = Canvas.Look(stroke: Ink.soft, width: 0.6)
    switch kind {
    case 0: return [.box(box, .init(fill: "#ffffff", stroke: Ink.rule, width: 0.6, dash: "2 2"))]
    case 1: return [.box(box, edge), .strokes(Hatch.slanted(box, every: 6), line)]
    case 2: return [.box(box, .init(fill: "#c9c9c9", stroke: Ink.text, width: 0.7))]
    case 3: return [.box(box, .init(fill: Ink.dark, stroke: Ink.text, width: 0.7))]
    case 4:
      return [
        .box(box, edge),
        .strokes(
          Hatch.slanted(box, every: 3.5) + Hatch.slanted(box, every: 3.5, rising: false), line),
      ]
    case 5: return [.box(box, edge), .strokes(Hatch.upright(box, every: 3), line)]
    case 6: return [.box(box, edge), .strokes(Hatch.level(box, every: 2.2), line)]
    default:
      return [.box(box, edge), .strokes(Hatch.slanted(box, every: 2.5, rising: false), line)]
    }
  }
}
