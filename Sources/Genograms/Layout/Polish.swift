/// Tries to take crossings away once the whole family is drawn: groups that lines cross at are moved
/// within their row, and partners turned round, as long as the drawing gains by it.
struct Polish {
  private(set) var plan: Plan
  private let graph: FamilyGraph
  private var left: Int
  /// How many drawings in turn gained nothing.
  private var stale = 0
  private var best: Drawn

  private let parents: [[Int]]
  private let children: [[Int]]

  /// A drawing as far as its crossings are counted.
  private struct Drawn {
    /// Crossings, siblings out of order and partners apart, the latter weighing more.
    var cost: Int
    /// The crossings at each family's lines.
    var busy: [Int: Int]
    /// Where everybody stands.
    var x: [Double]
  }

  init(_ plan: Plan, _ graph: FamilyGraph, budget: Int) {
    self.plan = plan
    self.graph = graph
    left = budget
    best = Self.drawn(plan, graph)
    var (up, down) = (
      Array(repeating: [Int](), count: plan.groups.count),
      Array(repeating: [Int](), count: plan.groups.count)
    )
    for (parent, child) in graph.descents {
      up[plan.groupOf[plan.blockOf[child]]].append(parent)
      down[plan.groupOf[plan.blockOf[parent]]].append(child)
    }
    (parents, children) = (up, down)
  }

  private static func drawn(_ plan: Plan, _ graph: FamilyGraph) -> Drawn {
    let layout = GenogramLayout(plan, graph, sweeps: 14, isDraft: true)
    let metrics = LayoutMetrics.ofLines(layout)
    let apart = metrics.couples - metrics.couplesAdjacent
    let disorder = metrics.siblingPairs - metrics.siblingsInOrder
    return Drawn(
      cost: metrics.crossings + 10 * apart + 1000 * disorder, busy: metrics.busy,
      x: layout.places.map(\.x))
  }

  /// The plan that is left when nothing gains any more, or the drawings are used up.
  static func polished(_ plan: Plan, _ graph: FamilyGraph, budget: Int) -> Plan {
    var polish = Polish(plan, graph, budget: budget)
    while polish.left > 0, polish.stale < patience, !polish.best.busy.isEmpty, polish.pass() {}
    return polish.plan
  }

  /// Goes once through the groups at which most lines cross; false where nothing gained.
  private mutating func pass() -> Bool {
    let before = best.cost
    for group in busiest() where left > 0 {
      tryPlaces(group)
      for block in plan.groups[group] where plan.blocks[block].count > 1 { tryTurned(block) }
    }
    return best.cost < before
  }

  private func busiest() -> [Int] {
    var weight = Array(repeating: 0, count: plan.groups.count)
    func add(_ person: Int, _ count: Int) { weight[plan.groupOf[plan.blockOf[person]]] += count }
    for (number, couple) in graph.couples.enumerated() {
      guard let count = best.busy[number] else { continue }
      for person in Set([couple.first, couple.second]) { add(person, count) }
    }
    for sibship in graph.sibships {
      let family: Int =
        switch sibship.origin {
        case .couple(let couple): couple
        case .single(let person): graph.couples.count + person
        }
      guard let count = best.busy[family] else { continue }
      for person in graph.people(of: sibship.origin) { add(person, count) }
      for line in sibship.children { add(line.child, count) }
    }
    return weight.indices.filter { weight[$0] > 0 }.sorted { (-weight[$0], $0) < (-weight[$1], $1) }
  }
}

extension Polish {
  /// After so many drawings that gained nothing, no more are tried.
  private static let patience = 30

  private mutating func attempt(_ plan: Plan) -> Bool {
    guard left > 0, stale < Self.patience else { return false }
    left -= 1
    let now = Self.drawn(plan, graph)
    guard now.cost < best.cost else {
      stale += 1
      return false
    }
    (self.plan, best, stale) = (plan, now, 0)
    return true
  }

  /// Tries a group one and two places further on either side, and where its parents and its children
  /// stand.
  private mutating func tryPlaces(_ group: Int) {
    let row = plan.rowOf(group)
    guard let here = plan.rows[row].firstIndex(of: group) else { return }
    var places = [here - 1, here + 1, here - 2, here + 2]
    places += near(group)
    var tried: Set<Int> = [here]
    for place in places where plan.rows[row].indices.contains(place) {
      guard tried.insert(place).inserted,
        plan.componentOf(plan.rows[row][place]) == plan.componentOf(group)
      else { continue }
      var other = plan
      other.rows[row].remove(at: here)
      other.rows[row].insert(group, at: place)
      if attempt(other) { return }
    }
  }

  private mutating func tryTurned(_ block: Int) {
    var other = plan
    other.blocks[block].reverse()
    _ = attempt(other)
  }

  /// The places in its row nearest to where a group's parents and its children stand.
  private func near(_ group: Int) -> [Int] {
    func middle(_ people: [Int]) -> Double {
      people.reduce(0) { $0 + best.x[$1] } / Double(max(1, people.count))
    }
    let row = plan.rows[plan.rowOf(group)].filter { $0 != group }
    let middles = row.map { group in middle(plan.groups[group].flatMap { plan.blocks[$0] }) }
    return [parents[group], children[group]].filter { !$0.isEmpty }.map { people in
      let wanted = middle(people)
      return middles.count { $0 < wanted }
    }
  }
}
