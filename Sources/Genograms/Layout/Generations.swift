/// The row of each person: partners and siblings level, parents above their children.
///
/// Where the family's own lines make that impossible (somebody married into an ancestor's
/// generation), the equality that spans most generations is given up, never the order of parent
/// and child; so a circle of marriages can not drive the rows apart.
struct Generations {
  /// The row of each person, 0 at the top of each component.
  private(set) var row: [Int]
  /// The component of each person, numbered by its first member.
  private(set) var component: [Int]
  /// How many components there are.
  private(set) var components: Int

  init(_ graph: FamilyGraph) {
    let count = graph.people.count
    let descents = graph.descents.map { ($0.parent, $0.child) }
    let couples = graph.couples.map { [$0.first, $0.second] }
    let siblings = graph.sibships.map { $0.children.map(\.child) }.filter { $0.count > 1 }
    let lodgers = Self.lodgers(graph)
    var level = Level(count: count, arrows: descents)
    level.equate(couples)
    level.equate(siblings)
    level.equate(lodgers)
    row = level.rows(care: Self.care(graph))
    var sets = DisjointSets(count: count)
    for set in couples + siblings + lodgers { for member in set { sets.join(set[0], member) } }
    for (parent, child) in descents + Self.care(graph) { sets.join(parent, child) }
    (component, components) = sets.numbered()
    startEachComponentAtTheTop()
  }

  private static func care(_ graph: FamilyGraph) -> [(Int, Int)] {
    graph.careLines.flatMap { line in graph.people(of: line.origin).map { ($0, line.child) } }
  }

  /// Somebody without relatives stands level with the first of the household who has a partner.
  private static func lodgers(_ graph: FamilyGraph) -> [[Int]] {
    var isRelated = Array(repeating: false, count: graph.people.count)
    var isPartner = isRelated
    for couple in graph.couples {
      for person in [couple.first, couple.second] {
        isRelated[person] = true
        isPartner[person] = true
      }
    }
    for (parent, child) in graph.descents + care(graph).map({ (parent: $0.0, child: $0.1) }) {
      isRelated[parent] = true
      isRelated[child] = true
    }
    return graph.households.flatMap { household -> [[Int]] in
      let related = household.members.filter { isRelated[$0] }
      guard let host = related.first(where: { isPartner[$0] }) ?? related.first else {
        return household.members.count > 1 ? [household.members] : []
      }
      return household.members.filter { !isRelated[$0] }.map { [host, $0] }
    }
  }

  private mutating func startEachComponentAtTheTop() {
    var top = Array(repeating: Int.max, count: components)
    for person in row.indices { top[component[person]] = min(top[component[person]], row[person]) }
    for person in row.indices { row[person] -= top[component[person]] }
  }
}

/// People gathered into groups that share a row, and the arrows that hold between rows.
private struct Level {
  let count: Int
  let arrows: [(Int, Int)]
  private var kept: [[Int]] = []
  private var group: [Int]
  private var groups: Int

  init(count: Int, arrows: [(Int, Int)]) {
    self.count = count
    self.arrows = arrows
    group = Array(0..<count)
    groups = count
  }

  /// Puts each set of people into one row, giving up as few sets as leave no circle.
  mutating func equate(_ sets: [[Int]]) {
    let depth = depths(contracted(arrows))
    let spread = sets.map { set -> Int in
      let depths = set.map { depth[group[$0]] }
      return (depths.max() ?? 0) - (depths.min() ?? 0)
    }
    var open = Array(sets.indices)
    while true {
      regroup(kept + open.map { sets[$0] })
      let inner = contracted(arrows)
      let parts = StrongComponents(count: groups, arrows: inner)
      if parts.circular.isEmpty { break }
      let circular = Set(parts.circular.map { parts.part[$0] })
      var widest: [Int: Int] = [:]
      for set in open {
        let part = parts.part[group[sets[set][0]]]
        guard circular.contains(part) else { continue }
        if let known = widest[part], spread[known] >= spread[set] { continue }
        widest[part] = set
      }
      let dropped = Set(widest.values)
      if dropped.isEmpty { break }
      open.removeAll { dropped.contains($0) }
    }
    kept += open.map { sets[$0] }
  }

  private mutating func regroup(_ sets: [[Int]]) {
    var joined = DisjointSets(count: count)
    for set in sets { for member in set { joined.join(set[0], member) } }
    (group, groups) = joined.numbered()
  }

  private func contracted(_ arrows: [(Int, Int)]) -> [(Int, Int)] {
    arrows.map { (group[$0.0], group[$0.1]) }
  }

  /// Each person's row: parents as near above their children as can be.
  func rows(care: [(Int, Int)]) -> [Int] {
    var all = contracted(arrows + care)
    let parts = StrongComponents(count: groups, arrows: all)
    let circular = Set(parts.circular.map { parts.part[$0] })
    let firm = contracted(arrows)
    all =
      firm
      + contracted(care).filter { from, to in
        from != to && !(parts.part[from] == parts.part[to] && circular.contains(parts.part[from]))
      }
    var depth = depths(all)
    let out = Arrows(count: groups, all)
    let back = Arrows(count: groups, all.map { ($0.1, $0.0) })
    for node in (0..<groups).sorted(by: { (depth[$0], $0) > (depth[$1], $1) })
    where out[node].count > back[node].count {
      if let child = out[node].map({ depth[$0] }).min() { depth[node] = child - 1 }
    }
    return group.map { depth[$0] }
  }

  /// The length of the longest way to each group from above.
  private func depths(_ arrows: [(Int, Int)]) -> [Int] {
    let out = Arrows(count: groups, arrows)
    var waiting = Array(repeating: 0, count: groups)
    for (_, to) in arrows { waiting[to] += 1 }
    var depth = Array(repeating: 0, count: groups)
    var ready = (0..<groups).filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      for target in out[node] {
        depth[target] = max(depth[target], depth[node] + 1)
        waiting[target] -= 1
        if waiting[target] == 0 { ready.append(target) }
      }
    }
    return depth
  }
}
