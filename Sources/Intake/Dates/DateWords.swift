internal import ReviewModel

/// The words that written dates are made of.
enum DateWords {
  /// The number of a month, by its name or a usual short form.
  static let months = numbered([
    ["january", "jan", "janurary", "januray", "ionawr"],
    ["february", "feb", "febuary", "feburary", "februrary", "chwefror"],
    ["march", "mar", "mawrth"], ["april", "apr", "ebrill"], ["may", "mai"],
    ["june", "jun", "mehefin"], ["july", "jul", "gorffennaf"], ["august", "aug", "agust", "awst"],
    ["september", "sep", "sept", "septmber", "setember", "medi"], ["october", "oct", "hydref"],
    ["november", "nov", "novemeber", "tachwedd"], ["december", "dec", "decemeber", "rhagfyr"],
  ])

  /// The number of a day of the week, 1 for Monday.
  static let weekdays = numbered([
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds", "wensday"],
    ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
    ["sunday", "sun"],
  ])

  static let seasons: [String: EDTFDate.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]

  static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  static let about: Set<String> = [
    "c", "ca", "circa", "approx", "approximately", "about", "around", "early", "mid", "late",
  ]

  /// The words that make a date an approximate one.
  static let around = about.union([
    "beginning", "start", "end", "middle", "sometime", "towards", "toward", "later", "earlier",
    "latter", "roughly", "est", "estimated", "nearly", "almost",
  ])

  static let perhaps: Set<String> = [
    "possibly", "perhaps", "probably", "maybe", "unsure", "uncertain", "unconfirmed", "believed",
  ]

  /// Words that say nothing of the date they stand before.
  static let fillers: Set<String> = [
    "on", "in", "the", "of", "during", "over", "at", "dated", "date", "month", "year", "part",
    "through", "throughout", "some", "time", "for",
  ]

  /// The open end of a span.
  static let now: Set<String> = ["present", "date", "now", "ongoing", "current", "today"]

  static let ordinalWords = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1,
  ]

  /// The months of a school's terms; months after December are of the next year.
  static let terms: [String: ClosedRange<Int>] = [
    "autumn": 9...12, "spring": 1...4, "summer": 4...7, "michaelmas": 9...12,
  ]

  static let holidays: [String: ClosedRange<Int>] = [
    "christmas": 12...13, "xmas": 12...13, "easter": 3...4, "summer": 7...9,
  ]

  /// Parts of a day that are no time on the clock.
  static let partsOfDay: Set<String> = [
    "am", "pm", "morning", "afternoon", "evening", "night", "overnight", "daytime",
    "lunchtime", "teatime", "bedtime", "nighttime", "dawn", "dusk", "breakfast",
  ]

  private static func numbered(_ lists: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, words) in lists.enumerated() {
      for word in words { numbers[word] = index + 1 }
    }
    return numbers
  }
}
