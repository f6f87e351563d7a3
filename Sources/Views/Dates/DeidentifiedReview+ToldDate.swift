package import ReviewModel

extension DeidentifiedReview {
  /// A date as exactly as this view tells it, for formats that write dates themselves; nil where it
  /// is told only by what it is counted from, so that its words are all there is.
  package func told(_ date: EDTFDate) -> EDTFDate? { told(date, dateWords) }

  /// A date as exactly as a wording tells it.
  func told(_ date: EDTFDate, _ words: DateWords) -> EDTFDate? {
    switch date.extent {
    case .point(let point):
      return words.told(point).map { EDTFDate($0) }
    case .interval(let start, let end):
      guard let from = told(start, words), let to = told(end, words) else { return nil }
      // Two ends that are told alike are one date.
      if case .at(let one) = from, from == to { return EDTFDate(one) }
      return EDTFDate(.interval(from, to))
    }
  }

  private func told(_ end: EDTFDate.End, _ words: DateWords) -> EDTFDate.End? {
    guard case .at(let point) = end else { return end }
    return words.told(point).map(EDTFDate.End.at)
  }
}

extension DateWords {
  /// A point no more exact than the policy allows; nil where it is told by the incident or an age.
  fileprivate func told(_ point: EDTFDate.Point) -> EDTFDate.Point? {
    switch policy {
    case .exact: return point
    case .monthAndYear:
      guard case .day(let day) = point.precision else { return point }
      return EDTFDate.Point(.month(year: day.year, month: day.month), point.qualifier)
    case .season: return inSeason(point)
    case .relative:
      if incident != nil, case .day = point.precision { return nil }
      return inSeason(point)
    case .age: return child == nil ? inSeason(point) : nil
    }
  }

  private func inSeason(_ point: EDTFDate.Point) -> EDTFDate.Point {
    let (year, month): (Int, Int)
    switch point.precision {
    case .day(let day): (year, month) = (day.year, day.month)
    case .month(let given, let of): (year, month) = (given, of)
    case .season, .year: return point
    }
    let season = Self.season(ofMonth: month)
    // January and February belong to the winter that began the year before.
    return EDTFDate.Point(.season(year: month < 3 ? year - 1 : year, season), point.qualifier)
  }
}
