/// Finds the cheapest way over a grid, and takes the corners out that it does not need.
struct TieSearch {
  let grid: TieGrid

  private struct Step: Comparable {
    let total: Int32
    let place: Int
    static func < (one: Step, other: Step) -> Bool {
      (one.total, one.place) < (other.total, other.place)
    }
  }

  /// The places from one of the starts to one of the ends; nil where there is no way.
  func way(from starts: [Int], to ends: [Int]) -> [Int]? {
    let targets = Set(ends)
    guard let anEnd = ends.first, !starts.isEmpty else { return nil }
    var best = Array(repeating: Int32.max, count: grid.columns * grid.rows)
    var before = Array(repeating: -1, count: best.count)
    var open = Heap<Step>()
    func guess(_ place: Int) -> Int32 {
      let (dx, dy) = (
        abs(place % grid.columns - anEnd % grid.columns),
        abs(place / grid.columns - anEnd / grid.columns)
      )
      // The ends lie round one symbol, so that any of them is about as far.
      return max(0, Int32(10 * max(dx, dy) + 4 * min(dx, dy)) - 160)
    }
    for start in starts {
      best[start] = 0
      open.insert(Step(total: guess(start), place: start))
    }
    while let step = open.popLowest() {
      let place = step.place
      if step.total > best[place] &+ guess(place) { continue }
      if targets.contains(place) { return straightened(trail(to: place, before)) }
      for (next, length) in neighbours(place) where grid.isFree(next) {
        let cost = best[place] + length + grid.cost(next)
        guard cost < best[next] else { continue }
        best[next] = cost
        before[next] = place
        open.insert(Step(total: cost + guess(next), place: next))
      }
    }
    return nil
  }

  private func neighbours(_ place: Int) -> [(Int, Int32)] {
    let (column, row) = (place % grid.columns, place / grid.columns)
    var found: [(Int, Int32)] = []
    for dy in -1...1 {
      for dx in -1...1
      where (dx != 0 || dy != 0) && (0..<grid.columns).contains(column + dx)
        && (0..<grid.rows).contains(row + dy)
      {
        found.append((place + dy * grid.columns + dx, dx != 0 && dy != 0 ? 14 : 10))
      }
    }
    return found
  }

  private func trail(to end: Int, _ before: [Int]) -> [Int] {
    var trail = [end]
    while let last = trail.last, before[last] >= 0 { trail.append(before[last]) }
    return trail.reversed()
  }

  /// Leaves out corners where a straight line is as good.
  private func straightened(_ trail: [Int]) -> [Int] {
    var costs: [Int32] = [0]
    for place in trail.dropFirst() { costs.append((costs.last ?? 0) + grid.cost(place)) }
    var kept = [0]
    var from = 0
    while from < trail.count - 1 {
      var to = trail.count - 1
      while to > from + 1 {
        if let cost = grid.cost(from: trail[from], to: trail[to]),
          cost <= costs[to] - costs[from] + 6
        {
          break
        }
        to -= 1
      }
      kept.append(to)
      from = to
    }
    return kept.map { trail[$0] }
  }
}

/// Things of which the lowest can be taken.
struct Heap<Element: Comparable> {
  private var items: [Element] = []

  mutating func insert(_ item: Element) {
    items.append(item)
    var place = items.count - 1
    while place > 0, items[place] < items[(place - 1) / 2] {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popLowest() -> Element? {
    guard let lowest = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return lowest }
    items[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < items.count else { break }
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      guard items[child] < items[place] else { break }
      items.swapAt(place, child)
      place = child
    }
    return lowest
  }
}
