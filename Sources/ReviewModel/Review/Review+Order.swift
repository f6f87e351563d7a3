extension Review {
  /// The combined chronology: by earliest date, time, place given by hand, agency, row of its file,
  /// then as filed; total and stable.
  ///
  /// Complexity: O(n log n).
  public var chronology: [Filed<ChronologyEntry>] {
    let codes = Dictionary(agencies.map { ($0.id, $0.value.code) }) { first, _ in first }
    let wholes = wholeRows
    return entries.enumerated()
      .map {
        (
          key: SortKey(
            $0.element, code: codes[$0.element.value.agency],
            row: $0.element.value.rows.first?.number ?? wholes[$0.element.id], place: $0.offset),
          entry: $0.element
        )
      }
      .sorted { $0.key < $1.key }
      .map(\.entry)
  }

  /// The row that the whole came from of which an entry was split off: the parts stay together.
  private var wholeRows: [EntryID: Int] {
    let parts = entries.filter { if case .split = $0.value.provenance { true } else { false } }
    guard !parts.isEmpty else { return [:] }
    let all = Dictionary(entries.map { ($0.id, $0.value) }) { first, _ in first }
    var rows: [EntryID: Int] = [:]
    for part in parts {
      var whole: ChronologyEntry? = part.value
      // Parts of parts, and never round in a circle.
      for _ in 0..<16 {
        guard case .split(let from)? = whole?.provenance else { break }
        whole = all[from]
      }
      rows[part.id] = whole?.rows.first?.number
    }
    return rows
  }

  /// The children, or adults, the review is about.
  public var subjects: [Filed<Person>] { people.filter(\.value.isSubject) }
}

/// What the chronology is ordered by; an entry without a time comes first in its day.
private struct SortKey: Comparable {
  let day: Int
  let minutes: Int
  let sequence: Int
  let agency: String
  let row: Int
  let place: Int

  init(_ entry: Filed<ChronologyEntry>, code: Code?, row: Int?, place: Int) {
    day = entry.value.date.sortingDay?.number ?? Int.max
    minutes = entry.value.time?.minutes ?? -1
    sequence = entry.value.sequence ?? Int.max
    agency = code?.text ?? ""
    self.row = row ?? Int.max
    self.place = place
  }

  static func < (one: SortKey, other: SortKey) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.minutes != other.minutes { return one.minutes < other.minutes }
    if one.sequence != other.sequence { return one.sequence < other.sequence }
    if one.agency != other.agency { return one.agency < other.agency }
    if one.row != other.row { return one.row < other.row }
    return one.place < other.place
  }
}
