internal import ReviewModel

/// The family with a place for everybody and every line: what the writer draws and tests measure.
package struct GenogramLayout: Sendable {
  /// The family.
  package let graph: FamilyGraph
  /// The middle of each person's symbol.
  package let places: [Point]
  /// The people of each row from left to right.
  package let rows: [[Int]]
  /// The lines.
  package internal(set) var lines: [DrawnLine]
  /// The texts but for titles and legend.
  package private(set) var texts: [DrawnText]
  /// The emotional lines.
  package internal(set) var ties: [DrawnTie] = []
  /// The households.
  package let outlines: [Outline]
  /// The households whose label found no room, and so are told in the legend.
  package private(set) var untold: [Int] = []

  /// Lays a family out.
  package init(_ graph: FamilyGraph) {
    let plan = Refinement.refined(Self.plan(graph), graph)
    self.init(plan, graph, sweeps: graph.people.count > 1000 ? 12 : 40)
    routeTies()
  }

  /// Orders the rows from several starts, and takes the order that crosses least once drawn.
  private static func plan(_ graph: FamilyGraph) -> Plan {
    let generations = Generations(graph)
    func ordered(_ start: Int) -> Plan {
      var order = RowOrder(Plan(graph, generations, start: start), graph)
      order.improve(sweeps: graph.people.count > 1000 ? 8 : 16)
      return order.plan
    }
    let first = ordered(0)
    let starts = Self.starts(people: graph.people.count)
    if starts == 1 { return first }
    var best = (plan: first, crossings: Int.max)
    for start in 0..<starts where best.crossings > 0 {
      let plan = start == 0 ? first : ordered(start)
      let crossings = LayoutMetrics.crossings(
        GenogramLayout(plan, graph, sweeps: 14, isDraft: true))
      if crossings < best.crossings { best = (plan, crossings) }
    }
    return Polish.polished(best.plan, graph, budget: 120)
  }

  /// How many starts there is time for: a small family is refined afterwards, a very large one is
  /// ordered once.
  private static func starts(people: Int) -> Int {
    switch people {
    case 241...1000: 16
    default: 1
    }
  }

  /// Draws a plan; a draft has places and the lines of couples and children, and nothing else.
  init(_ plan: Plan, _ graph: FamilyGraph, sweeps: Int, isDraft: Bool = false) {
    let ports = Ports(plan, graph)
    let columns = Columns(plan, graph, ports, sweeps: sweeps)
    let routes = Routes(plan, graph, ports, columns)
    let roofs = Roofs(plan, graph, columns.x, ports)
    let tracks = Tracks(routes, labelBands: roofs.bands(rows: plan.rows.count))
    self.graph = graph
    rows = plan.rows.indices.map { plan.people(inRow: $0) }
    places = columns.x.indices.map { Point(columns.x[$0], tracks.rowY[plan.row[$0]]) }
    lines = routes.paths.map { path in
      DrawnLine(
        from: path.from, to: path.to, role: path.role,
        points: path.corners.map { Point($0.x, tracks.y($0.level)) }, family: path.family,
        care: path.care)
    }
    outlines = roofs.roofs.map { Outline($0, graph, tracks) }
    texts = []
    if isDraft { return }
    placeSlashes(routes, tracks)
    doubleLinesOfKin()
    placeNames()
    placeYears(routes, tracks)
    placeWordsOfCare()
    placeDoubts()
    placeHouseholdLabels(roofs)
  }

  private mutating func placeNames() {
    for (person, member) in graph.people.enumerated() where !member.beneath.isEmpty {
      texts.append(
        DrawnText(
          lines: member.beneath,
          centre: Point(
            places[person].x,
            places[person].y + member.depth - Double(member.beneath.count) * Measures.labelLine / 2),
          size: Measures.labelSize, role: "name"))
    }
    for (person, member) in graph.people.enumerated() where !member.letters.isEmpty {
      let width = LabelLines.width(member.letters, size: Measures.lineSize)
      let centre = Point(
        places[person].x + member.half + 3 + width / 2, places[person].y - member.half + 5)
      texts.append(
        DrawnText(lines: [member.letters], centre: centre, size: Measures.lineSize, role: "mark"))
    }
  }

  /// The place nearest to a U line's right end that no other line crosses.
  func clearPlace(on bar: Routes.Bar, y: Double) -> Point {
    let xs = stride(from: bar.high - 14, through: bar.low + 14, by: -5)
    let near = segments(near: Box(left: bar.low, right: bar.high, top: y - 7, bottom: y + 7))
    let free = xs.first { x in
      let box = Box(left: x - 9, right: x + 9, top: y - 7, bottom: y - 1)
      let below = Box(left: x - 9, right: x + 9, top: y + 1, bottom: y + 7)
      return !near.contains {
        box.isCrossed(from: $0.0, to: $0.1) || below.isCrossed(from: $0.0, to: $0.1)
      }
    }
    return Point(free ?? bar.high - 14, y)
  }

  /// The years of couples above their lines, where nothing else is.
  private mutating func placeYears(_ routes: Routes, _ tracks: Tracks) {
    for words in routes.words where !graph.couples[words.couple].words.isEmpty {
      let lines = graph.couples[words.couple].words
      if let centre = words.centre {
        let y = tracks.y(centre.level) - 8 - Double(lines.count) * Measures.lineSize * 0.6
        texts.append(
          DrawnText(
            lines: lines, centre: Point(centre.x, y), size: Measures.lineSize, role: "years"))
      } else if let number = words.bar {
        let bar = routes.bars[number]
        let text = DrawnText(
          lines: [lines.joined(separator: " ")], centre: Point(0, tracks.barY[number] - 6.5),
          size: Measures.lineSize, role: "years")
        let room = text.box.right - text.box.left
        let xs = stride(from: bar.low + room / 2 + 4, through: bar.high - room / 2 - 4, by: 4)
        place(text, at: xs.map { Point($0, text.centre.y) })
      }
    }
  }

  /// A household's label inside its outline, below the names of its lowest row.
  private mutating func placeHouseholdLabels(_ roofs: Roofs) {
    for (roof, outline) in zip(roofs.roofs, outlines) {
      guard roof.isWhole, let run = roof.runs.last, let polygon = outline.polygons.first,
        let bottom = polygon.map(\.y).max()
      else {
        untold.append(roof.household)
        continue
      }
      let text = DrawnText(
        lines: roof.label, centre: Point(0, 0), size: Roofs.size, role: "household")
      let (width, height) = (text.box.right - text.box.left, text.box.bottom - text.box.top)
      let y = bottom - height / 2 - 3
      let (low, high) = (run.left + width / 2 + 3, run.right - width / 2 - 3)
      let xs = [low, (run.left + run.right) / 2, high] + stride(from: low, through: high, by: 5)
      if !place(text, at: xs.map { Point($0, y) }) { untold.append(roof.household) }
    }
  }

  /// Puts a text where no line, text or symbol is; false where there is no such place.
  @discardableResult
  mutating func place(_ text: DrawnText, at points: [Point]) -> Bool {
    let boxes = points.map { point in
      var text = text
      text.centre = point
      return text.box.padded(1)
    }
    guard var room = boxes.first else { return false }
    for box in boxes { room = room.union(box) }
    let taken =
      texts.map(\.box).filter { $0.overlaps(room) }
      + places.indices.map { symbol($0) }.filter { $0.overlaps(room) }
    let near = segments(near: room)
    for (point, box) in zip(points, boxes) {
      let isFree =
        !taken.contains { $0.overlaps(box) }
        && !near.contains { box.isCrossed(from: $0.0, to: $0.1) }
      guard isFree else { continue }
      var text = text
      text.centre = point
      texts.append(text)
      return true
    }
    return false
  }

  /// The pieces of lines and outlines that pass through a rectangle.
  private func segments(near room: Box) -> [(Point, Point)] {
    let chains =
      lines.map(\.points) + ties.map(\.way)
      + outlines.flatMap { $0.polygons.map { $0 + $0.prefix(1) } }
    return chains.flatMap { points in
      zip(points, points.dropFirst()).filter { room.isCrossed(from: $0.0, to: $0.1) }
    }
  }

  /// The room a person's symbol takes.
  package func symbol(_ person: Int) -> Box {
    let size = 2 * graph.people[person].half
    return Box(centre: places[person], width: size, height: size)
  }
}
