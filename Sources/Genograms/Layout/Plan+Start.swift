extension Plan {
  /// A first order: from the subjects outwards along the tree, parents before children, so that
  /// in-law families come next to each other.
  mutating func startOrder(_ graph: FamilyGraph, _ start: Int) {
    var neighbours = neighbours(graph)
    if start % 2 == 1 { for group in neighbours.indices { neighbours[group].reverse() } }
    var seen = Array(repeating: false, count: groups.count)
    var starts = groups.indices.map { startRank($0, graph) }.sorted { $0 < $1 }.map(\.group)
    if start > 1, !starts.isEmpty {
      // From further and further into the family, within each component.
      let first = starts[starts.count * (start / 2) / 8]
      starts.removeAll { $0 == first }
      let place = starts.firstIndex { componentOf($0) == componentOf(first) } ?? 0
      starts.insert(first, at: place)
    }
    for start in starts {
      var stack = [start]
      while let group = stack.popLast() {
        if seen[group] { continue }
        seen[group] = true
        rows[rowOf(group)].append(group)
        stack += neighbours[group].reversed()
      }
    }
  }

  func rowOf(_ group: Int) -> Int { row[blocks[groups[group][0]][0]] }

  func componentOf(_ group: Int) -> Int { component[blocks[groups[group][0]][0]] }

  private func startRank(
    _ group: Int, _ graph: FamilyGraph
  ) -> (component: Int, rank: Int, group: Int) {
    let hasSubject = groups[group].contains { blocks[$0].contains { graph.people[$0].isSubject } }
    return (componentOf(group), hasSubject ? 0 : 1, group)
  }

  private func groupOfPerson(_ person: Int) -> Int { groupOf[blockOf[person]] }

  private func neighbours(_ graph: FamilyGraph) -> [[Int]] {
    var up: [[Int]] = Array(repeating: [], count: blockOf.count)
    var down = up
    for sibship in graph.sibships {
      let parents = graph.people(of: sibship.origin)
      for line in sibship.children { up[line.child] += parents }
      if let parent = parents.first { down[parent] += sibship.children.map(\.child) }
    }
    for line in graph.careLines {
      let carers = graph.people(of: line.origin)
      down[line.child] += carers
      if let carer = carers.first { down[carer].append(line.child) }
    }
    for couple in graph.couples where row[couple.first] != row[couple.second] {
      down[couple.first].append(couple.second)
      down[couple.second].append(couple.first)
    }
    for household in graph.households {
      for member in household.members {
        if let first = household.members.first, component[first] == component[member] {
          down[first].append(member)
          down[member].append(first)
        }
      }
    }
    return groups.map { blocks in
      let people = blocks.flatMap { self.blocks[$0] }
      return (people.flatMap { up[$0] } + people.flatMap { down[$0] }).map { groupOfPerson($0) }
    }
  }
}
