extension EDTFDate: LosslessStringConvertible {
  /// Reads EDTF level 1 text; nil where it is not such a date, the calendar has no such day, or a
  /// span ends before it begins.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      guard let point = Point(text) else { return nil }
      self.init(.point(point))
    case 2:
      guard let start = End(parts[0]), let end = End(parts[1]) else { return nil }
      if case .at = start {} else if case .at = end {} else { return nil }
      self.init(.interval(start, end))
      if let earliest, let latest, latest < earliest { return nil }
    default: return nil
    }
  }

  /// The date as EDTF writes it.
  public var description: String {
    switch extent {
    case .point(let point): point.description
    case .interval(let start, let end): start.text + "/" + end.text
    }
  }
}

extension EDTFDate.End {
  init?(_ text: String) {
    switch text {
    case "..": self = .open
    case "": self = .unknown
    default:
      guard let point = EDTFDate.Point(text) else { return nil }
      self = .at(point)
    }
  }

  var text: String {
    switch self {
    case .at(let point): point.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Point: LosslessStringConvertible {
  /// Reads one EDTF date without a span: `2024`, `2024-05`, `2024-21`, `2024-05-03?`.
  public init?(_ text: String) {
    var body = text[...]
    var qualifier = EDTFDate.Qualifier.none
    if let last = body.last, let found = EDTFDate.Qualifier(rawValue: String(last)) {
      qualifier = found
      body = body.dropLast()
    }
    guard let precision = EDTFDate.Precision(String(body)) else { return nil }
    self.init(precision, qualifier)
  }

  /// The point as EDTF writes it.
  public var description: String { precision.text + qualifier.rawValue }
}

extension EDTFDate.Precision {
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), year > 0
    else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2:
      guard let month = Int(parts[1]) else { return nil }
      if let season = EDTFDate.Season(rawValue: month) {
        self = .season(year: year, season)
      } else if (1...12).contains(month) {
        self = .month(year: year, month: month)
      } else {
        return nil
      }
    default:
      guard let day = CalendarDay(text) else { return nil }
      self = .day(day)
    }
  }

  var text: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): Digits.pad(year, 4) + "-" + Digits.pad(month, 2)
    case .season(let year, let season): Digits.pad(year, 4) + "-\(season.rawValue)"
    case .year(let year): Digits.pad(year, 4)
    }
  }
}

extension EDTFDate: Codable {
  /// Reads a date from an EDTF string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = EDTFDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an EDTF date")
    }
    self = date
  }

  /// Writes the date as an EDTF string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
