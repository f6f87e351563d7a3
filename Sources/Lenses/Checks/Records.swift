internal import ReviewModel

/// Whether the chronology is in order: Q20.
extension Lens {
  static let recordChecks: [Lens] = [
    check(
      20, Source("R10, R65"),
      [
        "end", "outside", "source", "future", "before-birth", "weekday", "age", "twice", "coverage",
        "agency", "passed",
      ]
    ) { $0.hygiene() }
  ]
}

extension Evidence {
  fileprivate func hygiene() -> [Draft] {
    let today = base.settings.today.number
    let scope = window
    let from = scope.from?.earliest?.number ?? -DayBounds.never
    let to = scope.to?.latest?.number ?? DayBounds.never
    let births = Dictionary(
      subjects.compactMap { subject in subject.value.born?.earliest.map { (subject.id, $0.number) }
      },
      uniquingKeysWith: { one, _ in one })
    var drafts: [Draft] = []
    func list(_ sentence: String, _ stance: LensAnswer.Stance, _ isSo: (EvidenceRow) -> Bool) {
      let some = base.rows.filter(isSo)
      guard !some.isEmpty else { return }
      drafts.append(
        Draft(
          sentence: sentence, figures: ["count": .count(some.count)], rows: some, stance: stance))
    }
    list("end", .incomplete) { row in
      row.entry.end?.latest.map { $0.number < row.days.first } ?? false
    }
    list("future", .incomplete) { $0.days.first > today && $0.days.first < DayBounds.never }
    list("before-birth", .incomplete) { row in
      row.entry.subjects.contains { facts in
        guard case .person(let subject) = facts.subject, let born = births[subject] else {
          return false
        }
        return row.days.last < born && (facts.seen == .yes || facts.voice != .notRecorded)
      }
    }
    list("weekday", .incomplete, \.contradictsWeekday)
    let ages = AgesInText(review)
    list("age", .noted) { ages.contradicts($0) }
    let twice = repeats
    list("twice", .noted) { twice.contains($0.place) }
    list("agency", .incomplete) { $0.agency == base.agencies.count }
    list("source", .noted) { $0.entry.source == .notRecorded && $0.entry.rows.isEmpty }
    list("outside", .noted) { $0.days.last < from || $0.days.first > to }
    let unknown = base.agencies.indices.filter {
      base.coverage[$0] == .notKnown && !base.byAgency[$0].rows.isEmpty
    }.map { base.agencies[$0].id }
    if !unknown.isEmpty {
      drafts.append(
        .incomplete("coverage", ["agencies": .agencies(unknown), "count": .count(unknown.count)]))
    }
    return drafts.orPassed()
  }

  /// The places of rows that say word for word what one of the same agency and day said before them,
  /// where nobody decided on the two.
  private var repeats: Set<Int> {
    let decided = Set(review.links.flatMap(\.value.entries))
    var seen: Set<ToldOnce> = []
    seen.reserveCapacity(base.rows.count)
    var repeats: Set<Int> = []
    for row in base.rows where !row.entry.event.isEmpty {
      if !seen.insert(ToldOnce(row: row)).inserted, !decided.contains(row.id) {
        repeats.insert(row.place)
      }
    }
    return repeats
  }
}

/// What one agency says of one day, quick to tell from other things it says.
private struct ToldOnce: Hashable {
  let row: EvidenceRow

  static func == (one: Self, other: Self) -> Bool {
    one.row.agency == other.row.agency && one.row.days == other.row.days
      && one.row.entry.event == other.row.entry.event
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(row.agency)
    hasher.combine(row.days.first)
    // The first words tell most entries of a day apart.
    for case .plain(let text) in row.entry.event.spans.prefix(2) { hasher.combine(text) }
  }
}
extension EvidenceRow {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Whether the date was written with a day of the week that it is not.
  fileprivate var contradictsWeekday: Bool {
    guard let day = entry.date.exactDay else { return false }
    let written = entry.dateAsWritten.plainText
    // Every day of the week ends so.
    guard written.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "y") }) else { return false }
    let words = written.lowercased().split { !$0.isLetter }
    let named = Self.weekdays.firstIndex { weekday in words.contains { $0 == weekday } }
    return named.map { $0 + 1 != day.weekday } ?? false
  }
}
