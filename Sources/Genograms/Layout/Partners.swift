internal import ReviewModel

/// Who is joined to whom within a row, each person's partners in time order.
struct Partners {
  /// The partners of each person.
  private(set) var of: [[Int]]

  init(_ graph: FamilyGraph, row: [Int]) {
    of = Array(repeating: [], count: graph.people.count)
    let order = graph.couples.indices.sorted {
      (graph.couples[$0].since, $0) < (graph.couples[$1].since, $1)
    }
    for couple in order.map({ graph.couples[$0] }) where row[couple.first] == row[couple.second] {
      of[couple.first].append(couple.second)
      of[couple.second].append(couple.first)
    }
  }

  /// The blocks in the order of their lowest person, each in its usual sequence.
  func blocks(_ graph: FamilyGraph) -> [[Int]] {
    var seen = Array(repeating: false, count: of.count)
    var blocks: [[Int]] = []
    for person in of.indices where !seen[person] {
      let members = walk(from: [person], avoiding: nil)
      for member in members { seen[member] = true }
      blocks.append(usual(members, graph))
    }
    return blocks
  }

  /// Whoever has most partners in the middle, partners in time order from left to right; in a
  /// plain couple the man left.
  private func usual(_ members: [Int], _ graph: FamilyGraph) -> [Int] {
    guard let centre = centre(members) else { return members }
    let partners = of[centre]
    if partners.count == 1 {
      let other = partners[0]
      if !graph.maleLeft { return [min(centre, other), max(centre, other)] }
      return graph.people[centre].sex == .female && graph.people[other].sex != .female
        ? [other, centre] : [centre, other]
    }
    let half = partners.count / 2
    return sequence(
      centre, left: partners[..<half].reversed(), right: Array(partners[half...]))
  }

  private func centre(_ members: [Int]) -> Int? {
    members.sorted().max { of[$0].count < of[$1].count || of[$0].count == of[$1].count && $0 > $1 }
  }

  /// The other sequences worth trying: mirrored, and partners dealt out to the two sides otherwise.
  func variants(_ block: [Int]) -> [[Int]] {
    guard block.count > 1, let centre = centre(block) else { return [] }
    var variants: [[Int]] = [block.reversed()]
    let partners = of[centre]
    if (2...4).contains(partners.count) {
      for mask in 0..<(1 << partners.count) {
        let left = partners.indices.filter { mask >> $0 & 1 == 1 }.map { partners[$0] }
        let right = partners.indices.filter { mask >> $0 & 1 == 0 }.map { partners[$0] }
        for variant in [
          sequence(centre, left: left.reversed(), right: right),
          sequence(centre, left: left.reversed(), right: right.reversed()),
          sequence(centre, left: left, right: right),
        ] where !variants.contains(variant) && variant != block {
          variants.append(variant)
        }
      }
    }
    return variants
  }

  /// A path: on each side the partners from the middle outwards, each followed by their own others.
  private func sequence(_ centre: Int, left: [Int], right: [Int]) -> [Int] {
    let outwards = walk(from: left, avoiding: centre, right)
    let inwards = walk(from: right, avoiding: centre, left + outwards)
    return outwards.reversed() + [centre] + inwards
  }

  /// Everybody reached, each followed at once by their own partners not met before.
  private func walk(from starts: [Int], avoiding centre: Int?, _ others: [Int] = []) -> [Int] {
    var met = Set(others)
    if let centre { met.insert(centre) }
    var found: [Int] = []
    var stack = Array(starts.reversed())
    while let person = stack.popLast() {
      guard met.insert(person).inserted else { continue }
      found.append(person)
      stack += of[person].reversed()
    }
    return found
  }
}
