/// Where lines leave a person at the side: down beside the name, not through it.
struct Ports {
  /// One line's way out at one side of a person.
  struct Port {
    let person: Int
    /// -1 left, 1 right.
    let side: Double
    /// How many ports of that side lie nearer to the person.
    let slot: Int
    /// Whether the side has a union line already, so that the port leaves below it.
    let isLow: Bool
  }

  /// The port of each single parent or carer, by person.
  private(set) var single: [Int: Port] = [:]
  /// The two ports of each couple who are not neighbours.
  private(set) var couple: [Int: (Port, Port)] = [:]
  private var slots: [[Int]]

  init(_ plan: Plan, _ graph: FamilyGraph) {
    slots = [
      Array(repeating: 0, count: graph.people.count),
      Array(repeating: 0, count: graph.people.count),
    ]
    var rank = Array(repeating: 0, count: graph.people.count)
    for block in plan.blocks { for (place, person) in block.enumerated() { rank[person] = place } }
    let isJoined = joined(plan, graph, rank)
    for number in Self.outermostFirst(plan, graph, rank) {
      let (one, other) = (graph.couples[number].first, graph.couples[number].second)
      if plan.blockOf[one] != plan.blockOf[other] {
        self.couple[number] = (
          open(one, freeSide(one, plan, rank), isJoined),
          open(other, freeSide(other, plan, rank), isJoined)
        )
      } else if abs(rank[one] - rank[other]) > 1 {
        let (left, right) = rank[one] < rank[other] ? (one, other) : (other, one)
        self.couple[number] = (open(left, 1, isJoined), open(right, -1, isJoined))
      }
    }
    for origin in graph.sibships.map(\.origin) + graph.careLines.map(\.origin) {
      guard case .single(let person) = origin, single[person] == nil else { continue }
      single[person] = open(person, freeSide(person, plan, rank), isJoined)
    }
  }

  /// The couples, first those of one block who stand furthest apart: their lines run nearest to the
  /// symbol and lowest, so that those of partners between them lie within and cross nothing.
  private static func outermostFirst(
    _ plan: Plan, _ graph: FamilyGraph, _ rank: [Int]
  ) -> [Int] {
    let apart = graph.couples.map { couple in
      plan.blockOf[couple.first] == plan.blockOf[couple.second]
        ? abs(rank[couple.first] - rank[couple.second]) : 0
    }
    return graph.couples.indices.sorted { (-apart[$0], $0) < (-apart[$1], $1) }
  }

  /// How far a person and their ports reach to a side.
  func reach(_ person: Int, _ side: Double, _ graph: FamilyGraph) -> Double {
    let count = slots[side < 0 ? 0 : 1][person]
    return graph.people[person].reach + (count == 0 ? 0 : Double(count) * 8 + 2)
  }

  /// How far a port's line lies from its person's centre.
  func offset(_ port: Port, _ graph: FamilyGraph) -> Double {
    // Whole points, so that a child straight below stands exactly there.
    port.side * (graph.people[port.person].reach + 5 + 8 * Double(port.slot)).rounded()
  }

  private func joined(_ plan: Plan, _ graph: FamilyGraph, _ rank: [Int]) -> [[Bool]] {
    var joined = [
      Array(repeating: false, count: rank.count), Array(repeating: false, count: rank.count),
    ]
    for couple in graph.couples
    where plan.blockOf[couple.first] == plan.blockOf[couple.second]
      && abs(rank[couple.first] - rank[couple.second]) == 1
    {
      let isFirstLeft = rank[couple.first] < rank[couple.second]
      joined[1][isFirstLeft ? couple.first : couple.second] = true
      joined[0][isFirstLeft ? couple.second : couple.first] = true
    }
    return joined
  }

  private func freeSide(_ person: Int, _ plan: Plan, _ rank: [Int]) -> Double {
    let block = plan.blocks[plan.blockOf[person]]
    return rank[person] == block.count - 1 || rank[person] > 0 ? 1 : -1
  }

  private mutating func open(_ person: Int, _ side: Double, _ joined: [[Bool]]) -> Port {
    let index = side < 0 ? 0 : 1
    let slot = slots[index][person]
    slots[index][person] += 1
    return Port(person: person, side: side, slot: slot, isLow: joined[index][person] || slot > 0)
  }
}
