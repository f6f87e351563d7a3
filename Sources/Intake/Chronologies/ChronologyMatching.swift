internal import ReviewModel

extension ChronologyReading {
  /// Pairs the rows with those the review has from the same agency.
  ///
  /// Rows that say the same are one row, wherever they stand. Of the others, a row is taken for
  /// a known one that it is like: of the same row number or date, or saying the same of another
  /// date. Entries are gone where the file holds most of what an earlier file held, and not them.
  public func changes(against known: [KnownRow], digest: String) -> ChronologyChanges {
    var matching = RowMatching(rows, known.filter { $0.current.agency == rows.first?.entry.agency })
    matching.pairEqual()
    matching.pairAlike()
    return matching.changes(rejected: rejectedCount, digest: digest)
  }
}

/// Two lists of rows on their way to pairs.
private struct RowMatching {
  private let rows: [ChronologyReading.Row]
  private let known: [KnownRow]
  /// By place among the new rows, the place among the known.
  private var partner: [Int: Int] = [:]
  private var isTaken: [Bool]

  /// The most known rows that one new row is compared with.
  private static let comparisons = 24
  /// How much of the words must be the same, in hundredths.
  private static let alike = 50

  init(_ rows: [ChronologyReading.Row], _ known: [KnownRow]) {
    self.rows = rows
    self.known = known
    isTaken = Array(repeating: false, count: known.count)
  }

  private struct Numbered: Hashable {
    let content: EntryContent
    let row: Int
  }

  private mutating func pair(_ row: Int, _ other: Int) {
    partner[row] = other
    isTaken[other] = true
  }

  /// Of several equal rows the one of the same number is taken first, then in order.
  mutating func pairEqual() {
    var places: [EntryContent: [Int]] = [:]
    var exact: [Numbered: [Int]] = [:]
    for (place, row) in known.enumerated().reversed() {
      let content = EntryContent(row.imported)
      places[content, default: []].append(place)
      exact[Numbered(content: content, row: row.row), default: []].append(place)
    }
    let contents = rows.map { EntryContent($0.entry) }
    for (place, row) in rows.enumerated() {
      let key = Numbered(content: contents[place], row: row.number)
      if let same = exact[key]?.popLast() { pair(place, same) }
    }
    for content in places.keys { places[content]?.reverse() }
    var next: [EntryContent: Int] = [:]
    for (place, content) in contents.enumerated() where partner[place] == nil {
      guard let others = places[content] else { continue }
      var index = next[content] ?? 0
      while index < others.count, isTaken[others[index]] { index += 1 }
      next[content] = index
      if index < others.count { pair(place, others[index]) }
    }
  }

  /// Pairs what is left by likeness, the most alike first.
  mutating func pairAlike() {
    var byRow: [Int: [Int]] = [:]
    var byDate: [EDTFDate: [Int]] = [:]
    var byEvent: [[LabelledText.Span]: [Int]] = [:]
    for (place, row) in known.enumerated() where !isTaken[place] {
      byRow[row.row, default: []].append(place)
      byDate[row.imported.date, default: []].append(place)
      byEvent[EntryFields.words(row.imported.event), default: []].append(place)
    }
    guard !byRow.isEmpty else { return }
    let words = Dictionary(
      uniqueKeysWithValues: byRow.values.joined().map { ($0, WordBag(known[$0].imported)) })
    var found: [(score: Int, row: Int, known: Int)] = []
    for (place, row) in rows.enumerated() where partner[place] == nil {
      let bag = WordBag(row.entry)
      let others =
        (byRow[row.number] ?? []).prefix(Self.comparisons)
        + (byDate[row.entry.date] ?? []).prefix(Self.comparisons)
        + (byEvent[EntryFields.words(row.entry.event)] ?? []).prefix(Self.comparisons)
      for other in Set(others) {
        guard let theirs = words[other] else { continue }
        let likeness = bag.likeness(to: theirs)
        guard likeness >= Self.alike else { continue }
        let sameRow = known[other].row == row.number ? 10 : 0
        let sameDate = known[other].imported.date == row.entry.date ? 20 : 0
        found.append((likeness + sameRow + sameDate, place, other))
      }
    }
    found.sort { ($1.score, $0.row, $0.known) < ($0.score, $1.row, $1.known) }
    for (_, row, other) in found where partner[row] == nil && !isTaken[other] { pair(row, other) }
  }

  func changes(rejected: Int, digest: String) -> ChronologyChanges {
    var added: [ChronologyReading.Row] = []
    var updated: [ChronologyChanges.Update] = []
    var blocked: [ChronologyChanges.Update] = []
    var unchanged: [ChronologyChanges.Pair] = []
    for (place, row) in rows.enumerated() {
      guard let other = partner[place] else {
        added.append(row)
        continue
      }
      let update = update(row, known[other])
      if update.changes.isEmpty {
        unchanged.append(.init(id: known[other].id, row: row))
      } else if known[other].isReshaped {
        blocked.append(update)
      } else {
        updated.append(update)
      }
    }
    return ChronologyChanges(
      added: added, updated: updated, unchanged: unchanged, blocked: blocked,
      rejected: rejected + blocked.count, gone: gone(digest))
  }

  private func update(
    _ row: ChronologyReading.Row, _ known: KnownRow
  ) -> ChronologyChanges.Update {
    var entry = known.current
    let changes = EntryFields.differences(known.imported, row.entry).map { field in
      let isContested =
        !EntryFields.isSame(field, known.imported, known.current)
        && !EntryFields.isSame(field, row.entry, known.current)
      EntryFields.copy(field, from: row.entry, to: &entry)
      return ChronologyChanges.FieldChange(
        field: field, before: EntryFields.text(field, known.imported),
        after: EntryFields.text(field, row.entry), isContested: isContested)
    }
    return .init(id: known.id, row: row, changes: changes, entry: entry)
  }

  /// Of a file that this one stands for, whatever is not in it any more.
  private func gone(_ digest: String) -> [EntryID] {
    var counts: [String: (all: Int, taken: Int)] = [:]
    for (place, row) in known.enumerated() {
      counts[row.digest, default: (0, 0)].all += 1
      if isTaken[place] { counts[row.digest, default: (0, 0)].taken += 1 }
    }
    return known.indices.filter { place in
      guard !isTaken[place], known[place].digest != digest,
        let count = counts[known[place].digest]
      else { return false }
      return count.taken * 2 >= count.all
    }.map { known[$0].id }
  }
}

/// The words of an entry, for telling how alike two are.
private struct WordBag {
  private let words: Set<String>

  init(_ entry: ChronologyEntry) {
    var words: Set<String> = []
    let texts =
      [entry.event, entry.dateAsWritten] + entry.details.values + entry.extras.map(\.value)
      + [entry.source.text].compactMap(\.self)
    for text in texts {
      for span in text.spans {
        switch span {
        case .plain(let plain):
          for word in plain.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(400) {
            words.insert(word.lowercased())
          }
        case .person(let person, _): words.insert(person.record.text)
        default: break
        }
      }
    }
    self.words = words
  }

  /// The share of all words that both have, in hundredths.
  func likeness(to other: WordBag) -> Int {
    let common =
      words.count < other.words.count
      ? words.count { other.words.contains($0) } : other.words.count { words.contains($0) }
    let all = words.count + other.words.count - common
    return all == 0 ? 100 : common * 100 / all
  }
}
