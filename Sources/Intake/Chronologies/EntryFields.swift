internal import ReviewModel

/// An entry as a list of fields that can be compared and carried over one by one.
enum EntryFields {
  /// The fields in which two entries differ, in order.
  static func differences(
    _ before: ChronologyEntry, _ after: ChronologyEntry
  ) -> [ChronologyChanges.Field] {
    fields(before, after).filter { !isSame($0, before, after) }
  }

  /// Whether two entries say the same of a field.
  static func isSame(
    _ field: ChronologyChanges.Field, _ one: ChronologyEntry, _ other: ChronologyEntry
  ) -> Bool {
    switch field {
    case .date: one.date == other.date && words(one.dateAsWritten) == words(other.dateAsWritten)
    case .subjects: one.subjects == other.subjects
    default: text(field, one).map(words) == text(field, other).map(words)
    }
  }

  /// What an entry says of a field; nil for nothing.
  static func text(_ field: ChronologyChanges.Field, _ entry: ChronologyEntry) -> LabelledText? {
    switch field {
    case .date: entry.dateAsWritten
    case .time: entry.time.map { LabelledText(plain: $0.description) }
    case .sequence: entry.sequence.map { LabelledText(plain: "\($0)") }
    case .end: entry.end.map { LabelledText(plain: $0.description) }
    case .source: entry.source.text
    case .event: entry.event
    case .detail(let detail): entry.details[detail]
    case .subjects: nil
    case .extra(let heading): joined(entry.extras.filter { $0.heading == heading }.map(\.value))
    }
  }

  /// Puts one entry's field into another.
  static func copy(
    _ field: ChronologyChanges.Field, from source: ChronologyEntry, to entry: inout ChronologyEntry
  ) {
    switch field {
    case .date:
      entry.date = source.date
      entry.dateAsWritten = source.dateAsWritten
    case .time: entry.time = source.time
    case .sequence: entry.sequence = source.sequence
    case .end: entry.end = source.end
    case .source: entry.source = source.source
    case .event: entry.event = source.event
    case .detail(let detail): entry.details[detail] = source.details[detail]
    case .subjects: entry.subjects = source.subjects
    case .extra(let heading):
      let place = entry.extras.firstIndex { $0.heading == heading } ?? entry.extras.count
      entry.extras.removeAll { $0.heading == heading }
      entry.extras.insert(
        contentsOf: source.extras.filter { $0.heading == heading },
        at: min(place, entry.extras.count))
    }
  }

  private static func fields(
    _ one: ChronologyEntry, _ other: ChronologyEntry
  ) -> [ChronologyChanges.Field] {
    var headings: [LabelledText] = []
    for extra in one.extras + other.extras where !headings.contains(extra.heading) {
      headings.append(extra.heading)
    }
    return [.date, .time, .sequence, .end, .source, .event]
      + ChronologyEntry.Detail.allCases.map { .detail($0) } + [.subjects]
      + headings.map { .extra(heading: $0) }
  }

  private static func joined(_ texts: [LabelledText]) -> LabelledText? {
    guard var result = texts.first else { return nil }
    for text in texts.dropFirst() {
      result.append(.plain("\n"))
      for span in text.spans { result.append(span) }
    }
    return result
  }

  /// A name registered since the first reading must not make every row a changed one, so the
  /// forms a name was written in do not count; who is named does.
  static func words(_ text: LabelledText) -> [LabelledText.Span] {
    text.spans.map { span in
      switch span {
      case .person(let id, _): .person(id, form: anyForm)
      case .place(let id, _): .place(id, form: anyForm)
      case .agency(let id, _): .agency(id, form: anyForm)
      case .plain, .record: span
      }
    }
  }

  private static let anyForm = FormID(RecordID(high: 0, low: 0))
}

/// What an entry says, apart from where it came from: equal for rows that say the same.
struct EntryContent: Hashable {
  private let entry: ChronologyEntry
  private let words: [[LabelledText.Span]]

  init(_ entry: ChronologyEntry) {
    var bare = ChronologyEntry(
      date: entry.date, dateAsWritten: LabelledText([]), time: entry.time, end: entry.end,
      agency: entry.agency, sequence: entry.sequence, event: LabelledText([]),
      subjects: entry.subjects)
    bare.restrictions = []
    self.entry = bare
    var words = [EntryFields.words(entry.dateAsWritten), EntryFields.words(entry.event)]
    words.append(entry.source.text.map(EntryFields.words) ?? [])
    for detail in ChronologyEntry.Detail.allCases {
      words.append(entry.details[detail].map(EntryFields.words) ?? [])
    }
    words += entry.extras.map {
      EntryFields.words($0.heading) + [.plain("\u{1}")] + EntryFields.words($0.value)
    }
    self.words = words
  }
}
