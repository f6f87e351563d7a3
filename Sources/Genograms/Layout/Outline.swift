/// The shape of a household behind the symbols.
package struct Outline: Sendable {
  /// Which household.
  package var household: Int
  /// Closed polygons: one for a household that stands together, else one behind each member.
  package var polygons: [[Point]]
  /// Whether it is one outline.
  package var isWhole: Bool

  /// Draws a household's shape once the rows have their heights.
  init(_ roof: Roofs.Roof, _ graph: FamilyGraph, _ tracks: Tracks) {
    household = roof.household
    isWhole = roof.isWhole
    let band = Double(roof.label.count) * Roofs.size * 1.2 + 3
    let boxes = roof.runs.enumerated().map { place, run in
      let isLast = place == roof.runs.count - 1
      let depth = run.people.map { graph.people[$0].depth }.max() ?? 0
      return Box(
        left: run.left, right: run.right,
        top: tracks.rowY[run.row] - Measures.half - Measures.outline - Roofs.pad,
        bottom: tracks.rowY[run.row] + depth + Roofs.pad + (isLast && roof.isWhole ? band : 0))
    }
    if roof.isWhole {
      polygons = [Self.rounded(Self.steps(boxes))]
    } else {
      polygons = zip(roof.runs, boxes).map { run, box in
        Self.rounded(Self.steps([box]))
      }
    }
  }

  /// The outline of boxes one below the other, stepping as close to each as it can; where two do
  /// not lie below each other, a bridge runs between the rows.
  private static func steps(_ boxes: [Box]) -> [Point] {
    var slabs: [Box] = []
    for box in boxes {
      if let last = slabs.last {
        let isApart = min(last.right, box.right) - max(last.left, box.left) < 24
        if isApart {
          let top = box.top - 12
          slabs[slabs.count - 1].bottom = top
          slabs.append(
            Box(
              left: min(last.left, box.left), right: max(last.right, box.right), top: top,
              bottom: box.top))
        }
      }
      slabs.append(box)
    }
    var right: [Point] = []
    var left: [Point] = []
    for (place, slab) in slabs.enumerated() {
      let next = place + 1 < slabs.count ? slabs[place + 1] : nil
      let before = place > 0 ? slabs[place - 1] : nil
      let rightTop = before.map { slab.right > $0.right ? slab.top : $0.bottom } ?? slab.top
      let rightBottom = next.map { $0.right > slab.right ? $0.top : slab.bottom } ?? slab.bottom
      let leftTop = before.map { slab.left < $0.left ? slab.top : $0.bottom } ?? slab.top
      let leftBottom = next.map { $0.left < slab.left ? $0.top : slab.bottom } ?? slab.bottom
      right += [Point(slab.right, rightTop), Point(slab.right, rightBottom)]
      left += [Point(slab.left, leftTop), Point(slab.left, leftBottom)]
    }
    return right + left.reversed()
  }

  /// The polygon with its corners cut round.
  private static func rounded(_ points: [Point]) -> [Point] {
    var corners: [Point] = []
    for point in points where corners.last.map({ !isNear($0, point) }) ?? true {
      corners.append(point)
    }
    corners = corners.indices.compactMap { place in
      let before = corners[(place + corners.count - 1) % corners.count]
      let after = corners[(place + 1) % corners.count]
      let isStraight =
        abs(before.x - corners[place].x) < 0.01 && abs(after.x - corners[place].x) < 0.01
        || abs(before.y - corners[place].y) < 0.01 && abs(after.y - corners[place].y) < 0.01
      return isStraight ? nil : corners[place]
    }
    return corners.indices.flatMap { place in
      let corner = corners[place]
      let before = corners[(place + corners.count - 1) % corners.count]
      let after = corners[(place + 1) % corners.count]
      return bend(before, corner, after)
    }
  }

  private static func isNear(_ one: Point, _ other: Point) -> Bool {
    abs(one.x - other.x) < 0.01 && abs(one.y - other.y) < 0.01
  }

  private static func bend(_ before: Point, _ corner: Point, _ after: Point) -> [Point] {
    func towards(_ end: Point) -> Point {
      let length = abs(end.x - corner.x) + abs(end.y - corner.y)
      let share = min(9, length / 2) / max(length, 0.001)
      return Point(corner.x + (end.x - corner.x) * share, corner.y + (end.y - corner.y) * share)
    }
    let (start, end) = (towards(before), towards(after))
    return [0.0, 0.25, 0.5, 0.75, 1.0].map { part in
      let (a, b, c) = ((1 - part) * (1 - part), 2 * part * (1 - part), part * part)
      return Point(
        a * start.x + b * corner.x + c * end.x, a * start.y + b * corner.y + c * end.y)
    }
  }
}
