extension Review {
  /// The combined chronology: by earliest date, time, agency, then as filed; total and stable.
  ///
  /// Complexity: O(n log n).
  public var chronology: [Filed<ChronologyEntry>] {
    let codes = Dictionary(agencies.map { ($0.id, $0.value.code) }) { first, _ in first }
    return entries.enumerated()
      .map {
        (
          key: SortKey($0.element, code: codes[$0.element.value.agency], place: $0.offset),
          entry: $0.element
        )
      }
      .sorted { $0.key < $1.key }
      .map(\.entry)
  }

  /// The children, or adults, the review is about.
  public var subjects: [Filed<Person>] { people.filter(\.value.isSubject) }
}

/// What the chronology is ordered by; an entry without a time comes first in its day.
private struct SortKey: Comparable {
  let day: Int
  let minutes: Int
  let agency: String
  let place: Int

  init(_ entry: Filed<ChronologyEntry>, code: Code?, place: Int) {
    day = entry.value.date.sortingDay?.number ?? Int.max
    minutes = entry.value.time?.minutes ?? -1
    agency = code?.text ?? ""
    self.place = place
  }

  static func < (one: SortKey, other: SortKey) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.minutes != other.minutes { return one.minutes < other.minutes }
    if one.agency != other.agency { return one.agency < other.agency }
    return one.place < other.place
  }
}
