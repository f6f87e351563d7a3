extension RowOrder {
  /// Moves each group to the place in its row where fewest lines cross.
  mutating func siftAll() {
    for row in plan.rows.indices where (2...160).contains(plan.rows[row].count) {
      for group in plan.rows[row] { sift(group, row) }
      place(row)
    }
  }

  /// What it would cost to stand left of another group rather than right of it decides how far a
  /// group goes.
  private mutating func sift(_ group: Int, _ row: Int) {
    guard let here = plan.rows[row].firstIndex(of: group) else { return }
    let groups = plan.rows[row]
    let component = plan.componentOf(group)
    var best = (gain: 0, place: here)
    var gain = 0
    for place in groups.indices[..<here].reversed() {
      let other = groups[place]
      guard plan.componentOf(other) == component else { break }
      gain += cost(other, group) - cost(group, other)
      if gain > best.gain { best = (gain, place) }
    }
    gain = 0
    for place in groups.indices[(here + 1)...] {
      let other = groups[place]
      guard plan.componentOf(other) == component else { break }
      gain += cost(group, other) - cost(other, group)
      if gain > best.gain { best = (gain, place) }
    }
    guard best.place != here else { return }
    plan.rows[row].remove(at: here)
    plan.rows[row].insert(group, at: best.place)
    self.place(row)
  }

  /// Turns partners round where that takes two crossings away or more; one is not worth having the
  /// woman left.
  mutating func mirrorAll() {
    for row in plan.rows.indices {
      var now = cost(ofRow: row)
      for block in plan.rows[row].flatMap({ plan.groups[$0] }) where plan.blocks[block].count > 1 {
        if now < 2 { break }
        plan.blocks[block].reverse()
        place(row)
        let turned = cost(ofRow: row)
        if turned + 1 < now {
          now = turned
        } else {
          plan.blocks[block].reverse()
        }
      }
      place(row)
    }
  }

  /// The crossings above and below one row, person by person.
  private func cost(ofRow row: Int) -> Int {
    func count(_ links: [Int], by near: [Double], _ far: [Double]) -> Int {
      let sorted = Set(links).sorted { (near[$0], far[$0], $0) < (near[$1], far[$1], $1) }
      return Inversions.count(sorted.map { far[$0] })
    }
    return count(plan.rows[row].flatMap { above[$0] }, by: lower, upper)
      + count(plan.rows[row].flatMap { below[$0] }, by: upper, lower)
  }
}
