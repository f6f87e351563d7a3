internal import ReviewModel

/// One entry, read once for all lenses.
final class EvidenceRow: Sendable {
  let id: EntryID
  let entry: ChronologyEntry
  /// Its place in the order of evidence.
  let place: Int
  /// The agency's place in the order of agencies; the number of agencies where it is not known.
  let agency: Int
  /// The days it may lie between.
  let days: DayBounds
  let marks: MarkSet
  /// The people its text names.
  let people: Set<PersonID>
  /// The number of the event it tells, shared with other records of that event.
  let event: Int

  init(
    _ filed: Filed<ChronologyEntry>, place: Int, agency: Int, event: Int
  ) {
    id = filed.id
    entry = filed.value
    self.place = place
    self.agency = agency
    self.event = event
    days = DayBounds(filed.value.date)
    marks = MarkSet(filed.value.themes)
    var people = Set(filed.value.event.people)
    for text in filed.value.details.values { people.formUnion(text.people) }
    self.people = people
  }

  func has(_ marks: MarkSet) -> Bool { self.marks.meets(marks) }
  func isRecorded(_ detail: ChronologyEntry.Detail) -> Bool {
    entry.details[detail].map { !$0.isEmpty } ?? false
  }
}

/// The days a date may mean, far away on a side where nothing bounds it.
struct DayBounds: Hashable {
  static let never = 10_000_000
  let first: Int
  let last: Int
  let isAbout: Bool

  init(_ date: EDTFDate) {
    first = date.earliest?.number ?? -Self.never
    last = date.latest?.number ?? Self.never
    isAbout = date.isDoubted
  }

  init(_ first: Int, _ last: Int, isAbout: Bool = false) {
    self.first = first
    self.last = last
    self.isAbout = isAbout
  }

  init(day: Int) { self.init(day, day) }

  var isBounded: Bool { first > -Self.never && last < Self.never }

  /// The days from here to there, where both are bounded; never less than none.
  func span(to other: DayBounds) -> DaySpan? {
    guard isBounded, other.isBounded else { return nil }
    return DaySpan(
      max(0, other.first - last), max(0, other.last - first), isAbout: isAbout || other.isAbout)
  }
}

extension EDTFDate {
  /// Whether the record doubts the date.
  var isDoubted: Bool {
    switch extent {
    case .point(let point): point.qualifier != .none
    case .interval(let start, let end):
      [start, end].contains {
        if case .at(let point) = $0 { point.qualifier != .none } else { false }
      }
    }
  }
}
