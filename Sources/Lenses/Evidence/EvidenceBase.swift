internal import ReviewModel

/// What all lenses read: the review's entries in one order, with what is asked of them often.
final class EvidenceBase: Sendable {
  let review: Review
  let settings: LensSettings
  let kind: LensKind
  /// Every entry, in an order that does not depend on how they were filed.
  let rows: [EvidenceRow]
  /// The agencies by code.
  let agencies: [Filed<Agency>]
  let coverage: [SourceFile.Coverage]
  let subjects: [Filed<Person>]
  /// The same by their identifiers alone, quick to search.
  let subjectIDs: [PersonID]
  let family: FamilyEvidence
  /// The rows that record each subject being seen.
  let sightings: [PersonID: [EvidenceRow]]
  /// The longest time between them.
  let longestUnseen: [PersonID: LongestInterval]
  /// The rows of each mark, by its place.
  private let marked: [[EvidenceRow]]
  /// All rows, and those of each agency, by day.
  let byDay: DayIndex
  let byAgency: [DayIndex]
  let spells: [PersonID: [PlanSpell]]

  init(_ review: Review, _ settings: LensSettings) {
    self.review = review
    self.settings = settings
    kind = review.details.flatMap { LensKind(rawValue: $0.value.kind.text) } ?? .child
    let agencies = review.agencies.sorted { ($0.value.code, $0.id) < ($1.value.code, $1.id) }
    self.agencies = agencies
    let subjects = review.subjects.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
    self.subjects = subjects
    subjectIDs = subjects.map(\.id)
    let family = FamilyEvidence(review)
    self.family = family
    let rows = Self.rows(review, agencies, subjects.map(\.id), family)
    self.rows = rows
    let sent = Dictionary(grouping: review.sources, by: \.value.agency)
    coverage = agencies.map { agency in
      let all = Set((sent[agency.id] ?? []).map(\.value.coverage))
      if all.isEmpty || all.contains(.notKnown) { return .notKnown }
      return all.contains(.significantEvents) ? .significantEvents : .everyContact
    }
    var sightings: [PersonID: [EvidenceRow]] = [:]
    var longest: [PersonID: LongestInterval] = [:]
    for (place, subject) in subjects.enumerated() {
      let seen = rows.filter { !$0.said.isEmpty && $0.said[place]?.seen == .yes }
      sightings[subject.id] = seen
      let window = Window(review, subject.value)
      longest[subject.id] = Intervals(seen, window).longest?.perhapsShortened(
        by: rows.filter(\.seesSomebody), seen, window, isFamily: subjects.count > 1)
    }
    self.sightings = sightings
    longestUnseen = longest
    var marked = Array(repeating: [EvidenceRow](), count: LensMark.allCases.count)
    for row in rows { for place in row.marks.places { marked[place].append(row) } }
    self.marked = marked
    byDay = DayIndex(rows)
    var split = Array(repeating: [EvidenceRow](), count: agencies.count + 1)
    for row in rows { split[row.agency].append(row) }
    byAgency = split.map(DayIndex.init)
    spells = Dictionary(
      subjects.enumerated().map { ($0.element.id, PlanSpell.spells(of: $0.offset, in: rows)) },
      uniquingKeysWith: { one, _ in one })
  }

  func marked(_ mark: LensMark) -> [EvidenceRow] { marked[mark.place] }

  private static func rows(
    _ review: Review, _ agencies: [Filed<Agency>], _ subjects: [PersonID], _ family: FamilyEvidence
  ) -> [EvidenceRow] {
    let places = Dictionary(
      agencies.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { one, _ in one })
    let events = SameEvents(review)
    let entries = review.entries
    let keys = entries.map { EntryOrder($0, agency: places[$0.value.agency] ?? agencies.count) }
    let order = entries.indices.sorted { one, other in
      keys[one].primary == keys[other].primary
        ? EntryOrder.isBefore(entries[one], keys[one], entries[other], keys[other])
        : keys[one].primary < keys[other].primary
    }
    return order.enumerated().map { place, index in
      EvidenceRow(
        entries[index], place: place, agency: keys[index].agency,
        event: events.number(entries[index].id) ?? -place - 1, subjects: subjects, family: family)
    }
  }
}

/// What entries are ordered by; by their numbers last, so that the order of filing tells nothing.
private struct EntryOrder {
  /// Day and time as one number.
  let primary: Int
  let sequence: Int
  let agency: Int
  let row: Int

  init(_ entry: Filed<ChronologyEntry>, agency: Int) {
    let day = entry.value.date.sortingDay?.number ?? DayBounds.never
    primary = day * 2_048 + (entry.value.time?.minutes ?? -1)
    sequence = entry.value.sequence ?? Int.max
    self.agency = agency
    row = entry.value.rows.first?.number ?? Int.max
  }

  static func isBefore(
    _ one: Filed<ChronologyEntry>, _ first: EntryOrder, _ other: Filed<ChronologyEntry>,
    _ second: EntryOrder
  ) -> Bool {
    if first.sequence != second.sequence { return first.sequence < second.sequence }
    if first.agency != second.agency { return first.agency < second.agency }
    if first.row != second.row { return first.row < second.row }
    let (here, there) = (one.reference, other.reference)
    if here.copy != there.copy { return here.copy < there.copy }
    return here.number != there.number ? here.number < there.number : one.id < other.id
  }
}

/// Which entries tell one event, as the reviewer decided.
private struct SameEvents {
  private var numbers: [EntryID: Int] = [:]

  init(_ review: Review) {
    // Joined by the smallest identifier of each group, until nothing changes any more.
    var parent: [EntryID: EntryID] = [:]
    func root(_ id: EntryID) -> EntryID {
      var id = id
      while let next = parent[id], next != id { id = next }
      return id
    }
    for link in review.links where link.value.verdict == .sameEvent {
      guard let first = link.value.entries.first else { continue }
      for entry in link.value.entries {
        let (one, other) = (root(first), root(entry))
        parent[max(one, other)] = min(one, other)
        parent[min(one, other)] = min(one, other)
      }
    }
    var groups: [EntryID: Int] = [:]
    for id in parent.keys.sorted() {
      let top = root(id)
      let number = groups[top] ?? groups.count
      groups[top] = number
      numbers[id] = number
    }
  }

  func number(_ id: EntryID) -> Int? { numbers[id] }
}
