public import ReviewModel

extension DeidentifiedReview {
  /// A number of days in words: to the day only where dates are told so, else in weeks or months.
  ///
  /// - Parameters:
  ///   - least: At least so many.
  ///   - most: At most so many.
  ///   - isAbout: Whether a record doubts one of the dates.
  public func daysTold(from least: Int, to most: Int, isAbout: Bool) -> String {
    if datePolicy == .exact {
      let days = least == most ? "\(least)" : "\(least) to \(most)"
      return (isAbout ? "about " : "") + days + (most == 1 ? " day" : " days")
    }
    let weeks = most < 100
    let length = weeks ? 7 : 30
    let (few, many) = ((least + length / 2) / length, (most + length / 2) / length)
    guard many > 0 else { return "less than a week" }
    let unit = (weeks ? "week" : "month") + (many == 1 ? "" : "s")
    return few == many ? "about \(many) \(unit)" : "about \(few) to \(many) \(unit)"
  }

  /// A number as it may be told: readers who are told no details are told no number below three.
  public func countTold(_ number: Int) -> String { count(number) }

  /// The number people say for a record.
  public func referenceTold(_ record: RecordID) -> String { labels.word(.record(record)) }
}
