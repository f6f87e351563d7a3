/// A line of straight pieces, measured along its length.
struct Polyline {
  /// The corners, no two neighbours alike.
  private(set) var points: [Point] = []
  /// How far each corner lies from the start.
  private(set) var reached: [Double] = []

  init(_ points: [Point]) {
    for point in points {
      guard let last = self.points.last else {
        self.points = [point]
        reached = [0]
        continue
      }
      let step = last.distance(to: point)
      if step < 0.01 { continue }
      self.points.append(point)
      reached.append((reached.last ?? 0) + step)
    }
  }

  /// The whole length.
  var length: Double { reached.last ?? 0 }

  /// The place at a length, and the direction there.
  func place(at length: Double) -> (point: Point, dx: Double, dy: Double) {
    guard points.count > 1 else { return (points.first ?? Point(0, 0), 1, 0) }
    var piece = 1
    while piece < points.count - 1, reached[piece] < length { piece += 1 }
    let (start, end) = (points[piece - 1], points[piece])
    let whole = reached[piece] - reached[piece - 1]
    let share = min(max((length - reached[piece - 1]) / whole, 0), 1)
    let (dx, dy) = ((end.x - start.x) / whole, (end.y - start.y) / whole)
    return (
      Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share), dx, dy
    )
  }

  /// The place beside the line at a length, to the right of its direction.
  func beside(at length: Double, by distance: Double) -> Point {
    let place = place(at: length)
    return Point(place.point.x - place.dy * distance, place.point.y + place.dx * distance)
  }

  /// The part between two lengths.
  func part(from: Double, to: Double) -> Polyline {
    let inner = points.indices.filter { reached[$0] > from && reached[$0] < to }
    return Polyline([place(at: from).point] + inner.map { points[$0] } + [place(at: to).point])
  }

  /// A line beside this one all the way.
  func parallel(by distance: Double) -> [Point] {
    guard points.count > 1 else { return points }
    return points.indices.map { corner in
      let before = place(at: reached[corner] - 0.001)
      let after = place(at: reached[corner] + 0.001)
      let (nx, ny) = (-(before.dy + after.dy) / 2, (before.dx + after.dx) / 2)
      let size = max((nx * nx + ny * ny), 0.3)
      return Point(
        points[corner].x + nx / size * distance, points[corner].y + ny / size * distance)
    }
  }

  /// A zigzag along the line, straight at both ends.
  func zigzag(height: Double, step: Double, lead: Double, tail: Double) -> [Point] {
    let room = length - lead - tail
    guard room > 6, let first = points.first, let last = points.last else { return points }
    let count = max(2, Int(room / step))
    let real = room / Double(count)
    let teeth = (0..<count).map { tooth in
      beside(
        at: lead + (Double(tooth) + 0.5) * real, by: tooth.isMultiple(of: 2) ? height : -height)
    }
    return [first, place(at: lead).point] + teeth + [place(at: length - tail).point, last]
  }
}

extension Point {
  /// How far apart two places are.
  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
