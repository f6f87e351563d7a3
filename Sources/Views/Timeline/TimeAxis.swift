/// The time a picture shows, in columns of the steps that the view may tell.
public struct TimeAxis: Hashable, Sendable {
  private let steps: TimeSteps
  private let first: Int
  /// How many columns there are.
  public let count: Int
  /// Which way the columns are put together for drawing; `unit` says what it is.
  public let level: Int
  /// What stands before the first column, where anything does.
  public let earlier: String?
  /// What stands after the last column, where anything does.
  public let later: String?

  init(_ steps: TimeSteps, _ range: ClosedRange<Int>, earlier: Bool, later: Bool) {
    let level = steps.level(range)
    let range = steps.whole(range, level)
    self.steps = steps
    self.level = level
    first = range.lowerBound
    count = range.count
    (self.earlier, self.later) = (earlier ? "earlier" : nil, later ? "later" : nil)
  }

  /// The level of the columns themselves.
  public var finest: Int { steps.levels - 1 }

  /// The columns, put together as they are drawn.
  public var bins: [Range<Int>] { bins(level) }

  /// The columns, put together at a level; 0 is the widest.
  public func bins(_ level: Int) -> [Range<Int>] {
    steps.groups(first...first + count - 1, level)
      .map { $0.lowerBound - first..<$0.upperBound - first }
  }

  /// The columns as a table has them: in months where they can be told and are not too many.
  public var tableLevel: Int { min(level, steps.monthly) }

  /// How wide a column is drawn beside others.
  public func weight(_ column: Int) -> Double { steps.weight(first + column) }

  /// What a bin is called on the axis, by its first column.
  public func short(_ column: Int, _ level: Int) -> String { steps.short(first + column, level) }

  /// What a bin is called by itself, by its first column.
  public func long(_ column: Int, _ level: Int) -> String {
    column < 0
      ? "earlier than shown"
      : column >= count ? "later than shown" : steps.long(first + column, level)
  }

  /// What the columns are, where their names do not say it.
  public var title: String { steps.title(level) }

  /// What one bin of a level is: "month".
  public func unit(_ level: Int) -> String { steps.unit(level) }

  /// The columns of a span; −1 stands for all that is earlier, `count` for all that is later.
  func span(_ span: StepSpan) -> TimeSpan {
    let last = first + count - 1
    if span.last < first { return TimeSpan(-1, -1, span) }
    if span.first > last { return TimeSpan(count, count, span) }
    var clipped = span
    if span.first < first { clipped.opensBefore = true }
    if span.last > last { clipped.opensAfter = true }
    return TimeSpan(max(span.first, first) - first, min(span.last, last) - first, clipped)
  }
}

/// Where something stands on an axis: columns from the first to the last, never a point between.
public struct TimeSpan: Hashable, Comparable, Sendable {
  /// The first column.
  public let first: Int
  /// The last column.
  public let last: Int
  /// Whether it reaches back further than that, by how much is not known or not shown.
  public let opensBefore: Bool
  /// Whether it reaches on further than that.
  public let opensAfter: Bool
  /// Whether the record doubts its date.
  public let isDoubted: Bool

  init(_ first: Int, _ last: Int, _ span: StepSpan) {
    self.first = first
    self.last = last
    opensBefore = span.opensBefore
    opensAfter = span.opensAfter
    isDoubted = span.isDoubted
  }

  /// Orders by where they begin, then by everything else.
  public static func < (one: Self, other: Self) -> Bool {
    one.key.lexicographicallyPrecedes(other.key)
  }

  private var key: [Int] {
    [first, last, opensBefore ? 1 : 0, opensAfter ? 1 : 0, isDoubted ? 1 : 0]
  }
}
