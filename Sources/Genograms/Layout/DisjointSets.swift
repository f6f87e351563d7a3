/// Sets of numbers that can be joined (union-find), without recursion.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The number that stands for the set.
  mutating func root(_ member: Int) -> Int {
    var root = member
    while parent[root] != root { root = parent[root] }
    var next = member
    while parent[next] != root { (parent[next], next) = (root, parent[next]) }
    return root
  }

  /// Joins two sets; the lower root stands for both.
  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(one), root(other))
    if one < other { parent[other] = one } else { parent[one] = other }
  }

  /// The sets numbered from 0 in the order of their lowest members.
  mutating func numbered() -> (of: [Int], count: Int) {
    var number = Array(repeating: -1, count: parent.count)
    var count = 0
    var of = number
    for member in parent.indices {
      let root = root(member)
      if number[root] < 0 {
        number[root] = count
        count += 1
      }
      of[member] = number[root]
    }
    return (of, count)
  }
}
