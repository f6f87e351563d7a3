internal import ReviewModel

extension Routes {
  /// Draws a couple's line: straight between neighbours, else a U below the names.
  mutating func route(couple number: Int) {
    let couple = graph.couples[number]
    let role = DrawnLine.Role.union(Self.look(couple))
    guard let (one, other) = ports.couple[number] else {
      let (left, right) =
        x[couple.first] < x[couple.second]
        ? (couple.first, couple.second) : (couple.second, couple.first)
      let level = Level.row(plan.row[left], 0)
      let start = x[left] + Symbol(graph.people[left]).side()
      let end = x[right] - Symbol(graph.people[right]).side()
      add(
        Path(
          from: left, to: right, role: role, corners: [Corner(start, level), Corner(end, level)],
          family: number))
      let middle = Corner((x[left] + x[right]) / 2, level)
      setHook(number, middle)
      add(Words(couple: number, centre: middle, bar: nil))
      return
    }
    if plan.row[one.person] == plan.row[other.person] {
      routeU(number, one, other, role)
    } else {
      let isFirstUpper = plan.row[one.person] < plan.row[other.person]
      routeAcross(number, isFirstUpper ? one : other, isFirstUpper ? other : one, role)
    }
  }

  private static func look(_ couple: Couple) -> DrawnLine.UnionLook {
    switch couple.unions.last?.kind {
    case .married?: .married
    case .cohabiting?: .cohabiting
    case .partners?: .partners
    case .engaged?: .engaged
    case .affair?: .affair
    case .secretAffair?: .secretAffair
    case nil: .parents
    }
  }

  /// The corners from a symbol's side out to its port.
  func exit(_ port: Ports.Port) -> (outside: Double, corners: [Corner]) {
    let person = port.person
    let dy = port.isLow ? max(4, 12 - 4 * Double(port.slot)) : 0
    let level = Level.row(plan.row[person], dy)
    let outside = x[person] + ports.offset(port, graph)
    let edge = x[person] + port.side * Symbol(graph.people[person]).side(at: dy)
    return (outside, [Corner(edge, level), Corner(outside, level)])
  }

  private mutating func routeU(
    _ number: Int, _ one: Ports.Port, _ other: Ports.Port, _ role: DrawnLine.Role
  ) {
    let (left, right) = x[one.person] < x[other.person] ? (one, other) : (other, one)
    let (start, end) = (exit(left), exit(right))
    let drop = dropOfU(number, from: start.outside, to: end.outside)
    let bar = add(
      Bar(
        channel: plan.row[left.person], low: start.outside, high: end.outside,
        ups: [start.outside, end.outside], downs: [drop], rank: 0, family: number))
    let corners =
      start.corners + [Corner(start.outside, .bar(bar)), Corner(end.outside, .bar(bar))]
      + end.corners.reversed()
    add(Path(from: left.person, to: right.person, role: role, corners: corners, family: number))
    setHook(number, Corner(drop, .bar(bar)))
    add(Words(couple: number, centre: nil, bar: bar))
  }

  /// The children of a U line hang as near above them as the line reaches, clear of other
  /// couples' lines.
  private func dropOfU(_ number: Int, from low: Double, to high: Double) -> Double {
    let children =
      graph.sibships.first { $0.origin == .couple(number) }?.children.map { x[$0.child] } ?? []
    let wanted =
      children.isEmpty
      ? (low + high) / 2 : ((children.min() ?? 0) + (children.max() ?? 0)) / 2
    return min(max(wanted, low + 5), high - 5)
  }

  /// Partners of different rows: from the upper one's side down beside the lower one.
  private mutating func routeAcross(
    _ number: Int, _ upper: Ports.Port, _ lower: Ports.Port, _ role: DrawnLine.Role
  ) {
    let (start, end) = (exit(upper), exit(lower))
    let way = way(
      from: Corner(start.outside, start.corners[1].level), row: plan.row[upper.person],
      to: end.outside, row: plan.row[lower.person], family: number)
    add(
      Path(
        from: upper.person, to: lower.person, role: role,
        corners: start.corners.dropLast() + way + end.corners.reversed(), family: number))
    setHook(number, end.corners[1])
    add(Words(couple: number, centre: nil, bar: bars.count - 1))
  }
}
