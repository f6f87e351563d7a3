internal import Views

/// Where time stands on the page: from the left of the plot to its right.
struct TimeFrame {
  let axis: TimeAxis
  /// The bins, in columns.
  let bins: [Range<Int>]
  /// The level the bins are of.
  let level: Int
  /// The left and right edge of what is drawn.
  let left: Double
  let right: Double
  private let start: Double
  private let end: Double
  private let before: [Double]

  /// The room for all that is earlier or later than shown.
  private static let margin = 26.0

  init(_ axis: TimeAxis, level: Int, from left: Double, to right: Double) {
    self.axis = axis
    self.level = level
    (self.left, self.right) = (left, right)
    bins = axis.bins(level)
    start = axis.earlier == nil ? left : left + Self.margin + 4
    end = axis.later == nil ? right : right - Self.margin - 4
    var before = [0.0]
    for column in 0..<axis.count { before.append((before.last ?? 0) + axis.weight(column)) }
    self.before = before
  }

  /// The left edge of a column.
  private func edge(_ column: Int) -> Double {
    start + (before[min(max(column, 0), axis.count)] / (before.last ?? 1)) * (end - start)
  }

  /// From where to where columns reach, the last of them left out.
  func columns(_ first: Int, _ end: Int) -> (from: Double, to: Double) {
    (edge(first), edge(end))
  }

  /// From where to where a span reaches.
  func reach(_ span: TimeSpan) -> (from: Double, to: Double) {
    if span.last < 0 { return (left, left + Self.margin) }
    if span.first >= axis.count { return (right - Self.margin, right) }
    return (edge(span.first), edge(span.last + 1))
  }

  /// Where the axis proper begins and ends.
  var whole: (from: Double, to: Double) { (start, end) }

  /// The room of a bin; −1 and the number of bins stand for all that is earlier and later.
  func room(_ bin: Int) -> (from: Double, to: Double) {
    if bin < 0 { return (left, left + Self.margin) }
    if bin >= bins.count { return (right - Self.margin, right) }
    return (edge(bins[bin].lowerBound), edge(bins[bin].upperBound))
  }

  /// The bins there are, those of all that is earlier and later among them.
  var all: ClosedRange<Int> {
    (axis.earlier == nil ? 0 : -1)...(axis.later == nil ? bins.count - 1 : bins.count)
  }

  /// The bin a span lies in, or nil where it reaches over more than one.
  func bin(_ span: TimeSpan) -> Int? {
    if span.last < 0 { return -1 }
    if span.first >= axis.count { return bins.count }
    guard !span.opensBefore, !span.opensAfter else { return nil }
    var (low, high) = (0, bins.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if bins[middle].lowerBound <= span.first { low = middle } else { high = middle - 1 }
    }
    return bins[low].contains(span.last) ? low : nil
  }

  /// What a bin is called.
  func words(_ bin: Int) -> String {
    if bin < 0 { return axis.long(-1, level) }
    if bin >= bins.count { return axis.long(axis.count, level) }
    return axis.long(bins[bin].lowerBound, level)
  }
}

/// How many of some spans lie in each bin, and those that lie in none.
struct Counts {
  /// The number in each bin that holds any.
  private(set) var bins: [Int: Int] = [:]
  /// Those that reach over more than one bin, each with how many are alike.
  private(set) var wide: [(span: TimeSpan, count: Int)] = []

  init(_ spans: [TimeSpan], in frame: TimeFrame) {
    for span in spans {
      if let bin = frame.bin(span) {
        bins[bin, default: 0] += 1
      } else if wide.last?.span == span {
        wide[wide.count - 1].count += 1
      } else {
        wide.append((span, 1))
      }
    }
  }

  /// How many lie in bins.
  var inBins: Int { bins.values.reduce(0, +) }
  /// How many lie in none.
  var inNone: Int { wide.reduce(0) { $0 + $1.count } }
}

/// Puts things that stand side by side into as few rows as they fit into.
enum Rows {
  /// The row of each, in the order given.
  static func of(_ reaches: [(from: Double, to: Double)], gap: Double) -> [Int] {
    var ends: [Double] = []
    return reaches.map { reach in
      if let row = ends.firstIndex(where: { $0 + gap <= reach.from }) {
        ends[row] = reach.to
        return row
      }
      ends.append(reach.to)
      return ends.count - 1
    }
  }
}
