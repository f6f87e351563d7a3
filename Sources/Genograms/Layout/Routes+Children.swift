internal import ReviewModel

extension Routes {
  /// Where the line to children begins, and the way there from a lone parent's side.
  private func start(_ origin: Origin) -> (corner: Corner, before: [Corner], row: Int, person: Int)?
  {
    switch origin {
    case .couple(let couple):
      guard let corner = hook(couple) else { return nil }
      let (one, other) = (graph.couples[couple].first, graph.couples[couple].second)
      let lower = plan.row[one] >= plan.row[other] ? one : other
      return (corner, [], plan.row[lower], lower)
    case .single(let person):
      guard let port = ports.single[person] else { return nil }
      let way = exit(port)
      return (way.corners[1], [way.corners[0]], plan.row[person], person)
    }
  }

  /// Draws the lines from parents to the children below them, one bar for each row of children.
  mutating func route(_ sibship: Sibship, _ number: Int) {
    let rows = Set(sibship.children.map { plan.row[$0.child] }).sorted()
    for row in rows {
      let lines = sibship.children.filter { plan.row[$0.child] == row }
      route(lines, in: row, from: sibship.origin)
    }
  }

  private mutating func route(_ lines: [ChildLine], in row: Int, from origin: Origin) {
    guard let start = start(origin) else { return }
    let family = family(origin)
    let births = together(lines)
    let attach = births.map { birth in birth.reduce(0) { $0 + x[$1.child] } / Double(birth.count) }
    guard let first = attach.min(), let last = attach.max() else { return }
    let look = lines.allSatisfy { $0.kind == lines[0].kind } ? lines[0].kind : .birth
    let isNear = start.row == row - 1
    let drop =
      isNear && first == last ? straightened(start.corner, to: first, origin) : start.corner
    let wanted = min(max(drop.x, first), last)
    let arrival = isNear ? drop.x : lane(near: wanted, through: through(start.row, row))
    let bar = add(
      Bar(
        channel: row - 1, low: min(first, arrival), high: max(last, arrival), ups: [arrival],
        downs: attach, rank: 2, family: family))
    var corners = start.before + [drop]
    if !isNear { corners += jog(from: drop, row: start.row, to: arrival, family: family) }
    corners.append(Corner(arrival, .bar(bar)))
    let role = DrawnLine.Role.descent(DrawnLine.ChildLook(look))
    let child = lines[0].child
    add(Path(from: start.person, to: child, role: role, corners: corners, family: family))
    if bars[bar].isFlat {
      add(
        Path(
          from: start.person, to: child, role: role,
          corners: [Corner(bars[bar].low, .bar(bar)), Corner(bars[bar].high, .bar(bar))],
          family: family))
    }
    for (birth, place) in zip(births, attach) {
      draw(birth, at: place, bar: bar, row: row, parent: start.person, family: family)
    }
  }

  /// A drop is moved to go straight down to a single child, if it still leaves between the partners.
  private mutating func straightened(_ drop: Corner, to child: Double, _ origin: Origin) -> Corner {
    guard case .couple(let couple) = origin, ports.couple[couple] == nil else { return drop }
    let (one, other) = (graph.couples[couple].first, graph.couples[couple].second)
    let (left, right) = x[one] < x[other] ? (one, other) : (other, one)
    guard child > x[left] + ports.reach(left, 1, graph) + 2,
      child < x[right] - ports.reach(right, -1, graph) - 2
    else { return drop }
    let moved = Corner(child, drop.level)
    setHook(couple, moved)
    return moved
  }

  /// The rows a line passes between two others.
  func through(_ from: Int, _ to: Int) -> Range<Int> {
    from < to ? (from + 1)..<max(from + 1, to) : to..<(from + 1)
  }

  /// Children of one birth together, all others alone.
  private func together(_ lines: [ChildLine]) -> [[ChildLine]] {
    var births: [[ChildLine]] = []
    for line in lines {
      if let group = line.birth?.group, births.last?.last?.birth?.group == group {
        births[births.count - 1].append(line)
      } else {
        births.append([line])
      }
    }
    return births
  }

  private mutating func draw(
    _ birth: [ChildLine], at place: Double, bar: Int, row: Int, parent: Int, family: Int
  ) {
    let isMultiple = birth.count > 1
    if isMultiple {
      add(
        Path(
          from: parent, to: birth[0].child, role: .descent(.birth),
          corners: [Corner(place, .bar(bar)), Corner(place, .apex(row))], family: family))
    }
    for line in birth {
      let top = Symbol(graph.people[line.child]).top()
      let knee = isMultiple ? [Corner(x[line.child], .row(row, -slantEnd(line, from: place)))] : []
      add(
        Path(
          from: parent, to: line.child, role: .descent(DrawnLine.ChildLook(line.kind)),
          corners: [Corner(place, isMultiple ? .apex(row) : .bar(bar))] + knee
            + [Corner(x[line.child], .row(row, -top))], family: family))
      guard line.kind == .adopted, !isMultiple else { continue }
      add(
        Path(
          from: parent, to: line.child, role: .adoption,
          corners: [
            Corner(place + 3, .bar(bar)), Corner(place + 3, .row(row, -topBeside(line))),
          ], family: family))
    }
    guard isMultiple, birth.allSatisfy({ $0.birth?.identical == true }) else { return }
    // The bar meets each slanting line where that line is at the bar's height.
    let height = Measures.apex - 12
    let ends = birth.map { line in
      let end = slantEnd(line, from: place)
      return place + (x[line.child] - place) * 12 / (Measures.apex - end)
    }
    let level = Level.row(row, -height)
    add(
      Path(
        from: birth[0].child, to: birth[birth.count - 1].child, role: .identical,
        corners: [Corner(ends.min() ?? 0, level), Corner(ends.max() ?? 0, level)], family: family))
  }

  private func topBeside(_ line: ChildLine) -> Double {
    Symbol(graph.people[line.child]).top(at: 3)
  }

  /// How far above its symbol a twin's slanting line ends: at the top, or for a twin who stands far
  /// off above the words on couples' lines, which it would run through.
  private func slantEnd(_ line: ChildLine, from place: Double) -> Double {
    abs(x[line.child] - place) > 50 ? 34 : Symbol(graph.people[line.child]).top()
  }

  /// The corners of a way through the rows between, if it can not go straight down.
  private mutating func jog(from drop: Corner, row: Int, to arrival: Double, family: Int)
    -> [Corner]
  {
    if abs(drop.x - arrival) < 0.5 { return [] }
    let bar = add(
      Bar(
        channel: row, low: min(drop.x, arrival), high: max(drop.x, arrival), ups: [drop.x],
        downs: [arrival], rank: 1, family: family))
    return [Corner(drop.x, .bar(bar)), Corner(arrival, .bar(bar))]
  }

  /// The way from a corner down to a bar above another row and along to an x there.
  mutating func way(
    from start: Corner, row: Int, to end: Double, row target: Int, family: Int
  ) -> [Corner] {
    let isNear = row == target - 1
    let arrival = isNear ? start.x : lane(near: end, through: through(row, target))
    var corners = [start]
    if !isNear { corners += jog(from: start, row: row, to: arrival, family: family) }
    let bar = add(
      Bar(
        channel: target - 1, low: min(arrival, end), high: max(arrival, end), ups: [arrival],
        downs: [end], rank: 3, family: family))
    corners += [Corner(arrival, .bar(bar)), Corner(end, .bar(bar))]
    return corners
  }

  /// Draws a second line, from carers to the side of a child's top.
  mutating func route(_ line: CareLine, _ number: Int, shares: Bool) {
    guard let start = start(line.origin) else { return }
    let child = line.child
    let row = plan.row[child]
    let side: Double = start.corner.x < x[child] ? -1 : 1
    let earlier = graph.careLines[..<number].count { $0.child == child }
    let out = [9.0, 14, 5][earlier % 3]
    let end = x[child] + side * out
    let isCouple = if case .couple = line.origin { true } else { false }
    let from = Corner(start.corner.x + (shares && isCouple ? -side * 7 : 0), start.corner.level)
    let top = Symbol(graph.people[child]).top(at: out)
    let corners =
      start.before
      + way(
        from: from, row: start.row, to: end, row: row,
        family: family(line.origin))
      + [Corner(end, .row(row, -top))]
    add(
      Path(
        from: start.person, to: child, role: .care(DrawnLine.ChildLook(line.kind)),
        corners: corners, family: family(line.origin), care: number))
    guard line.kind == .adopted else { return }
    // A solid line beside the dashed one, as adoption is drawn.
    add(
      Path(
        from: start.person, to: child, role: .adoption,
        corners: corners.suffix(2).map { Corner($0.x + side * 3, $0.level) },
        family: family(line.origin)))
  }
}
