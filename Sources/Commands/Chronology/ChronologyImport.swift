internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import ReviewStore

/// Reads one agency's file.
struct ChronologyImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read an agency's chronology from a spreadsheet or a document.",
    discussion: """
      Either every row is taken or none. Rows that are in the review already are left as they are.
      Example: silp chronology import police.csv --agency pol --coverage "every contact"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "Whose chronology it is, by short word.") var agency: String
  @Option(help: "What the agency sent: every contact, significant events only, not known.")
  var coverage: String?
  @Option(help: "What a heading means: \"Heading=event\"; may be repeated.") var map: [String] = []
  @Option(help: "The sheet of a workbook, where several hold tables.") var sheet: String?
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let console = Console.current
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a chronology is imported, so that names are taken out of it")
    let importing = try ChronologyFile(file, sheet: sheet, map: map, agency: agency, in: workspace)
    if let known = importing.sameFile {
      return console.say(
        "\(importing.name) was imported already (\(known.text)); nothing changed")
    }
    let reading = try importing.read()
    for notice in reading.notices {
      console.tell("note: " + RowWords.line(notice, file: importing.name))
    }
    try importing.refuse(reading.problems, of: reading.rowCount)
    if dryRun { return preview(reading, importing, workspace) }
    let coverage = try coverageValue(console)
    let outcome = try importing.file(reading, coverage: coverage)
    console.say(
      "\(importing.name): \(reading.rowCount) rows: \(outcome.added) imported, "
        + "\(outcome.known) known already; \(outcome.names) names taken out")
  }

  private func coverageValue(_ console: Console) throws -> SourceFile.Coverage {
    guard let coverage else {
      console.tell(
        "note: nobody said what the agency chose to send; kept as \"not known\" (--coverage)")
      return .notKnown
    }
    return try Reading.choice(coverage, "--coverage", SourceFile.Coverage.self)
  }

  private func preview(
    _ reading: ChronologyReading, _ importing: ChronologyFile, _ workspace: Workspace
  ) {
    let console = Console.current
    for column in reading.table.columns {
      console.say(
        "  \(column.letters)  \"\(column.heading)\"  \(ColumnWords.words(column.use, workspace.review))"
      )
    }
    console.say("\(reading.rowCount) rows can be read; nothing was changed.")
  }
}
