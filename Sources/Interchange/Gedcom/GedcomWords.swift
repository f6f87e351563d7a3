internal import ReviewModel

/// Dates as GEDCOM 7 writes them.
enum GedcomWords {
  /// When something was.
  static func date(_ date: EDTFDate) -> String {
    switch date.extent {
    case .point(let point): single(point)
    case .interval(.open, .at(let end)): "BEF " + bound(end.precision, isEnd: false)
    case .interval(.unknown, .at(let end)): "TO " + bound(end.precision, isEnd: true)
    case .interval(.at(let start), .open): "AFT " + bound(start.precision, isEnd: true)
    case .interval(.at(let start), .unknown): "FROM " + bound(start.precision, isEnd: false)
    case .interval(.at(let start), .at(let end)):
      "BET \(bound(start.precision, isEnd: false)) AND \(bound(end.precision, isEnd: true))"
    case .interval: ""
    }
  }

  /// Whether the date says what GEDCOM has no sign for: a season, and how sure the record is.
  static func needsPhrase(_ date: EDTFDate) -> Bool {
    switch date.extent {
    case .point(let point): isHard(point, plain: [.none, .approximate])
    case .interval(let start, let end):
      [start, end].contains { end in
        if case .at(let point) = end { isHard(point, plain: [.none]) } else { false }
      }
    }
  }

  private static func isHard(_ point: EDTFDate.Point, plain: [EDTFDate.Qualifier]) -> Bool {
    if case .season = point.precision { return true }
    return !plain.contains(point.qualifier)
  }

  /// A season is written as the months it may be in.
  private static func single(_ point: EDTFDate.Point) -> String {
    let precision = point.precision
    guard case .season = precision else {
      return (point.qualifier == .none ? "" : "ABT ") + bound(precision, isEnd: false)
    }
    return "BET \(bound(precision, isEnd: false)) AND \(bound(precision, isEnd: true))"
  }

  private static func bound(_ precision: EDTFDate.Precision, isEnd: Bool) -> String {
    switch precision {
    case .day(let day): "\(day.day) \(months[day.month - 1]) \(day.year)"
    case .month(let year, let month): "\(months[month - 1]) \(year)"
    case .year(let year): "\(year)"
    case .season:
      (isEnd ? precision.last : precision.first).map { "\(months[$0.month - 1]) \($0.year)" } ?? ""
    }
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]
}
