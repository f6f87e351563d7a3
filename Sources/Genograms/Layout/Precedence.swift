/// Orders things as wished, except where one must come before another.
enum Precedence {
  /// The things in the order wished, but none before those it must follow; where that can not be
  /// (two families who married crosswise), the wish stands.
  ///
  /// - Parameter followers: for each thing, those that must come after it, wished or not.
  static func order(_ wished: [Int], before followers: [[Int]]) -> [Int] {
    var rank: [Int: Int] = [:]
    for (place, thing) in wished.enumerated() { rank[thing] = place }
    var waiting = Array(repeating: 0, count: wished.count)
    for thing in wished {
      for later in followers[thing] { if let place = rank[later] { waiting[place] += 1 } }
    }
    var isDone = Array(repeating: false, count: wished.count)
    var ready = Ready(wished.indices.filter { waiting[$0] == 0 })
    var order: [Int] = []
    var stuck = 0
    while order.count < wished.count {
      while stuck < wished.count, isDone[stuck] { stuck += 1 }
      let place = ready.popLowest() ?? stuck
      if isDone[place] { continue }
      isDone[place] = true
      order.append(wished[place])
      for later in followers[wished[place]] {
        guard let next = rank[later] else { continue }
        waiting[next] -= 1
        if waiting[next] == 0, !isDone[next] { ready.insert(next) }
      }
    }
    return order
  }

  /// Numbers, the lowest of which can be taken.
  private struct Ready {
    private var falling: [Int]

    init(_ rising: [Int]) { falling = rising.reversed() }

    mutating func popLowest() -> Int? { falling.popLast() }

    mutating func insert(_ number: Int) {
      var (low, high) = (0, falling.count)
      while low < high {
        let middle = (low + high) / 2
        if falling[middle] > number { low = middle + 1 } else { high = middle }
      }
      falling.insert(number, at: low)
    }
  }
}

/// Counts how far a sequence is from being sorted: each pair out of order is one crossing.
enum Inversions {
  /// The pairs out of order, by merging.
  ///
  /// Complexity: O(n log n).
  static func count(_ values: [Double]) -> Int {
    var values = values
    var other = values
    var count = 0
    var width = 1
    while width < values.count {
      var start = 0
      while start < values.count {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          // Ends at one place do not cross.
          if left < middle, right >= end || values[left] <= values[right] + 0.01 {
            other[place] = values[left]
            left += 1
          } else {
            other[place] = values[right]
            right += 1
            count += middle - left
          }
        }
        start += 2 * width
      }
      swap(&values, &other)
      width *= 2
    }
    return count
  }
}
