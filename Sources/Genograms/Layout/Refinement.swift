/// Tries other places for groups and other sequences of partners, judged by the finished drawing;
/// for families small enough to hang on a wall.
enum Refinement {
  /// The families that are refined, and how many drawings are tried; four people have no choice
  /// worth the time.
  private static let (sizes, budget) = (5...48, 500)

  static func refined(_ plan: Plan, _ graph: FamilyGraph) -> Plan {
    guard sizes.contains(graph.people.count), !isFine(plan, graph) else { return plan }
    var search = Search(best: plan, cost: cost(plan, graph), left: budget, graph: graph)
    while search.left > 0, search.improveOnce() {}
    return search.best
  }

  /// Whether there is nothing that another order would mend.
  private static func isFine(_ plan: Plan, _ graph: FamilyGraph) -> Bool {
    let layout = GenogramLayout(plan, graph, sweeps: 14)
    let metrics = LayoutMetrics(layout)
    return metrics.crossings + metrics.strikes + metrics.overlaps + metrics.womenLeft == 0
      && metrics.couples == metrics.couplesAdjacent
      && metrics.siblingPairs == metrics.siblingsInOrder
      && layout.untold.isEmpty && timeInversions(plan, graph) == 0
  }

  private struct Search {
    var best: Plan
    var cost: Int
    var left: Int
    let graph: FamilyGraph

    private mutating func attempt(_ plan: Plan) -> Bool {
      guard left > 0 else { return false }
      left -= 1
      let now = Refinement.cost(plan, graph)
      guard now < cost else { return false }
      (best, cost) = (plan, now)
      return true
    }

    /// Tries every change of the best plan found; false where none is better.
    mutating func improveOnce() -> Bool {
      let from = cost
      tryPartners()
      tryPlaces()
      return cost < from
    }

    private mutating func tryPartners() {
      let partners = Partners(graph, row: best.row)
      for block in best.blocks.indices {
        for variant in partners.variants(best.blocks[block]) {
          var plan = best
          plan.blocks[block] = variant
          if attempt(plan) { continue }
          var order = RowOrder(plan, graph)
          order.improve(sweeps: 4)
          _ = attempt(order.plan)
        }
      }
    }

    private mutating func tryPlaces() {
      for row in best.rows.indices {
        for group in best.rows[row] {
          for place in best.rows[row].indices {
            var plan = best
            plan.rows[row].removeAll { $0 == group }
            plan.rows[row].insert(group, at: place)
            if plan.rows[row] != best.rows[row] { _ = attempt(plan) }
          }
        }
      }
    }
  }

  /// What is ugly, weighed: siblings out of order, couples apart, broken households, crossings,
  /// partners out of time order, the woman left, long lines.
  static func cost(_ plan: Plan, _ graph: FamilyGraph) -> Int {
    let layout = GenogramLayout(plan, graph, sweeps: 14)
    let metrics = LayoutMetrics(layout)
    var cost = metrics.crossings * 100 + metrics.strikes * 1500 + metrics.overlaps * 3000
    cost += (metrics.siblingPairs - metrics.siblingsInOrder) * 3000
    cost += (metrics.couples - metrics.couplesAdjacent) * 400
    cost += layout.outlines.reduce(0) { sum, outline in
      let hasSubject = graph.households[outline.household].members.contains {
        graph.people[$0].isSubject
      }
      let told = layout.untold.contains(outline.household) ? 100 : 0
      return sum + (outline.isWhole ? 0 : outline.polygons.count * (hasSubject ? 150 : 90)) + told
    }
    cost += timeInversions(plan, graph) * 60 + metrics.womenLeft * 25
    cost += Int(layout.lineLength / 40)
    for row in layout.rows {
      let xs = row.map { layout.places[$0].x }
      cost += Int(((xs.max() ?? 0) - (xs.min() ?? 0)) / 60)
    }
    return cost
  }

  private static func timeInversions(_ plan: Plan, _ graph: FamilyGraph) -> Int {
    let partners = Partners(graph, row: plan.row)
    return plan.blocks.reduce(0) { sum, block in
      var rank: [Int: Int] = [:]
      for (place, person) in block.enumerated() { rank[person] = place }
      return sum
        + block.reduce(0) { sum, person in
          let places = partners.of[person].compactMap { rank[$0] }
          return sum
            + places.indices.reduce(0) { sum, one in
              sum + places[(one + 1)...].count { $0 < places[one] }
            }
        }
    }
  }
}

extension GenogramLayout {
  /// The length of all lines together.
  var lineLength: Double {
    lines.reduce(0) { sum, line in
      zip(line.points, line.points.dropFirst()).reduce(sum) {
        $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y)
      }
    }
  }
}
