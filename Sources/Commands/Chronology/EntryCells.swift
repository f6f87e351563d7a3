internal import Documents
internal import ReviewModel
internal import Views

/// What entries say, column by column.
struct EntryCells {
  private let view: DeidentifiedReview
  private let entries: [ChronologyEntry]

  init(_ view: DeidentifiedReview, _ entries: [ChronologyEntry]) {
    self.view = view
    self.entries = entries
  }

  /// The fields that an import would take columns of the agencies' own for, were there no such
  /// column before them.
  func extraFields(_ field: (String) -> ChronologyField?) -> Set<ChronologyField> {
    Set(extraHeadings.compactMap { field($0.heading) })
  }

  /// The columns of an entry itself: date and event always, the others where anything stands there.
  func standard(
    _ reads: (String) -> (date: EDTFDate, time: TimeOfDay?)?, extraFields: Set<ChronologyField>
  ) -> [SheetColumn] {
    let dates = entries.map { date($0, reads) }
    let ends = entries.map { entry in entry.end.map { cell($0, reads) } ?? .empty }
    let all: [(ChronologyField, SheetColumn)] = [
      (.date, SheetColumn("Date", width: 2.8, kind: .date) { dates[$0] }),
      (
        .time,
        column("Time", 1.6, .time) { entry in
          entry.time.map { .time(view.words($0)) } ?? .empty
        }
      ),
      (.end, SheetColumn("End date", width: 2.8, kind: .date) { ends[$0] }),
      (
        .sequence,
        column("Order within the day", 2, .number) { entry in
          entry.sequence.map { .number(Double($0)) } ?? .empty
        }
      ),
      (.source, column("Source", 3.5) { .text(view.words($0.source) ?? "") }),
      (.contactType, detail("Contact type", 3, .contactType)),
      (.location, detail("Location", 3, .location)), (.people, detail("Present", 4, .people)),
      (.event, column("Event", 9) { .text(view.words($0.event)) }),
      (.response, detail("Response", 7, .response)), (.outcome, detail("Outcome", 5, .outcome)),
      (.sharedWith, detail("Shared with", 4, .sharedWith)),
      (.comment, detail("Comment", 5, .comment)),
    ]
    return all.filter { field, column in
      [.date, .event].contains(field) || extraFields.contains(field) || isUsed(column)
    }.map(\.1) + notStated(extraFields)
  }

  /// What is said without saying of which child.
  private func notStated(_ extraFields: Set<ChronologyField>) -> [SheetColumn] {
    let fields: [(ChronologyField, String, SubjectField)] = [
      (.seen, "Seen", .seen), (.seenAlone, "Seen alone", .seenAlone),
      (.voice, "Voice of the child", .voice), (.attendance, "Attendance", .attendance),
      (.plan, "Plan", .plan),
    ]
    return fields.map { ($0.0, facts($0.1, .notStated, $0.2)) }
      .filter { extraFields.contains($0.0) || isUsed($0.1) }.map(\.1)
  }

  /// What is said of each child, under headings that begin with the label.
  var perSubject: [SheetColumn] {
    view.review.subjects.flatMap { subject in
      let label = view.labels[subject.id]
      return SubjectField.allCases.map { field in
        facts(
          label + " " + field.rawValue.replacing("-", with: " "), .person(subject.id), field)
      }.filter(isUsed)
    }
  }

  /// The agencies' own columns, in the order in which they first come.
  var extras: [SheetColumn] {
    extraHeadings.map { heading, count in
      column(heading, 4) { entry in
        let values = entry.extras.filter { view.words($0.heading) == heading }
          .map { view.words($0.value) }
        return .text(count < values.count ? values[count] : "")
      }
    }
  }

  /// The headings; one that comes several times in an entry stands here as often.
  private var extraHeadings: [(heading: String, count: Int)] {
    var most: [String: Int] = [:]
    var order: [String] = []
    for entry in entries {
      var counts: [String: Int] = [:]
      for extra in entry.extras { counts[view.words(extra.heading), default: 0] += 1 }
      for extra in entry.extras {
        let heading = view.words(extra.heading)
        if most[heading] == nil { order.append(heading) }
        most[heading] = max(most[heading] ?? 0, counts[heading] ?? 0)
      }
    }
    return order.flatMap { heading in (0..<(most[heading] ?? 0)).map { (heading, $0) } }
  }

  private func date(
    _ entry: ChronologyEntry, _ reads: (String) -> (date: EDTFDate, time: TimeOfDay?)?
  ) -> WorkbookCell {
    if view.datePolicy == .exact, entry.date.exactDay == nil {
      let written = view.words(entry.dateAsWritten)
      // Numbers alone, such as 22/05/2016?, would look as if a program had swapped days and months.
      if written.contains(where: \.isLetter), let read = reads(written), read.date == entry.date,
        read.time == nil || read.time == entry.time
      {
        return .text(written)
      }
    }
    return cell(entry.date, reads)
  }

  /// A date as a spreadsheet can hold it and an import reads it; in the view's words where those are
  /// no dates of the record.
  private func cell(
    _ date: EDTFDate, _ reads: (String) -> (date: EDTFDate, time: TimeOfDay?)?
  ) -> WorkbookCell {
    guard view.datePolicy == .exact else { return .text(view.words(date)) }
    if date.exactDay != nil { return .date(edtf: date.description) }
    // A winter is told by both its years, and read by the first.
    let told = view.words(date)
    let words = [date.description, told, String(told.prefix { $0 != "–" })]
    return .text(words.first { reads($0)?.date == date } ?? words[0])
  }

  private func facts(
    _ heading: String, _ subject: SubjectFacts.Who, _ field: SubjectField
  ) -> SheetColumn {
    let width = field == .voice ? 5.0 : 2.4
    return column(heading, width) { entry in
      guard let facts = entry.subjects.first(where: { $0.subject == subject }) else {
        return .empty
      }
      return .text(words(facts, field))
    }
  }

  private func words(_ facts: SubjectFacts, _ field: SubjectField) -> String {
    func said(_ word: String) -> String {
      word == SubjectFacts.Answer.notRecorded.rawValue ? "" : word
    }
    return switch field {
    case .seen: said(facts.seen.rawValue)
    case .seenAlone: said(facts.seenAlone.rawValue)
    case .voice: view.words(facts.voice) ?? ""
    case .attendance: said(facts.attendance.rawValue)
    case .plan: said(facts.plan.rawValue)
    }
  }

  private func detail(
    _ heading: String, _ width: Double, _ detail: ChronologyEntry.Detail
  ) -> SheetColumn {
    column(heading, width) { .text(view.words($0[detail]) ?? "") }
  }

  private func column(
    _ heading: String, _ width: Double, _ kind: WorkbookColumn.Kind = .text,
    _ cell: @escaping (ChronologyEntry) -> WorkbookCell
  ) -> SheetColumn {
    SheetColumn(heading, width: width, kind: kind) { cell(entries[$0]) }
  }

  private func isUsed(_ column: SheetColumn) -> Bool {
    entries.indices.contains { column.cell($0).orEmpty != .empty }
  }
}
