package import ReviewModel

/// Puts dates into plain words, day first, as exactly as a policy allows.
package struct DateWords: Sendable {
  /// How exactly dates may be told.
  package let policy: DatePolicy
  /// The day of the incident, from which relative dates count.
  package let incident: CalendarDay?

  /// Makes a wording.
  package init(policy: DatePolicy, incident: CalendarDay?) {
    self.policy = policy
    self.incident = incident
  }

  /// The date in words: "3 May 2024", "about May 2024", "before 24 December 2023".
  package func words(_ date: EDTFDate) -> String {
    switch date.extent {
    case .point(let point): words(point)
    case .interval(.at(let start), .at(let end)): span(words(start), words(end))
    case .interval(.at(let start), .open): "after " + words(start)
    case .interval(_, .at(let end)): "before " + words(end)
    case .interval(.at(let start), .unknown): "from " + words(start)
    case .interval: "date not recorded"
    }
  }

  private func span(_ start: String, _ end: String) -> String {
    start == end ? start : start + " to " + end
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

  private func words(_ precision: EDTFDate.Precision) -> String {
    switch policy {
    case .exact: exact(precision)
    case .monthAndYear: month(precision)
    case .season: season(precision)
    case .relative: relative(precision)
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

  /// Whole weeks near the incident, months further away, and only for days; else the season.
  private func relative(_ precision: EDTFDate.Precision) -> String {
    guard let incident, case .day(let day) = precision else { return season(precision) }
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

  private static func season(year: Int, month: Int) -> String {
    switch month {
    case 3...5: name(.spring, year: year)
    case 6...8: name(.summer, year: year)
    case 9...11: name(.autumn, year: year)
    case 12: name(.winter, year: year)
    default: name(.winter, year: year - 1)
    }
  }

  private static func name(_ season: EDTFDate.Season, year: Int) -> String {
    switch season {
    case .spring: "spring \(year)"
    case .summer: "summer \(year)"
    case .autumn: "autumn \(year)"
    case .winter: "winter \(year)–\((year + 1) % 100 < 10 ? "0" : "")\((year + 1) % 100)"
    }
  }

  /// The months, in English.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
