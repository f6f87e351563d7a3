internal import Intake
internal import ReviewModel
internal import Views

/// What an import does, in words.
struct ImportOutcome {
  let file: ChronologyFile
  let reading: ChronologyReading
  let changes: ChronologyChanges
  private let view: DeidentifiedReview

  init(_ file: ChronologyFile, _ reading: ChronologyReading, _ changes: ChronologyChanges) {
    self.file = file
    self.reading = reading
    self.changes = changes
    view = DeidentifiedReview(file.workspace.review, for: .panel)
  }

  /// The rows that are not taken.
  var rejects: Rejects { Rejects(of: reading, and: changes.blocked.map(\.row)) }

  /// `120 rows = 100 imported + 5 updated + 14 unchanged + 1 rejected`.
  var counts: String {
    "\(Count.of(changes.rowCount, "row")) = \(changes.added.count) imported + "
      + "\(changes.updated.count) updated + \(changes.unchanged.count) unchanged + "
      + "\(changes.rejected) rejected"
  }

  /// What is wrong with the rows that are not taken, a line each.
  var problems: [String] {
    reading.problems.map { RowWords.line($0, file: file.name) }
      + changes.blocked.map { update in
        "\(place(update.row)): the row changed, and \(reference(update.id)) was joined or split "
          + "by hand; change \(reference(update.id)) by hand"
      }
  }

  /// What the rows changed, a line for each field.
  var updates: [String] {
    changes.updated.flatMap { update in
      update.changes.map { change in
        "\(reference(update.id)) (row \(update.row.number)): \(Self.word(change.field)): "
          + (change.field == .subjects
            ? "what it says of the children changed"
            : "\(words(change.before)) → \(words(change.after))")
          + (change.isContested ? " (you had changed it too; the file's words were taken)" : "")
      }
    }
  }

  /// Says what the reviewer should know of the file and need not mend.
  func tellNotices() {
    for notice in notices.prefix(40) { Console.current.tell("note: " + notice) }
    if notices.count > 40 {
      Console.current.tell(
        "note: and \(notices.count - 40) more; all are in --dry-run --json")
    }
  }

  /// What the reviewer should know of the file, a line each.
  var notices: [String] {
    reading.notices.map { RowWords.line($0, file: file.name, date: view.words) }
  }

  /// Complains where any row cannot be taken: a file is taken whole unless its rejects have a place.
  func refuseProblems(typed: String) throws(Complaint) {
    guard !problems.isEmpty else { return }
    let lines = problems.prefix(20).joined(separator: "\n  ")
    let more = problems.count > 20 ? "\n  and \(problems.count - 20) more" : ""
    throw Complaint(
      lines + more,
      hint:
        "nothing was imported: \(changes.rejected) of \(changes.rowCount) rows cannot be read; mend "
        + "them in the file and import it again, or take the others now and set these aside: "
        + "--rejects \(RejectsFile.name(for: typed))")
  }

  /// Says what was done.
  func say(_ output: OutputOptions, source: ShortReference?, rejects written: RejectsFile?) {
    let console = Console.current
    if output.json { return console.say(json(source)) }
    let names =
      changes.added.reduce(0) { $0 + $1.entry.namesTakenOut }
      + changes.updated.reduce(0) { $0 + $1.entry.namesTakenOut }
    console.say(
      "\(file.name)\(source.map { " (\($0.text))" } ?? ""): \(counts); "
        + "\(Count.of(names, "name")) taken out")
    list(updates, more: "more changes")
    if !changes.gone.isEmpty {
      let gone = changes.gone.map { reference($0) }.joined(separator: ", ")
      console.tell("note: no longer in the file, and left as they are: \(gone)")
    }
    if let written, !rejects.isEmpty {
      list(problems, more: "more rows")
      console.tell(
        "note: \(written.path) holds the \(changes.rejected) rows that were not taken, as the "
          + "agency wrote them, names and all; put them right and import that file")
    }
  }

  private func list(_ lines: [String], more: String) {
    for line in lines.prefix(20) { Console.current.say("  " + line) }
    if lines.count > 20 { Console.current.say("  and \(lines.count - 20) \(more)") }
  }

  func json(_ source: ShortReference?) -> String {
    let counts: [(String, Int)] = [
      ("rows", changes.rowCount), ("imported", changes.added.count),
      ("updated", changes.updated.count), ("unchanged", changes.unchanged.count),
      ("rejected", changes.rejected),
    ]
    let gone = changes.gone.map { JSONText.string(reference($0)) }
    let members =
      [("file", JSONText.string(file.name)), ("source", JSONText.string(source?.text ?? ""))]
      + counts.map { ($0.0, "\($0.1)") }
      + [
        ("changes", JSONText.array(updates.map(JSONText.string))),
        ("problems", JSONText.array(problems.map(JSONText.string))),
        ("gone", JSONText.array(gone)),
      ]
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private func place(_ row: ChronologyReading.Row) -> String {
    row.sheet.isEmpty
      ? "\(file.name):\(row.number)" : "\(file.name), \"\(row.sheet)\":\(row.number)"
  }

  private func reference(_ id: EntryID) -> String { view.labels.word(.record(id.record)) }

  private func words(_ text: LabelledText?) -> String {
    guard let text else { return "nothing" }
    let words = view.words(text)
    return "\"" + (words.count > 60 ? words.prefix(59) + "…" : words) + "\""
  }

  private static func word(_ field: ChronologyChanges.Field) -> String {
    switch field {
    case .date: "date"
    case .time: "time"
    case .sequence: "place in the day"
    case .end: "end"
    case .source: "source"
    case .event: "event"
    case .detail(let detail): detail.rawValue
    case .subjects: "children"
    case .extra(let heading): heading.plainText
    }
  }
}
