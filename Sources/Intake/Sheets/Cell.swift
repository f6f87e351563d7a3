public import struct ReviewModel.CalendarDay
public import struct ReviewModel.TimeOfDay

/// One cell that holds something.
public struct Cell: Hashable, Sendable {
  /// Its column, from 0.
  public let column: Int
  /// What it holds.
  public let value: Value

  /// Makes a cell.
  public init(column: Int, value: Value) {
    self.column = column
    self.value = value
  }

  /// What a cell can hold.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Words.
    case text(String)
    /// A number that is no date.
    case number(Double)
    /// A day, perhaps with a time.
    case day(CalendarDay, TimeOfDay?)
    /// A time without a day.
    case time(TimeOfDay)
    /// Yes or no.
    case boolean(Bool)
  }
}

extension Cell.Value {
  /// The value as a British reader would write it.
  public var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): Self.text(of: number)
    case .day(let day, let time): Self.text(of: day) + (time.map { " \($0)" } ?? "")
    case .time(let time): time.description
    case .boolean(let yes): yes ? "Yes" : "No"
    }
  }

  private static func text(of number: Double) -> String {
    guard number == number.rounded(), abs(number) < 1e15 else { return String(number) }
    return String(Int(number))
  }

  private static func text(of day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}
