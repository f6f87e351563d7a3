/// The strongly connected parts of a graph (Tarjan 1972), found without recursion.
struct StrongComponents {
  /// The part each node is in; an arrow never leads to a part with a higher number.
  private(set) var part: [Int]
  /// How many parts there are.
  private(set) var count = 0
  /// The nodes that lie on a circle, ascending.
  private(set) var circular: [Int] = []

  init(count nodes: Int, arrows: [(Int, Int)]) {
    part = Array(repeating: -1, count: nodes)
    let graph = Arrows(count: nodes, arrows)
    var visit = Visit(nodes: nodes)
    for root in 0..<nodes where visit.number[root] < 0 {
      visit.open(root)
      while let node = visit.path.last {
        if let next = graph.target(of: node, at: visit.cursor[node]) {
          visit.cursor[node] += 1
          if visit.number[next] < 0 {
            visit.open(next)
          } else if part[next] < 0 {
            visit.low[node] = min(visit.low[node], visit.number[next])
          }
        } else {
          visit.path.removeLast()
          if let parent = visit.path.last {
            visit.low[parent] = min(visit.low[parent], visit.low[node])
          }
          if visit.low[node] == visit.number[node] { close(node, &visit) }
        }
      }
    }
    findCircular(arrows)
  }

  private struct Visit {
    var number: [Int]
    var low: [Int]
    var cursor: [Int]
    var path: [Int] = []
    var stack: [Int] = []
    var next = 0

    init(nodes: Int) {
      number = Array(repeating: -1, count: nodes)
      low = number
      cursor = Array(repeating: 0, count: nodes)
    }

    mutating func open(_ node: Int) {
      number[node] = next
      low[node] = next
      next += 1
      path.append(node)
      stack.append(node)
    }
  }

  private mutating func close(_ node: Int, _ visit: inout Visit) {
    while let member = visit.stack.popLast() {
      part[member] = count
      if member == node { break }
    }
    count += 1
  }

  private mutating func findCircular(_ arrows: [(Int, Int)]) {
    var size = Array(repeating: 0, count: count)
    for part in part { size[part] += 1 }
    var isCircular = part.map { size[$0] > 1 }
    for (from, to) in arrows where from == to { isCircular[from] = true }
    circular = isCircular.indices.filter { isCircular[$0] }
  }
}

/// A graph's arrows, packed by where they begin.
struct Arrows {
  private let start: [Int]
  private let targets: [Int]

  init(count: Int, _ arrows: [(Int, Int)]) {
    var start = Array(repeating: 0, count: count + 1)
    for (from, _) in arrows { start[from + 1] += 1 }
    for node in 0..<count { start[node + 1] += start[node] }
    var free = start
    var targets = Array(repeating: 0, count: arrows.count)
    for (from, to) in arrows {
      targets[free[from]] = to
      free[from] += 1
    }
    self.start = start
    self.targets = targets
  }

  /// The target of a node's arrow with a number, or nil where it has no more.
  func target(of node: Int, at place: Int) -> Int? {
    let index = start[node] + place
    return index < start[node + 1] ? targets[index] : nil
  }

  /// Where a node's arrows lead.
  subscript(_ node: Int) -> ArraySlice<Int> { targets[start[node]..<start[node + 1]] }
}
