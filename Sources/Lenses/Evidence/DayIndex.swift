/// Days of rows in order, asked for what lies in a span of days.
///
/// Complexity: O(n log n) to make, O(log n) to ask.
struct DayIndex: Sendable {
  let rows: [EvidenceRow]
  private let firsts: [Int]
  /// The latest last day of all rows up to each.
  private let latest: [Int]
  /// The earliest last day of all rows from each.
  private let soonest: [Int]

  init(_ rows: [EvidenceRow]) {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { one, other in
      (one.days.first, one.place) <= (other.days.first, other.place)
    }
    let sorted =
      isSorted ? rows : rows.sorted { ($0.days.first, $0.place) < ($1.days.first, $1.place) }
    self.rows = sorted
    firsts = sorted.map(\.days.first)
    var most = Int.min
    latest = sorted.map {
      most = max(most, $0.days.last)
      return most
    }
    var least = Int.max
    soonest = sorted.reversed().map {
      least = min(least, $0.days.last)
      return least
    }.reversed()
  }

  /// How many rows begin before a day.
  private func count(before day: Int) -> Int {
    var (low, high) = (0, firsts.count)
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a row may lie in these days.
  func mayLie(from: Int, to: Int) -> Bool {
    let count = count(before: to + 1)
    return count > 0 && latest[count - 1] >= from
  }

  /// Whether a row surely lies in these days.
  func surelyLies(from: Int, to: Int) -> Bool {
    let start = count(before: from)
    return start < soonest.count && soonest[start] <= to
  }

  /// The first row that begins on a day or after it.
  func next(from day: Int) -> EvidenceRow? {
    let start = count(before: day)
    return start < rows.count ? rows[start] : nil
  }

  /// The rows that begin in these days.
  func rows(from: Int, to: Int) -> ArraySlice<EvidenceRow> {
    guard from <= to else { return [] }
    return rows[count(before: from)..<count(before: to + 1)]
  }
}

/// Whether something followed, as far as dates tell.
enum Followed {
  case yes
  case unclear
  case no
}
