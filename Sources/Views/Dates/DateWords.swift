package import ReviewModel

/// Puts dates into plain words, day first, as exactly as a policy allows.
package struct DateWords: Sendable {
  /// How exactly dates may be told.
  package let policy: DatePolicy
  /// The day of the incident, from which relative dates count.
  package let incident: CalendarDay?
  /// Whose age dates are told by.
  let child: AgeDates?
  /// Whether the part of the day is told where the time of day may not be.
  var tellsPartOfDay = true

  /// Makes a wording.
  package init(policy: DatePolicy, incident: CalendarDay?) {
    self.init(policy: policy, incident: incident, child: nil)
  }

  init(policy: DatePolicy, incident: CalendarDay?, child: AgeDates?) {
    self.policy = policy
    self.incident = incident
    self.child = child
  }

  /// The words for what the review itself did or will do, which never count from the family's dates:
  /// a report's own date is known, and with it "31 weeks after the incident" tells the day.
  var ofTheProcess: DateWords {
    switch policy {
    case .exact, .monthAndYear, .season: self
    case .relative, .age: DateWords(policy: .season, incident: nil)
    }
  }

  /// The date in words: "3 May 2024", "about May 2024", "before 24 December 2023".
  package func words(_ date: EDTFDate) -> String {
    switch date.extent {
    case .point(let point): words(point)
    case .interval(.at(let start), .at(let end)): span(words(start), words(end))
    case .interval(.at(let start), .open): Self.lead("after", words(start))
    case .interval(_, .at(let end)): Self.lead("before", words(end))
    case .interval(.at(let start), .unknown): "from " + words(start)
    case .interval: "date not recorded"
    }
  }

  /// The date as a sentence tells it: "on 3 May 2024", "in May 2024", "2 weeks before the incident".
  package func when(_ date: EDTFDate) -> String {
    guard case .point(let point) = date.extent, point.qualifier == .none else {
      return words(date)
    }
    switch (policy, point.precision) {
    case (.exact, .day): return "on " + words(date)
    case (.exact, _), (.monthAndYear, _), (.season, _): return "in " + words(date)
    case (.relative, _), (.age, _):
      return tells(point.precision) ? words(date) : "in " + words(date)
    }
  }

  private func span(_ start: String, _ end: String) -> String {
    start == end ? start : start + " to " + end
  }

  private static func lead(_ word: String, _ words: String) -> String {
    words.hasPrefix("before ") || words.hasPrefix("after ") ? words : word + " " + words
  }

  private func words(_ point: EDTFDate.Point) -> String {
    let plain = words(point.precision)
    switch point.qualifier {
    case .none: return plain
    case .uncertain: return "perhaps " + plain
    case .approximate: return "about " + plain
    case .uncertainAndApproximate: return "perhaps about " + plain
    }
  }

  func words(_ precision: EDTFDate.Precision) -> String {
    switch policy {
    case .exact: exact(precision)
    case .monthAndYear: month(precision)
    case .season: season(precision)
    case .relative: relative(precision) ?? season(precision)
    case .age: child?.words(precision) ?? season(precision)
    }
  }

  /// Whether a date is told by what it is counted from, and not by the calendar.
  private func tells(_ precision: EDTFDate.Precision) -> Bool {
    switch policy {
    case .exact, .monthAndYear, .season: false
    case .relative: relative(precision) != nil
    case .age: child != nil
    }
  }

  private func exact(_ precision: EDTFDate.Precision) -> String {
    switch precision {
    case .day(let day): "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
    case .month(let year, let month): "\(Self.months[month - 1]) \(year)"
    case .season(let year, let season): Self.name(season, year: year)
    case .year(let year): "\(year)"
    }
  }

  private func month(_ precision: EDTFDate.Precision) -> String {
    guard case .day(let day) = precision else { return exact(precision) }
    return exact(.month(year: day.year, month: day.month))
  }

  private func season(_ precision: EDTFDate.Precision) -> String {
    switch precision {
    case .day(let day): Self.season(year: day.year, month: day.month)
    case .month(let year, let month): Self.season(year: year, month: month)
    case .season, .year: exact(precision)
    }
  }

  /// The year a date may stand under, so that a heading says no more than the words do.
  package func year(_ date: EDTFDate) -> Int? {
    switch policy {
    case .exact, .monthAndYear: return date.sortingDay?.year
    case .season: return seasonYear(date)
    case .relative: return incident == nil ? seasonYear(date) : nil
    case .age: return child == nil ? seasonYear(date) : nil
    }
  }

  /// January and February are told as the winter of the year before.
  private func seasonYear(_ date: EDTFDate) -> Int? {
    let precision: EDTFDate.Precision? =
      switch date.extent {
      case .point(let point), .interval(.at(let point), _), .interval(_, .at(let point)):
        point.precision
      case .interval: nil
      }
    return switch precision {
    case .day(let day): day.month > 2 ? day.year : day.year - 1
    case .month(let year, let month): month > 2 ? year : year - 1
    case .season(let year, _), .year(let year): year
    case nil: nil
    }
  }

  /// Whole weeks near the incident, months further away, and only for days.
  private func relative(_ precision: EDTFDate.Precision) -> String? {
    guard let incident, case .day(let day) = precision else { return nil }
    let days = day.number - incident.number
    if days == 0 { return "the day of the incident" }
    let length = abs(days)
    let amount =
      length < 14
      ? Self.count(length, "day")
      : length < 183 ? Self.count(length / 7, "week") : Self.count(length * 12 / 365, "month")
    return amount + (days < 0 ? " before the incident" : " after the incident")
  }

  private static func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)" + (number == 1 ? "" : "s")
  }
}

extension DateWords {
  private static func season(year: Int, month: Int) -> String {
    switch month {
    case 1, 2: name(.winter, year: year - 1)
    default: name(season(ofMonth: month), year: year)
    }
  }

  /// The season a month lies in.
  static func season(ofMonth month: Int) -> EDTFDate.Season {
    switch month {
    case 3...5: .spring
    case 6...8: .summer
    case 9...11: .autumn
    default: .winter
    }
  }

  private static func name(_ season: EDTFDate.Season, year: Int) -> String {
    switch season {
    case .spring, .summer, .autumn: "\(season.word) \(year)"
    case .winter: "winter \(year)–\((year + 1) % 100 < 10 ? "0" : "")\((year + 1) % 100)"
    }
  }

  /// The months, in English.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension EDTFDate.Season {
  /// The season in English.
  var word: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}
