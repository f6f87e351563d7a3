internal import ReviewModel

/// How good a layout is, counted on what is drawn.
package struct LayoutMetrics: Sendable, Equatable {
  /// Places where lines of different families cross.
  package private(set) var crossings = 0
  /// The crossings at the lines of each couple or lone parent, by `Routes.family`.
  private(set) var busy: [Int: Int] = [:]
  /// Couples of one row.
  package private(set) var couples = 0
  /// Of these, those who stand side by side.
  package private(set) var couplesAdjacent = 0
  /// Couples who stand woman, man.
  package private(set) var womenLeft = 0
  /// Pairs of siblings of one row.
  package private(set) var siblingPairs = 0
  /// Of these, those in birth order from left to right.
  package private(set) var siblingsInOrder = 0
  /// Symbols or texts that lie on each other.
  package private(set) var overlaps = 0
  /// Lines that run through a symbol or a text.
  package private(set) var strikes = 0

  /// Measures a layout.
  package init(_ layout: GenogramLayout) {
    countCouples(layout)
    countSiblings(layout)
    countCrossings(layout)
    countCollisions(layout)
  }

  private init() {}

  /// The crossings alone.
  static func crossings(_ layout: GenogramLayout) -> Int { ofLines(layout).crossings }

  /// The crossings, and who stands beside whom.
  static func ofLines(_ layout: GenogramLayout) -> LayoutMetrics {
    var metrics = LayoutMetrics()
    metrics.countCouples(layout)
    metrics.countSiblings(layout)
    metrics.countCrossings(layout)
    return metrics
  }

  private mutating func countCouples(_ layout: GenogramLayout) {
    var rank = Array(repeating: 0, count: layout.places.count)
    var row = rank
    for (number, people) in layout.rows.enumerated() {
      for (place, person) in people.enumerated() { (row[person], rank[person]) = (number, place) }
    }
    for couple in layout.graph.couples where row[couple.first] == row[couple.second] {
      couples += 1
      guard abs(rank[couple.first] - rank[couple.second]) == 1 else { continue }
      couplesAdjacent += 1
      let left = rank[couple.first] < rank[couple.second] ? couple.first : couple.second
      let people = layout.graph.people
      if people[left].sex == .female, people[couple.other(than: left)].sex == .male {
        womenLeft += 1
      }
    }
  }

  private mutating func countSiblings(_ layout: GenogramLayout) {
    for sibship in layout.graph.sibships {
      let places = sibship.children.map { layout.places[$0.child] }
      for one in places.indices {
        for other in places[(one + 1)...] where other.y == places[one].y {
          siblingPairs += 1
          if places[one].x < other.x { siblingsInOrder += 1 }
        }
      }
    }
  }

  private struct Segment {
    let start: Point
    let end: Point
    let family: Int
    let line: Int
  }

  private func segments(_ layout: GenogramLayout, seconds: Bool = true) -> [Segment] {
    layout.lines.enumerated().flatMap { number, line -> [Segment] in
      if !seconds, line.isSecond || line.role == .adoption { return [] }
      return zip(line.points, line.points.dropFirst()).map {
        Segment(start: $0, end: $1, family: line.family, line: number)
      }
    }
  }

  /// Horizontal against vertical lines, by binary search among the verticals.
  private mutating func countCrossings(_ layout: GenogramLayout) {
    // A double line is crossed once.
    let segments = segments(layout, seconds: false)
    let verticals = segments.filter { $0.start.x == $0.end.x && $0.start.y != $0.end.y }
      .sorted { $0.start.x < $1.start.x }
    for flat in segments where flat.start.y == flat.end.y && flat.start.x != flat.end.x {
      let (low, high) = (min(flat.start.x, flat.end.x), max(flat.start.x, flat.end.x))
      var (from, to) = (0, verticals.count)
      while from < to {
        let middle = (from + to) / 2
        if verticals[middle].start.x <= low + 0.01 { from = middle + 1 } else { to = middle }
      }
      while from < verticals.count, verticals[from].start.x < high - 0.01 {
        let vertical = verticals[from]
        from += 1
        if vertical.family != flat.family,
          min(vertical.start.y, vertical.end.y) < flat.start.y - 0.01,
          max(vertical.start.y, vertical.end.y) > flat.start.y + 0.01
        {
          crossings += 1
          busy[vertical.family, default: 0] += 1
          busy[flat.family, default: 0] += 1
        }
      }
    }
  }

  private mutating func countCollisions(_ layout: GenogramLayout) {
    let symbols = layout.places.indices.map { layout.symbol($0) }
    let texts = layout.texts.map(\.box)
    let boxes = symbols + texts
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...] {
        if boxes[other].left >= boxes[one].right { break }
        if boxes[one].overlaps(boxes[other]) { overlaps += 1 }
      }
    }
    // A line may end at a symbol's edge but not go through it, and may not touch a text.
    let cores = layout.places.indices.map { person in
      let size = layout.graph.people[person].half > Measures.half - 1 ? 20.0 : 8.0
      return Box(centre: layout.places[person], width: size, height: size)
    }
    let solid = cores + texts
    let widest = solid.map { $0.right - $0.left }.max() ?? 0
    let sorted = solid.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
    let lefts = sorted.map(\.left)
    for segment in segments(layout) {
      let low = min(segment.start.x, segment.end.x) - widest
      var (from, to) = (0, lefts.count)
      while from < to {
        let middle = (from + to) / 2
        if lefts[middle] < low { from = middle + 1 } else { to = middle }
      }
      while from < sorted.count, sorted[from].left < max(segment.start.x, segment.end.x) {
        if sorted[from].isCrossed(from: segment.start, to: segment.end) { strikes += 1 }
        from += 1
      }
    }
  }
}
