internal import ReviewModel

/// An emotional line on the page.
package struct DrawnTie: Sendable {
  /// Which tie of the family.
  package var tie: Int
  /// Its way from the first person's symbol to the second's.
  package var way: [Point]
}

extension GenogramLayout {
  /// Draws the emotional lines round symbols and texts, each apart from those before it.
  mutating func routeTies() {
    for number in graph.ties.indices {
      let way = wayOfTie(graph.ties[number])
      ties.append(DrawnTie(tie: number, way: way))
      if graph.ties[number].isDisputed { placeDoubt(on: Polyline(way)) }
    }
  }

  private mutating func placeDoubt(on way: Polyline) {
    let text = DrawnText(lines: ["?"], centre: Point(0, 0), size: 10, role: "disputed")
    let shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7]
    place(
      text,
      at: shares.flatMap { share in
        [-12.0, 12].map { way.beside(at: way.length * share, by: $0) }
      })
  }

  private func wayOfTie(_ tie: FamilyTie) -> [Point] {
    let ends = symbol(tie.first).union(symbol(tie.second))
    for margin in [90.0, 400] {
      let grid = grid(over: ends.padded(margin))
      let starts = anchors(tie.first, grid)
      let targets = anchors(tie.second, grid)
      guard let way = TieSearch(grid: grid).way(from: starts, to: targets),
        let first = way.first, let last = way.last
      else { continue }
      let points = way.map { grid.point($0) }
      return [edge(tie.first, towards: grid.point(first))] + points
        + [edge(tie.second, towards: grid.point(last))]
    }
    return [
      edge(tie.first, towards: places[tie.second]), edge(tie.second, towards: places[tie.first]),
    ]
  }

  private func grid(over room: Box) -> TieGrid {
    var grid = TieGrid(room)
    for line in lines {
      grid.charge(line.points, line.role == .slash ? 200 : 60)
      // To run beside a line is nearly as bad as on it.
      grid.charge(line.points, 14, width: 1)
    }
    for outline in outlines {
      for polygon in outline.polygons { grid.charge(polygon + polygon.prefix(1), 12) }
    }
    for tie in ties { grid.charge(tie.way, 70, width: 2) }
    for person in places.indices { grid.block(symbol(person).padded(5)) }
    for text in texts { grid.block(text.box.padded(text.role == "name" ? 5 : 4)) }
    return grid
  }

  /// The squares round a symbol where a tie may begin: away from where other lines leave.
  private func anchors(_ person: Int, _ grid: TieGrid) -> [Int] {
    let (centre, half) = (places[person], graph.people[person].half)
    let out = half + 5 + grid.cell
    let inner = half * 0.6
    let points = [
      Point(-inner, -out), Point(inner, -out), Point(-out, -inner), Point(out, -inner),
      Point(-out, inner), Point(out, inner), Point(-out, 0), Point(out, 0),
    ]
    return points.compactMap { grid.index(Point(centre.x + $0.x, centre.y + $0.y)) }
      .filter { grid.isFree($0) }
  }

  /// Where a line towards a point leaves a symbol.
  private func edge(_ person: Int, towards point: Point) -> Point {
    let centre = places[person]
    let symbol = Symbol(graph.people[person])
    let length = max(centre.distance(to: point), 0.01)
    let (dx, dy) = ((point.x - centre.x) / length, (point.y - centre.y) / length)
    let half = graph.people[person].half
    let reach =
      switch symbol.shape {
      case .box: half / max(abs(dx), abs(dy))
      case .circle: half
      case .diamond: half / (abs(dx) + abs(dy))
      case .triangle: dy > 0 ? half * 0.5 : half * (0.55 + 0.4 * abs(dy))
      }
    return Point(centre.x + dx * (reach + 1.5), centre.y + dy * (reach + 1.5))
  }
}
