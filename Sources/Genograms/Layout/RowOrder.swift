/// Orders the groups of each row so that few lines cross and no sibling stands out of order:
/// barycentre sweeps and exchanges of neighbours, keeping the best order met.
struct RowOrder {
  var plan: Plan
  private let links: [Link]
  var above: [[Int]]
  var below: [[Int]]
  private var siblings: [[(sibship: Int, place: Int)]]
  /// The groups that hold the next younger siblings of a group's people.
  private var younger: [[Int]]
  private var position: [Double]
  /// Where each line's ends are.
  var upper: [Double]
  var lower: [Double]

  /// Lines between two rows, drawn as one.
  private struct Link {
    let upper: [Int]
    let lower: [Int]
  }

  init(_ plan: Plan, _ graph: FamilyGraph) {
    self.plan = plan
    links =
      graph.sibships.flatMap { sibship in
        sibship.children.map {
          Link(upper: graph.people(of: sibship.origin), lower: [$0.child])
        }
      }
      + graph.careLines.map { Link(upper: graph.people(of: $0.origin), lower: [$0.child]) }
      + graph.couples.filter { plan.row[$0.first] != plan.row[$0.second] }
      .map { Link(upper: [$0.first], lower: [$0.second]) }
    upper = Array(repeating: 0, count: links.count)
    lower = upper
    above = Array(repeating: [], count: plan.groups.count)
    below = above
    siblings = Array(repeating: [], count: plan.groups.count)
    younger = above
    position = Array(repeating: 0, count: plan.blockOf.count)
    connect(graph)
    for row in plan.rows.indices { arrange(row, plan.rows[row]) }
  }

  private mutating func connect(_ graph: FamilyGraph) {
    for (link, ends) in links.enumerated() {
      for group in Set(ends.lower.map { plan.groupOf[plan.blockOf[$0]] }).sorted() {
        above[group].append(link)
      }
      for group in Set(ends.upper.map { plan.groupOf[plan.blockOf[$0]] }).sorted() {
        below[group].append(link)
      }
    }
    for (number, sibship) in graph.sibships.enumerated() {
      let groups = sibship.children.map { plan.groupOf[plan.blockOf[$0.child]] }
      let rows = sibship.children.map { plan.row[$0.child] }
      for row in Set(rows) {
        let level = groups.indices.filter { rows[$0] == row }.map { groups[$0] }
        for (elder, next) in zip(level, level.dropFirst()) where elder != next {
          younger[elder].append(next)
        }
      }
      for (place, line) in sibship.children.enumerated() {
        siblings[plan.groupOf[plan.blockOf[line.child]]].append((number, place))
      }
    }
  }

  /// Sweeps until nothing improves, or the number of sweeps is used up.
  mutating func improve(sweeps: Int) {
    exchangeAll()
    var best = (plan, cost())
    var stale = 0
    for sweep in 0..<sweeps where stale < 3 && best.1 > 0 {
      let rows = Array(plan.rows.indices)
      for row in sweep.isMultiple(of: 2) ? rows : rows.reversed() {
        sort(row, by: sweep.isMultiple(of: 2) ? .above : .below)
      }
      siftAll()
      if (241...1000).contains(position.count) { mirrorAll() }
      exchangeAll()
      let now = cost()
      stale = now < best.1 ? 0 : stale + 1
      if now < best.1 { best = (plan, now) }
    }
    plan = best.0
  }

  mutating func place(_ row: Int) {
    let people = plan.people(inRow: row)
    let start = -Double(people.count - 1) / 2
    for (offset, person) in people.enumerated() { position[person] = start + Double(offset) }
    for group in plan.rows[row] {
      for link in above[group] { lower[link] = centre(links[link].lower) }
      for link in below[group] { upper[link] = centre(links[link].upper) }
    }
  }

  private func centre(_ people: [Int]) -> Double {
    people.reduce(0) { $0 + position[$1] } / Double(people.count)
  }

  private enum Side { case above, below }

  /// Where a line's other end is.
  private func far(_ link: Int, _ side: Side) -> Double {
    side == .above ? upper[link] : lower[link]
  }

  private mutating func sort(_ row: Int, by side: Side) {
    let keyed = plan.rows[row].enumerated().map { place, group -> (Int, Double, Int, Int) in
      let ends = (side == .above ? above : below)[group].map { far($0, side) }
      let here = centre(plan.groups[group].flatMap { plan.blocks[$0] })
      let key = ends.isEmpty ? here : ends.reduce(0, +) / Double(ends.count)
      return (plan.componentOf(group), key, place, group)
    }
    arrange(row, keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3))
  }

  /// Takes the groups in the order wished, but none before the group of an elder sibling.
  private mutating func arrange(_ row: Int, _ wished: [Int]) {
    plan.rows[row] = Precedence.order(wished, before: younger)
    place(row)
  }

  private mutating func exchangeAll() {
    for _ in 0..<4 {
      var changed = false
      for row in plan.rows.indices where plan.rows[row].count > 1 {
        for place in 0..<(plan.rows[row].count - 1) {
          let (one, other) = (plan.rows[row][place], plan.rows[row][place + 1])
          if plan.componentOf(one) != plan.componentOf(other) { continue }
          if cost(other, one) < cost(one, other) {
            plan.rows[row].swapAt(place, place + 1)
            changed = true
          }
        }
        self.place(row)
      }
      if !changed { break }
    }
  }

  /// All lines that cross between rows as they stand, siblings out of order weighing most.
  private func cost() -> Int {
    var cost = 0
    for row in plan.rows {
      cost += Inversions.count(row.flatMap { group in above[group].map { upper[$0] }.sorted() })
      cost += Inversions.count(row.flatMap { group in below[group].map { lower[$0] }.sorted() })
      var last: [Int: Int] = [:]
      for group in row {
        for sibling in siblings[group] {
          if let before = last[sibling.sibship], before > sibling.place { cost += 10_000 }
          last[sibling.sibship] = sibling.place
        }
      }
    }
    return cost
  }

  /// Crossings where one group stands left of another; siblings out of order weigh most.
  func cost(_ left: Int, _ right: Int) -> Int {
    var cost = crossings(above[left], above[right], .above)
    cost += crossings(below[left], below[right], .below)
    for one in siblings[left] {
      for other in siblings[right] where one.sibship == other.sibship && one.place > other.place {
        cost += 10_000
      }
    }
    return cost
  }

  private func crossings(_ left: [Int], _ right: [Int], _ side: Side) -> Int {
    var count = 0
    for one in left {
      for other in right where one != other && far(one, side) > far(other, side) + 0.01 {
        count += 1
      }
    }
    return count
  }
}
