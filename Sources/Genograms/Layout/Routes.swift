/// All lines with their corners still tied to rows and tracks, not to a y.
struct Routes {
  /// A height that is known once the tracks are counted.
  enum Level {
    /// Beside or above a symbol of a row.
    case row(Int, Double)
    /// On a horizontal line of a channel.
    case bar(Int)
    /// Where twins' lines part, above a row.
    case apex(Int)
  }

  /// A corner.
  struct Corner {
    let x: Double
    let level: Level
    init(_ x: Double, _ level: Level) {
      self.x = x
      self.level = level
    }
  }

  /// A line.
  struct Path {
    let from: Int
    let to: Int
    let role: DrawnLine.Role
    let corners: [Corner]
    let family: Int
    var care: Int? = nil
  }

  /// A horizontal line between two rows, with the verticals that meet it.
  struct Bar {
    /// The row above it; -1 above the first.
    let channel: Int
    var low: Double
    var high: Double
    let ups: [Double]
    let downs: [Double]
    /// U lines run highest, long ways next, sibship bars below.
    let rank: Int
    let family: Int
    /// Whether it is more than a point.
    var isFlat: Bool { high - low > 0.4 }
  }

  /// Words for a couple's line.
  struct Words {
    let couple: Int
    /// The middle of a straight line, or nil for a U line.
    let centre: Corner?
    /// The U line.
    let bar: Int?
  }

  let plan: Plan
  let graph: FamilyGraph
  let ports: Ports
  let x: [Double]
  private(set) var bars: [Bar] = []
  private(set) var paths: [Path] = []
  private(set) var words: [Words] = []
  /// Where each couple's children hang from.
  private var hook: [Int: Corner] = [:]
  /// Verticals through rows, by row, so that two do not run on one line.
  private var lanes: [[Double]]
  private let spans: [[(low: Double, high: Double)]]

  init(_ plan: Plan, _ graph: FamilyGraph, _ ports: Ports, _ columns: Columns) {
    self.plan = plan
    self.graph = graph
    self.ports = ports
    x = columns.x
    lanes = Array(repeating: [], count: plan.rows.count)
    spans = plan.rows.map { row in
      row.flatMap { plan.groups[$0] }.compactMap { block in
        guard let first = plan.blocks[block].first, let last = plan.blocks[block].last else {
          return nil
        }
        return (
          columns.x[first] - ports.reach(first, -1, graph) - 3,
          columns.x[last] + ports.reach(last, 1, graph) + 3
        )
      }
    }
    let hasChildren = Set(graph.sibships.map(\.origin))
    for couple in graph.couples.indices { route(couple: couple) }
    for (number, sibship) in graph.sibships.enumerated() { route(sibship, number) }
    for (number, line) in graph.careLines.enumerated() {
      route(line, number, shares: hasChildren.contains(line.origin))
    }
  }

  mutating func add(_ path: Path) { paths.append(path) }
  mutating func add(_ words: Words) { self.words.append(words) }
  mutating func setHook(_ couple: Int, _ corner: Corner) { hook[couple] = corner }
  func hook(_ couple: Int) -> Corner? { hook[couple] }

  mutating func add(_ bar: Bar) -> Int {
    bars.append(bar)
    return bars.count - 1
  }

  /// The number by which crossings tell families apart.
  func family(_ origin: Origin) -> Int {
    switch origin {
    case .couple(let couple): couple
    case .single(let person): graph.couples.count + person
    }
  }

  /// A free x through rows, as near as possible to where the line is wanted.
  mutating func lane(near wanted: Double, through rows: Range<Int>) -> Double {
    if rows.isEmpty { return wanted }
    var blocked = rows.flatMap { row in
      spans[row].map { ($0.low, $0.high) } + lanes[row].map { ($0 - 6, $0 + 6) }
    }
    blocked.sort { $0 < $1 }
    var best = wanted
    var distance = Double.infinity
    var free = -Double.infinity
    for (low, high) in blocked + [(Double.infinity, Double.infinity)] {
      if low > free {
        let place = min(max(wanted, free == -.infinity ? wanted : free + 1), low - 1)
        if abs(place - wanted) < distance {
          distance = abs(place - wanted)
          best = place
        }
      }
      free = max(free, high)
    }
    for row in rows { lanes[row].append(best) }
    return best
  }
}
