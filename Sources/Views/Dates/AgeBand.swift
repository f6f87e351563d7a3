internal import ReviewModel

/// Ages as the public is told them: wide enough to hold many.
enum AgeBand {
  private static let bands = [0...0, 1...4, 5...10, 11...15, 16...17]

  /// The words of a band by its place.
  static func words(_ index: Int) -> String {
    let youngest = index < bands.count ? bands[index].lowerBound : 18
    return words(from: youngest, to: youngest)
  }

  /// The place of the band that an age in whole years lies in.
  static func index(_ years: Int) -> Int {
    bands.firstIndex { $0.upperBound >= years } ?? bands.count
  }

  /// The band of an age in whole years, or the bands that a stretch of ages reaches over.
  static func words(from youngest: Int, to oldest: Int) -> String {
    guard let first = bands.first(where: { $0.upperBound >= youngest }) else {
      return "18 years or more"
    }
    guard let last = bands.first(where: { $0.upperBound >= oldest }) else {
      return "\(first.lowerBound) years or more"
    }
    if last.upperBound == 0 { return "under 1 year" }
    return "\(first.lowerBound) to \(last.upperBound) years"
  }

  /// The band of somebody's age on a day; nil where it is not known.
  static func words(born: EDTFDate, on day: CalendarDay) -> String? {
    guard let first = born.earliest, let last = born.latest, last <= day else { return nil }
    return words(
      from: AgeWords.months(from: last, to: day) / 12,
      to: AgeWords.months(from: first, to: day) / 12)
  }
}
