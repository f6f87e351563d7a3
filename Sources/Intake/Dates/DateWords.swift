internal import ReviewModel

/// The words that written dates are made of.
enum DateWords {
  /// The number of a month, by its name or a usual short form.
  static let months = numbered([
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ])

  /// The number of a day of the week, 1 for Monday.
  static let weekdays = numbered([
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
    ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
    ["sunday", "sun"],
  ])

  static let seasons: [String: EDTFDate.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "winter": .winter,
  ]

  static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  static let about: Set<String> = [
    "c", "ca", "circa", "approx", "approximately", "about", "around", "early", "mid", "late",
  ]

  static let perhaps: Set<String> = ["possibly", "perhaps", "probably", "maybe"]

  /// Parts of a day that are no time on the clock.
  static let partsOfDay: Set<String> = [
    "am", "pm", "morning", "afternoon", "evening", "night", "overnight", "daytime",
  ]

  private static func numbered(_ lists: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, words) in lists.enumerated() {
      for word in words { numbers[word] = index + 1 }
    }
    return numbers
  }
}
