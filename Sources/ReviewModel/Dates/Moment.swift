/// An instant, to the second, in universal time: when something was done in the program.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since the beginning of 1970.
  public let seconds: Int

  /// Makes an instant.
  public init(seconds: Int) { self.seconds = seconds }

  /// The day in universal time.
  public var day: CalendarDay { CalendarDay(number: wholeDays) }

  /// Orders by time.
  public static func < (one: Self, other: Self) -> Bool { one.seconds < other.seconds }

  private var wholeDays: Int {
    seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
  }
}

extension Moment: LosslessStringConvertible {
  /// Reads `2026-03-02T09:15:00Z`.
  public init?(_ text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"), text.dropFirst(10).first == "T",
      let day = CalendarDay(String(text.prefix(10))),
      let time = TimeOfDay(String(text.dropFirst(11).prefix(5))),
      let second = Int(text.dropFirst(17).prefix(2)), (0...59).contains(second)
    else { return nil }
    self.init(seconds: day.number * 86_400 + time.minutes * 60 + second)
    // Signs and other separators would have been read over.
    guard description == text else { return nil }
  }

  /// The instant as ISO 8601 writes it, ending in Z.
  public var description: String {
    let rest = seconds - wholeDays * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Digits.pad($0, 2) }
    return "\(day)T" + clock.joined(separator: ":") + "Z"
  }
}

extension Moment: Codable {
  /// Reads an instant from an ISO 8601 string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Moment(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an instant")
    }
    self = moment
  }

  /// Writes the instant as an ISO 8601 string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
