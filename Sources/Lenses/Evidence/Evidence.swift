internal import ReviewModel

/// What a lens is asked to look at: the rows it counts, beside all there is.
struct Evidence: Sendable {
  let base: EvidenceBase
  /// The rows whose silence counts: of agencies that sent every contact, or of one that did not.
  let rows: [EvidenceRow]
  /// The agencies whose rows these are.
  let agencies: [Int]

  var review: Review { base.review }
  var subjects: [Filed<Person>] { base.subjects }

  func limit(_ limit: LensLimit) -> Int { base.settings.limit(limit) }

  /// Rows that bear any of these marks.
  func marked(_ marks: LensMark...) -> [EvidenceRow] { marked(marks) }

  func marked(_ marks: [LensMark]) -> [EvidenceRow] {
    let set = MarkSet(marks)
    return rows.filter { $0.has(set) }
  }

  /// All rows with any of these marks, of whichever agency.
  func index(_ marks: [LensMark]) -> DayIndex {
    if marks.count == 1 { return DayIndex(base.marked(marks[0])) }
    var seen: Set<Int> = []
    let rows = marks.flatMap { base.marked($0) }.filter { seen.insert($0.place).inserted }
    return DayIndex(rows)
  }

  func facts(_ row: EvidenceRow, _ subject: PersonID) -> Said? {
    row.said.isEmpty
      ? nil : base.subjectIDs.firstIndex(of: subject).flatMap { row.said[$0] }
  }

  /// The time looked at.
  var window: Window { Window(review) }

  /// The rows of a subject's life: none that surely lie before the birth.
  func rows(of subject: Filed<Person>) -> [EvidenceRow] {
    guard let born = subject.value.born?.earliest?.number else { return rows }
    return rows.filter { $0.days.last >= born }
  }

  /// Whether one of these rows follows within so many days, as far as the dates tell.
  func follows(_ row: EvidenceRow, _ index: DayIndex, within days: Int) -> Followed {
    if index.surelyLies(from: row.days.last, to: row.days.first + days) { return .yes }
    return index.mayLie(from: row.days.first, to: row.days.last + days) ? .unclear : .no
  }

  /// Whether one of these rows lies no more than so many days before.
  func precedes(_ row: EvidenceRow, _ index: DayIndex, within days: Int) -> Followed {
    if index.surelyLies(from: row.days.last - days, to: row.days.first) { return .yes }
    return index.mayLie(from: row.days.first - days, to: row.days.last) ? .unclear : .no
  }

  /// Whether somebody is surely, perhaps or not younger than so many months when a row happens.
  func isYounger(_ subject: Person, than months: Int, at row: EvidenceRow) -> Followed {
    guard let born = subject.born, let first = born.earliest, let last = born.latest else {
      return .unclear
    }
    if row.days.last < first.number || row.days.first >= Ages.birthday(last, months: months) {
      return .no
    }
    let isSure =
      row.days.first >= last.number && row.days.last < Ages.birthday(first, months: months)
      && !born.isDoubted
    return isSure ? .yes : .unclear
  }

  /// How many of how many of these rows are each agency's.
  func tally(_ some: [EvidenceRow], of all: [EvidenceRow]) -> LensFigure {
    var counts = Array(repeating: (0, 0), count: base.agencies.count + 1)
    for row in some { counts[row.agency].0 += 1 }
    for row in all { counts[row.agency].1 += 1 }
    return .tally(
      base.agencies.indices.compactMap { place in
        counts[place].1 == 0
          ? nil
          : LensFigure.AgencyCount(
            agency: base.agencies[place].id, count: counts[place].0, total: counts[place].1)
      })
  }

  /// The agencies of some rows, in order.
  func agencies(of rows: [EvidenceRow]) -> [AgencyID] {
    let places = Set(rows.map(\.agency))
    return base.agencies.indices.filter(places.contains).map { base.agencies[$0].id }
  }
}
