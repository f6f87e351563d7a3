/// The areas that services of a review work in, by number.
struct AgencyAreas {
  private let areas: [[String]]

  init(_ review: Review) {
    var areas: [[String]] = []
    for agency in review.agencies {
      guard let area = agency.value.area.map(Self.key), !areas.contains(area) else { continue }
      areas.append(area)
    }
    self.areas = areas
  }

  /// The number of an agency's area, in the order in which areas were named; nil where there is one
  /// area only, or nobody said which.
  func number(of agency: Agency) -> Int? {
    guard areas.count > 1, let area = agency.area else { return nil }
    return areas.firstIndex(of: Self.key(area)).map { $0 + 1 }
  }

  /// An area however it is written: the form in which a place is named does not count.
  private static func key(_ area: LabelledText) -> [String] {
    area.spans.map { span in
      switch span {
      case .plain(let text): LabelKey(text).text
      case .person(let id, _): id.record.text
      case .place(let id, _): id.record.text
      case .agency(let id, _): id.record.text
      case .record(let id): id.text
      }
    }
  }
}
