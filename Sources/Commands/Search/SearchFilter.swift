internal import ReviewModel

/// Which records are looked through.
struct SearchFilter {
  /// The kinds; any where there is none.
  var kinds: Set<Record.Kind> = []
  var agency: AgencyID?
  var from: CalendarDay?
  var to: CalendarDay?

  /// Whether a record is looked through.
  func lets(_ record: Record) -> Bool {
    guard kinds.isEmpty || kinds.contains(record.kind) else { return false }
    if let agency, !Self.agencies(record).contains(agency) { return false }
    guard from != nil || to != nil else { return true }
    guard let day = Self.day(record) else { return false }
    return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
  }

  /// When what a record tells was, in figures; nothing where it has no day of its own.
  static func when(_ record: Record) -> String { day(record)?.description ?? "" }

  private static func day(_ record: Record) -> CalendarDay? {
    switch record {
    case .entry(let entry): entry.date.sortingDay
    case .note(let note): note.at.day
    case .contribution(let said): said.on?.sortingDay
    case .episode(let episode): episode.from?.sortingDay
    default: nil
    }
  }

  private static func agencies(_ record: Record) -> [AgencyID] {
    switch record {
    case .entry(let entry): [entry.agency]
    case .note(let note): note.agencies
    case .passage(let passage): [passage.agency]
    case .query(let query): [query.agency]
    case .participant(let participant): [participant.agency].compactMap { $0 }
    default: []
    }
  }
}
