/// What stands where, before anything has a coordinate: rows of groups of blocks of people.
///
/// A block is the people of one row who are joined by unions, as a path. A group is the blocks of
/// siblings who stand side by side in birth order. A row is groups from left to right.
struct Plan {
  /// The people of each block from left to right.
  var blocks: [[Int]] = []
  /// The block of each person.
  var blockOf: [Int] = []
  /// The blocks of each group from left to right.
  var groups: [[Int]] = []
  /// The group of each block.
  var groupOf: [Int] = []
  /// The groups of each row from left to right.
  var rows: [[Int]] = []
  /// The row of each person.
  let row: [Int]
  /// The component of each person.
  let component: [Int]

  /// Makes a plan; each number of the start gives another first order.
  init(_ graph: FamilyGraph, _ generations: Generations, start: Int = 0) {
    row = generations.row
    component = generations.component
    let partners = Partners(graph, row: row)
    blocks = partners.blocks(graph)
    blockOf = Array(repeating: -1, count: graph.people.count)
    for (block, people) in blocks.enumerated() { for person in people { blockOf[person] = block } }
    formGroups(graph)
    rows = Array(repeating: [], count: (row.max() ?? -1) + 1)
    startOrder(graph, start)
  }

  /// The people of a row from left to right.
  func people(inRow row: Int) -> [Int] { rows[row].flatMap { groups[$0].flatMap { blocks[$0] } } }

  /// Siblings whose blocks they themselves anchor stand together; a sibling who stands with a
  /// partner's family parts the others into those older and those younger.
  private mutating func formGroups(_ graph: FamilyGraph) {
    groupOf = Array(repeating: -1, count: blocks.count)
    let anchor = anchors(graph)
    for sibship in graph.sibships {
      var run: [Int] = []
      var runRow = -1
      func close(_ plan: inout Plan) {
        guard !run.isEmpty else { return }
        for block in run { plan.groupOf[block] = plan.groups.count }
        plan.groups.append(run)
        run = []
      }
      for line in sibship.children {
        let block = blockOf[line.child]
        if anchor[block] != line.child || row[line.child] != runRow { close(&self) }
        if anchor[block] == line.child { run.append(block) }
        runRow = row[line.child]
      }
      close(&self)
    }
    for block in blocks.indices where groupOf[block] < 0 {
      groupOf[block] = groups.count
      groups.append([block])
    }
  }

  /// The person of each block whose siblings the block stands among: who has most of them.
  private func anchors(_ graph: FamilyGraph) -> [Int] {
    var siblings = Array(repeating: 0, count: blockOf.count)
    for sibship in graph.sibships {
      for line in sibship.children {
        siblings[line.child] = 1 + sibship.children.count { row[$0.child] == row[line.child] }
      }
    }
    return blocks.map { people in
      var best = people.first ?? 0
      for person in people where siblings[person] > siblings[best] { best = person }
      return siblings[best] == 0 ? -1 : best
    }
  }
}
