/// The page as squares, with what an emotional line may not pass and what it had better not.
struct TieGrid {
  /// The side of a square.
  let cell: Double
  private let room: Box
  let columns: Int
  let rows: Int
  private var isBlocked: [Bool]
  private var price: [Int32]

  /// Lays squares over a part of the page, as fine as so many squares allow.
  init(_ room: Box, squares: Double = 90_000) {
    let (width, height) = (room.right - room.left, room.bottom - room.top)
    cell = max(4, (width * height / squares).squareRoot())
    self.room = room
    columns = max(2, Int(width / cell) + 1)
    rows = max(2, Int(height / cell) + 1)
    isBlocked = Array(repeating: false, count: columns * rows)
    price = Array(repeating: 0, count: columns * rows)
  }

  func index(_ point: Point) -> Int? {
    let column = Int(((point.x - room.left) / cell).rounded())
    let row = Int(((point.y - room.top) / cell).rounded())
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
    return row * columns + column
  }

  func point(_ index: Int) -> Point {
    Point(
      room.left + Double(index % columns) * cell, room.top + Double(index / columns) * cell)
  }

  /// Nothing may pass through a rectangle.
  mutating func block(_ box: Box) {
    guard box.overlaps(room) else { return }
    let (left, right) = (column(box.left, up: true), column(box.right, up: false))
    let (top, bottom) = (row(box.top, up: true), row(box.bottom, up: false))
    guard left <= right, top <= bottom else { return }
    for row in top...bottom {
      for column in left...right { isBlocked[row * columns + column] = true }
    }
  }

  private func column(_ x: Double, up: Bool) -> Int {
    let place = (x - room.left) / cell
    return min(max(Int(place.rounded(up ? .up : .down)), 0), columns - 1)
  }

  private func row(_ y: Double, up: Bool) -> Int {
    let place = (y - room.top) / cell
    return min(max(Int(place.rounded(up ? .up : .down)), 0), rows - 1)
  }

  /// To touch a line costs, so that a way crosses it at a right angle and does not run along it.
  mutating func charge(_ points: [Point], _ cost: Int32, width: Int = 0) {
    for (start, end) in zip(points, points.dropFirst()) {
      let span = Box(
        left: min(start.x, end.x) - 1, right: max(start.x, end.x) + 1,
        top: min(start.y, end.y) - 1, bottom: max(start.y, end.y) + 1)
      guard span.overlaps(room) else { continue }
      let steps = max(1, min(Int(start.distance(to: end) / cell * 1.3), 20_000))
      var last = -1
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        let point = Point(
          start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
        guard let place = index(point), place != last else { continue }
        last = place
        charge(around: place, cost, width)
      }
    }
  }

  private mutating func charge(around place: Int, _ cost: Int32, _ width: Int) {
    let (column, row) = (place % columns, place / columns)
    for dy in -width...width {
      for dx in -width...width
      where (0..<columns).contains(column + dx) && (0..<rows).contains(row + dy) {
        let cell = (row + dy) * columns + column + dx
        price[cell] = max(price[cell], cost)
      }
    }
  }

  func isFree(_ index: Int) -> Bool { !isBlocked[index] }

  /// What it costs to stand on a square.
  func cost(_ index: Int) -> Int32 { price[index] }

  /// What a straight line costs; nil where it is blocked.
  func cost(from: Int, to: Int) -> Int32? {
    let (start, end) = (point(from), point(to))
    let steps = max(1, Int(start.distance(to: end) / cell * 2))
    var cost: Int32 = 0
    var last = from
    for step in 1...steps {
      let share = Double(step) / Double(steps)
      let here = Point(
        start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
      guard let place = index(here) else { return nil }
      if place == last { continue }
      last = place
      if isBlocked[place] { return nil }
      cost += price[place]
    }
    return cost
  }
}
