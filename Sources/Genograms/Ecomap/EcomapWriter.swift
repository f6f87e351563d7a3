internal import ReviewModel

/// Writes an ecomap as DOT with fixed positions.
struct EcomapWriter {
  private let map: Ecomap
  private var writer: DotWriter
  private let inner: Double
  private static let radius = 46.0

  static func write(_ map: Ecomap, subtitle: String) -> String {
    var ecomap = EcomapWriter(map, subtitle)
    return ecomap.file()
  }

  private init(_ map: Ecomap, _ subtitle: String) {
    self.map = map
    writer = DotWriter(
      GenogramLayout(FamilyGraph()), Genogram.Options(title: "Ecomap"), subtitle)
    let count = Double(map.members.count)
    let columns = max(1, count.squareRoot().rounded(.up))
    let rows = max(1, (count / columns).rounded(.up))
    let (width, height) = (columns * Self.cell.width, rows * Self.cell.height)
    inner = max(80, (width * width + height * height).squareRoot() / 2 + 8)
  }

  private static let cell = (width: 92.0, height: 84.0)

  private mutating func file() -> String {
    writer.drawRing("home", Point(0, 0), inner, "2", map.title)
    drawMembers()
    let outer = self.outer
    for (number, system) in map.systems.enumerated() { draw(system, number, outer) }
    let reach = map.systems.isEmpty ? inner : outer + Self.radius
    let label = LabelLines.wrap(map.title)
    writer.draw(
      DrawnText(lines: label, centre: Point(0, inner - 24), size: 9, role: "household"),
      name: "home0")
    var box = Box(centre: Point(0, 0), width: 2 * reach, height: 2 * reach)
    box = drawLegend(below: box)
    box = writer.drawTitle(above: box)
    return writer.file(box, named: "ecomap")
  }

  private var outer: Double {
    let round = Double(map.systems.count) * (2 * Self.radius + 18) / 6.28
    return max(inner + 2 * Self.radius + 40, round)
  }

  private mutating func drawMembers() {
    let columns = max(1, Int(Double(map.members.count).squareRoot().rounded(.up)))
    let rows = (map.members.count + columns - 1) / columns
    for (number, member) in map.members.enumerated() {
      let row = number / columns
      let inRow = min(columns, map.members.count - row * columns)
      let place = Point(
        (Double(number % columns) - Double(inRow - 1) / 2) * Self.cell.width,
        (Double(row) - Double(rows - 1) / 2) * Self.cell.height - 14)
      let name = "p\(number + 1)"
      writer.draw(member, name, at: place)
      let lines = Array(member.beneath.prefix(3))
      let y = place.y + member.half + 5 + Double(lines.count) * Measures.labelLine / 2
      writer.draw(
        DrawnText(
          lines: lines, centre: Point(place.x, y), size: Measures.labelSize, role: "name"),
        name: name + "n")
      if case .died = member.life { writer.strike(name, place, member.half + 2, false) }
    }
  }

  private mutating func draw(_ system: Ecomap.System, _ number: Int, _ outer: Double) {
    let turn = Double(number) / Double(map.systems.count)
    let (sine, cosine) = Turn.of(turn)
    let name = "s\(number + 1)"
    let centre = Point(outer * sine, -outer * cosine)
    writer.drawRing(name, centre, Self.radius, "1.2", system.source)
    var lines = LabelLines.wrap(system.label)
    if !system.whose.isEmpty { lines += LabelLines.wrap("with " + system.whose).prefix(2) }
    if system.isDisputed { lines.append("?") }
    writer.draw(
      DrawnText(lines: lines, centre: centre, size: 9, role: "name"), name: name + "n")
    let from = Point((inner + 4) * sine, -(inner + 4) * cosine)
    let end = outer - Self.radius - 4
    let way = [from, Point(end * sine, -end * cosine)]
    draw(system.strength, system.direction, way, from: "home", to: name)
  }

  private mutating func draw(
    _ strength: SystemTie.Strength?, _ direction: SystemTie.Direction, _ way: [Point],
    from: String, to: String
  ) {
    for stroke in EcomapStrokes.strokes(strength, direction, way) {
      writer.draw(stroke, from: from, to: to, class: "system", colour: "#222222")
    }
  }

  private mutating func drawLegend(below box: Box) -> Box {
    var entries: [(SystemTie.Strength?, SystemTie.Direction, String)] = []
    for strength in SystemTie.Strength.allCases
    where map.systems.contains(where: { $0.strength == strength }) {
      let words = strength == .notJudged ? "there is a tie, not judged" : strength.rawValue
      entries.append((strength, .notJudged, words))
    }
    if map.systems.contains(where: { $0.strength == nil }) {
      entries.append((nil, .notJudged, "in touch by its records in the year before, not judged"))
    }
    if map.systems.contains(where: { $0.direction != .notJudged }) {
      entries.append((.ordinary, .toFamily, "where energy and help go"))
    }
    var box = box
    for (number, entry) in entries.enumerated() {
      let y = box.bottom + 22
      let left = -130.0
      draw(
        entry.0, entry.1, [Point(left, y), Point(left + 44, y)], from: "home", to: "home")
      writer.drawWords(entry.2, at: Point(left + 52, y), size: 8.5, name: "k\(number + 1)")
      box = box.union(Box(left: left, right: 150, top: y - 8, bottom: y))
    }
    return box
  }
}

/// Sine and cosine of a share of a whole turn, the same on every machine.
enum Turn {
  static func of(_ share: Double) -> (sine: Double, cosine: Double) {
    // Halved until small, then doubled back by the theorems of addition.
    let angle = share * 6.283_185_307_179_586 / 64
    var sine = angle - angle * angle * angle / 6 + angle * angle * angle * angle * angle / 120
    var cosine = (1 - sine * sine).squareRoot()
    for _ in 0..<6 { (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine) }
    return (sine, cosine)
  }
}

/// How the ties of an ecomap are drawn (Hartman's lines).
enum EcomapStrokes {
  static func strokes(
    _ strength: SystemTie.Strength?, _ direction: SystemTie.Direction, _ points: [Point]
  ) -> [TieStroke] {
    let way = Polyline(points)
    var strokes: [TieStroke]
    switch strength {
    case nil: strokes = [TieStroke(points: points, style: "dotted", width: "1.2")]
    case .notJudged?: strokes = [TieStroke(points: points, width: "0.5")]
    case .ordinary?: strokes = [TieStroke(points: points, width: "1.5")]
    case .weak?: strokes = [TieStroke(points: points, style: "dashed", width: "1")]
    case .strong?:
      strokes = [-3.5, 0, 3.5].map { TieStroke(points: way.parallel(by: $0), width: "1.6") }
    case .stressful?:
      strokes = [
        TieStroke(points: way.zigzag(height: 4, step: 5, lead: 10, tail: 10), width: "1.2")
      ]
    case .broken?: strokes = TieStrokes.strokes(.cutOff, along: way)
    }
    let isBroken = strength == .broken
    let ends = [points, points.reversed()]
    let heads: [[Point]] =
      switch direction {
      case .notJudged: []
      case .toFamily: [ends[1]]
      case .fromFamily: [ends[0]]
      case .both: ends
      }
    // The head alone, at the end of a short piece, so that it fits every kind of line.
    for head in heads where !isBroken {
      let line = Polyline(head)
      strokes.append(
        TieStroke(
          points: line.part(from: max(0, line.length - 10), to: line.length).points, arrow: .filled)
      )
    }
    return strokes
  }
}

extension DotWriter {
  /// A circle that is not filled.
  mutating func drawRing(
    _ name: String, _ centre: Point, _ radius: Double, _ width: String, _ tooltip: String
  ) {
    let side = "\"" + DotText.inches(radius * 2) + "\""
    node(
      name,
      [
        ("pos", "\"\(DotText.position(centre))\""), ("shape", "circle"), ("width", side),
        ("height", side), ("penwidth", "\"\(width)\""), ("class", "\"ring\""),
        ("id", "\"\(name)\""), ("tooltip", DotText.quoted(tooltip.isEmpty ? " " : tooltip)),
      ])
  }
}
