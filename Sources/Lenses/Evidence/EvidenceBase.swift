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
  let family: FamilyEvidence
  /// The rows that record each subject being seen.
  let sightings: [PersonID: [EvidenceRow]]
  /// The rows of each mark.
  let marked: [LensMark: [EvidenceRow]]
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
    let rows = Self.rows(review, agencies)
    self.rows = rows
    let sent = Dictionary(grouping: review.sources, by: \.value.agency)
    coverage = agencies.map { agency in
      let all = Set((sent[agency.id] ?? []).map(\.value.coverage))
      if all.isEmpty || all.contains(.notKnown) { return .notKnown }
      return all.contains(.significantEvents) ? .significantEvents : .everyContact
    }
    let subjects = review.subjects.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
    self.subjects = subjects
    family = FamilyEvidence(review)
    var sightings: [PersonID: [EvidenceRow]] = [:]
    for subject in subjects {
      sightings[subject.id] = rows.filter {
        $0.facts(of: subject.id, among: subjects.count)?.seen == .yes
      }
    }
    self.sightings = sightings
    var marked: [LensMark: [EvidenceRow]] = [:]
    for row in rows { for mark in row.marks.all { marked[mark, default: []].append(row) } }
    self.marked = marked
    byDay = DayIndex(rows)
    var split = Array(repeating: [EvidenceRow](), count: agencies.count + 1)
    for row in rows { split[row.agency].append(row) }
    byAgency = split.map(DayIndex.init)
    spells = Dictionary(
      subjects.map { ($0.id, PlanSpell.spells(of: $0.id, among: subjects.count, in: rows)) },
      uniquingKeysWith: { one, _ in one })
  }

  private static func rows(_ review: Review, _ agencies: [Filed<Agency>]) -> [EvidenceRow] {
    let places = Dictionary(
      agencies.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { one, _ in one })
    let events = SameEvents(review)
    let sorted = review.entries.map { entry in
      (key: EntryOrder(entry, agency: places[entry.value.agency] ?? agencies.count), entry: entry)
    }.sorted { $0.key < $1.key }
    return sorted.enumerated().map { place, item in
      EvidenceRow(
        item.entry, place: place, agency: item.key.agency, event: events.number(item.entry.id) ?? -place - 1)
    }
  }
}

/// What entries are ordered by; by their numbers last, so that the order of filing tells nothing.
private struct EntryOrder: Comparable {
  let day: Int
  let minutes: Int
  let sequence: Int
  let agency: Int
  let row: Int
  let reference: ShortReference
  let id: EntryID

  init(_ entry: Filed<ChronologyEntry>, agency: Int) {
    day = entry.value.date.sortingDay?.number ?? Int.max
    minutes = entry.value.time?.minutes ?? -1
    sequence = entry.value.sequence ?? Int.max
    self.agency = agency
    row = entry.value.rows.first?.number ?? Int.max
    reference = entry.reference
    id = entry.id
  }

  static func < (one: Self, other: Self) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.minutes != other.minutes { return one.minutes < other.minutes }
    if one.sequence != other.sequence { return one.sequence < other.sequence }
    if one.agency != other.agency { return one.agency < other.agency }
    if one.row != other.row { return one.row < other.row }
    if one.reference != other.reference { return one.reference < other.reference }
    return one.id < other.id
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

extension EvidenceRow {
  /// What it says of a subject; of the only one where it does not say of whom.
  func facts(of subject: PersonID, among count: Int) -> SubjectFacts? {
    entry.subjects.first { $0.subject == .person(subject) }
      ?? (count == 1 ? entry.subjects.first { $0.subject == .notStated } : nil)
  }
}
