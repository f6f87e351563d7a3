/// The x of every person: each row solved exactly, without overlaps, by pooling adjacent violators
/// (isotonic regression), sweeping so that children stand below the middle of their parents.
struct Columns {
  /// The x of each person.
  private(set) var x: [Double]
  private let plan: Plan
  private let graph: FamilyGraph
  private let ports: Ports
  /// Each person's place within the block, from its first person.
  private var offset: [Double]
  /// The x of each block's first person.
  private var start: [Double]
  /// Who pulls each block where: `start[block]` wants to be `start[other] + delta`.
  private var pulls: [[Pull]]

  /// How wide the words between partners are where a household's outline runs between them too.
  private let parted: [Pair: Double]

  private struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
  }

  private struct Pull {
    let other: Int
    let delta: Double
    let weight: Double
  }

  init(_ plan: Plan, _ graph: FamilyGraph, _ ports: Ports, sweeps: Int) {
    self.plan = plan
    self.graph = graph
    self.ports = ports
    x = Array(repeating: 0, count: graph.people.count)
    offset = x
    start = Array(repeating: 0, count: plan.blocks.count)
    pulls = Array(repeating: [], count: plan.blocks.count)
    parted = Self.parted(graph)
    for block in plan.blocks.indices { spaceOut(block) }
    makeRoomForChildren()
    for sibship in graph.sibships { pull(sibship) }
    let busy = Set(graph.sibships.map(\.origin))
    for line in graph.careLines {
      let weight = busy.contains(line.origin) ? 0.05 : 0.4
      pull(child: line.child, by: 0, to: line.origin, weight: weight)
    }
    let sequences = plan.rows.map { row in row.flatMap { plan.groups[$0] } }
    for sequence in sequences { pack(sequence) }
    for sweep in 0..<sweeps {
      for sequence in sweep.isMultiple(of: 2) ? sequences : sequences.reversed() { solve(sequence) }
    }
    for block in plan.blocks.indices {
      for person in plan.blocks[block] { x[person] = start[block] + offset[person] }
    }
    separateComponents()
  }

  private static func parted(_ graph: FamilyGraph) -> [Pair: Double] {
    var homes = Array(repeating: Set<Int>(), count: graph.people.count)
    for (number, household) in graph.households.enumerated() {
      for member in household.members { homes[member].insert(number) }
    }
    var parted: [Pair: Double] = [:]
    for couple in graph.couples where homes[couple.first] != homes[couple.second] {
      let widths = couple.words.map { LabelLines.width($0, size: Measures.lineSize) }
      parted[Pair(couple.first, couple.second)] = max(widths.max() ?? 0, 20)
    }
    return parted
  }

  // Blocks

  private func distance(_ left: Int, _ right: Int) -> Double {
    let one = ports.reach(left, 1, graph)
    let other = ports.reach(right, -1, graph)
    let words = parted[Pair(left, right)].map { $0 + 2 * Roofs.pad + 4 } ?? Measures.gap
    return max(Measures.coupleDistance, 2 * max(one, other) + words)
  }

  private mutating func spaceOut(_ block: Int) {
    var reached = 0.0
    var before: Int?
    for person in plan.blocks[block] {
      if let before { reached += distance(before, person) }
      offset[person] = reached
      before = person
    }
  }

  private func width(_ block: Int) -> Double {
    guard let first = plan.blocks[block].first, let last = plan.blocks[block].last else { return 0 }
    return offset[last] + ports.reach(first, -1, graph) + ports.reach(last, 1, graph)
  }

  /// Where one block's children need more room than lies between two of its unions, the partners
  /// move apart.
  private mutating func makeRoomForChildren() {
    var rank = Array(repeating: 0, count: x.count)
    for block in plan.blocks { for (place, person) in block.enumerated() { rank[person] = place } }
    var needs: [[(gap: Int, width: Double)]] = Array(repeating: [], count: plan.blocks.count)
    for sibship in graph.sibships {
      guard case .couple(let couple) = sibship.origin, ports.couple[couple] == nil else { continue }
      let people = graph.people(of: sibship.origin)
      let widths = sibship.children.map { width(plan.blockOf[$0.child]) }
      needs[plan.blockOf[people[0]]].append(
        (people.map { rank[$0] }.min() ?? 0, widths.reduce(0) { $0 + $1 + Measures.gap }))
    }
    for block in plan.blocks.indices where needs[block].count > 1 {
      let sorted = needs[block].sorted { $0.gap < $1.gap }
      for (left, right) in zip(sorted, sorted.dropFirst()) { part(block, left, right) }
    }
  }

  private mutating func part(
    _ block: Int, _ left: (gap: Int, width: Double), _ right: (gap: Int, width: Double)
  ) {
    let people = plan.blocks[block]
    func middle(_ gap: Int) -> Double { (offset[people[gap]] + offset[people[gap + 1]]) / 2 }
    let missing = (left.width + right.width) / 2 + 10 - (middle(right.gap) - middle(left.gap))
    for gap in [left.gap, right.gap] where missing > 0 {
      let now = offset[people[gap + 1]] - offset[people[gap]]
      let more = max(0, min(missing, Measures.widestCouple - now))
      for person in people[(gap + 1)...] { offset[person] += more }
    }
  }

  // Pulls

  private mutating func pull(_ sibship: Sibship) {
    let off = ideal(sibship)
    for line in sibship.children {
      pull(child: line.child, by: off[line.child] ?? 0, to: sibship.origin, weight: 1)
    }
  }

  private mutating func pull(child: Int, by off: Double, to origin: Origin, weight: Double) {
    let people = graph.people(of: origin)
    let lower = people.max { (plan.row[$0], $0) < (plan.row[$1], $1) } ?? child
    let from = plan.blockOf[lower]
    let block = plan.blockOf[child]
    guard plan.row[lower] != plan.row[child] else { return }
    let delta = originOffset(origin, lower) + off - offset[child]
    pulls[block].append(Pull(other: from, delta: delta, weight: weight))
    pulls[from].append(Pull(other: block, delta: -delta, weight: weight))
  }

  private func originOffset(_ origin: Origin, _ lower: Int) -> Double {
    switch origin {
    case .single(let person):
      return offset[person] + (ports.single[person].map { ports.offset($0, graph) } ?? 0)
    case .couple(let couple):
      let (one, other) = (graph.couples[couple].first, graph.couples[couple].second)
      if plan.blockOf[one] == plan.blockOf[other] { return (offset[one] + offset[other]) / 2 }
      let port = ports.couple[couple].map { $0.0.person == lower ? $0.0 : $0.1 }
      return offset[lower] + (port.map { ports.offset($0, graph) } ?? 0)
    }
  }

  /// Where each child would stand from the middle of the first and last, packed side by side.
  private func ideal(_ sibship: Sibship) -> [Int: Double] {
    var reached = 0.0
    var place: [Int: Double] = [:]
    var last: Int?
    for line in sibship.children {
      let block = plan.blockOf[line.child]
      if block == last { continue }
      let first = plan.blocks[block].first ?? line.child
      reached += last == nil ? 0 : ports.reach(first, -1, graph) + Measures.gap
      for other in sibship.children where plan.blockOf[other.child] == block {
        place[other.child] = reached + offset[other.child]
      }
      reached += width(block) - ports.reach(first, -1, graph)
      last = block
    }
    let values = sibship.children.compactMap { place[$0.child] }
    let middle = ((values.min() ?? 0) + (values.max() ?? 0)) / 2
    return place.mapValues { $0 - middle }
  }

  // Rows

  private func separation(_ left: Int, _ right: Int) -> Double {
    guard let last = plan.blocks[left].last, let first = plan.blocks[right].first else { return 0 }
    let isSameGroup = plan.groupOf[left] == plan.groupOf[right]
    return offset[last] + ports.reach(last, 1, graph) + ports.reach(first, -1, graph)
      + Measures.gap + (isSameGroup ? 0 : 10)
  }

  private mutating func pack(_ row: [Int]) {
    var reached = 0.0
    for (place, block) in row.enumerated() {
      if place > 0 { reached += separation(row[place - 1], block) }
      start[block] = reached
    }
    for block in row { start[block] -= reached / 2 }
  }

  /// The nearest places to what each block wants that leave everybody room, in one pass.
  private mutating func solve(_ row: [Int]) {
    var shift = 0.0
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    var shifts: [Double] = []
    for (place, block) in row.enumerated() {
      if place > 0 { shift += separation(row[place - 1], block) }
      shifts.append(shift)
      var weight = 0.001
      var sum = weight * (start[block] - shift)
      for pull in pulls[block] {
        weight += pull.weight
        sum += pull.weight * (start[pull.other] + pull.delta - shift)
      }
      var pool = (sum: sum, weight: weight, count: 1)
      while let before = pools.last, before.sum * pool.weight > pool.sum * before.weight {
        pools.removeLast()
        pool = (before.sum + pool.sum, before.weight + pool.weight, before.count + pool.count)
      }
      pools.append(pool)
    }
    var place = 0
    for pool in pools {
      for _ in 0..<pool.count {
        start[row[place]] = pool.sum / pool.weight + shifts[place]
        place += 1
      }
    }
  }

  /// Components stand side by side.
  private mutating func separateComponents() {
    let count = (plan.component.max() ?? -1) + 1
    var low = Array(repeating: Double.infinity, count: count)
    var high = Array(repeating: -Double.infinity, count: count)
    for person in x.indices {
      let component = plan.component[person]
      low[component] = min(low[component], x[person] - ports.reach(person, -1, graph))
      high[component] = max(high[component], x[person] + ports.reach(person, 1, graph))
    }
    var reached = 0.0
    var move = low
    for component in 0..<count {
      move[component] = reached - low[component]
      reached += high[component] - low[component] + Measures.componentGap
    }
    for person in x.indices {
      x[person] = ((x[person] + move[plan.component[person]]) * 2).rounded() / 2
    }
  }
}
