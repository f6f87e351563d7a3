internal import Intake
internal import ReviewModel
internal import Views

/// How a file would be read, for somebody to look at before anything changes.
struct ImportPreview {
  private let outcome: ImportOutcome
  private let typed: String
  private let reads: ImportOptions
  private let coverage: SourceFile.Coverage?
  private let review: Review
  private let view: DeidentifiedReview
  /// How many rows are shown.
  private static let shown = 5

  init(
    _ outcome: ImportOutcome, typed: String, reads: ImportOptions, coverage: SourceFile.Coverage?
  ) {
    self.outcome = outcome
    self.typed = typed
    self.reads = reads
    self.coverage = coverage
    review = outcome.file.workspace.review
    view = DeidentifiedReview(review, for: .panel)
  }

  /// Prints the columns, the first rows, what is wrong and what to type next.
  func show(_ output: OutputOptions) {
    let console = Console.current
    if output.json { return showJSON(console) }
    for table in outcome.reading.tables { show(table, output) }
    showRows(console)
    outcome.tellNotices()
    let problems = outcome.problems
    if !problems.isEmpty { console.say("What does not fit:") }
    for line in problems.prefix(40) { console.say("  " + line) }
    if problems.count > 40 { console.say("  and \(problems.count - 40) more") }
    if !outcome.updates.isEmpty { console.say("What would change:") }
    for line in outcome.updates.prefix(40) { console.say("  " + line) }
    if outcome.updates.count > 40 { console.say("  and \(outcome.updates.count - 40) more") }
    console.say("\(outcome.file.name): \(outcome.counts). Nothing was changed.")
    console.say("To take it: \(command)")
    if usedCoverage == nil {
      console.say(
        "and say what the agency sent: --coverage \"every contact\", or \"significant events only\""
      )
    }
  }

  private func show(_ table: HeadedTable, _ output: OutputOptions) {
    let place = table.sheet.isEmpty ? "" : "\"\(table.sheet)\", "
    Console.current.say(
      "\(outcome.file.name): \(place)\(Count.of(table.rows.count, "row")), "
        + (table.headingRow > 0 ? "headings in row \(table.headingRow)" : "no headings of its own"))
    var columns = Table("column", "heading", "read as", "because of")
    for column in table.columns {
      columns.add(
        column.letters, words(column.heading),
        ColumnWords.use(column, review, outcome.file.options.about), ColumnWords.basis(column))
    }
    columns.print(output)
  }

  private func showRows(_ console: Console) {
    let rows = outcome.reading.rows
    guard !rows.isEmpty else { return }
    console.say("The first rows:")
    for row in rows.prefix(Self.shown) {
      let entry = row.entry
      let written = view.words(entry.dateAsWritten)
      let date = view.words(entry.date)
      let asWritten = written == date || written.isEmpty ? "" : " (written \"\(written)\")"
      let time = entry.time.map { " \($0)" } ?? ""
      console.say(
        "  row \(row.number): \(date)\(time)\(asWritten): \(short(view.words(entry.event)))")
    }
    if rows.count > Self.shown { console.say("  and \(rows.count - Self.shown) more") }
  }

  /// What the agency is said to send, now or with its last file.
  private var usedCoverage: SourceFile.Coverage? {
    coverage ?? outcome.file.lastSource?.value.coverage
  }

  /// The command that takes the file as it was shown.
  private var command: String {
    var words = ["silp chronology import", quoted(typed), "--agency", reads.agency]
    words += reads.map.flatMap { ["--map", quoted($0)] }
    if let sheet = reads.sheet { words += ["--sheet", quoted(sheet)] }
    if let about = reads.about { words += ["--about", about] }
    if let cells = reads.dateCells { words += ["--date-cells", cells.rawValue] }
    if reads.monthFirst { words.append("--month-first") }
    if let usedCoverage { words += ["--coverage", quoted(usedCoverage.rawValue)] }
    if !outcome.rejects.isEmpty {
      words += ["--rejects", quoted(RejectsFile.name(for: typed))]
    }
    return words.joined(separator: " ")
  }

  private func quoted(_ word: String) -> String {
    word.contains(where: { !$0.isLetter && !$0.isNumber && !"-_./~".contains($0) })
      ? "\"\(word)\"" : word
  }

  private func words(_ text: String) -> String {
    (try? outcome.file.workspace.label(text)).map { view.words($0) } ?? text
  }

  private func short(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 72 ? line.prefix(71) + "…" : line
  }

  private func showJSON(_ console: Console) {
    let columns = outcome.reading.tables.flatMap { table in
      table.columns.map { column in
        JSONText.object([
          ("sheet", table.sheet), ("column", column.letters), ("heading", words(column.heading)),
          ("read as", ColumnWords.use(column, review, outcome.file.options.about)),
          ("because of", ColumnWords.basis(column)),
        ])
      }
    }
    let notices = outcome.notices.map(JSONText.string)
    console.say(
      "{\"columns\": \(JSONText.array(columns)), \"notices\": \(JSONText.array(notices)), "
        + "\"would\": \(outcome.json(nil))}")
  }
}
