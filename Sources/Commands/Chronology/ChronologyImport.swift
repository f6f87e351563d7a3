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
      With --dry-run it shows how it reads the file, and changes nothing. Either every row is taken \
      or none, unless --rejects says where the rows go that do not fit: put them right there and \
      import that file too. A file that was put right and is imported again changes the rows it \
      knows and says what changed. One import is one step that silp undo takes back.
      Example: silp chronology import police.csv --agency pol --coverage "every contact"
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The file: .csv, .xlsx, .ods, .docx or .odt.") var file: String
  @OptionGroup var reads: ImportOptions
  @Option(help: "What the agency sent: every contact, significant events only, not known.")
  var coverage: String?
  @Option(
    help: ArgumentHelp(
      "Where rows go that do not fit: .csv, .xlsx, .ods or .docx. The others are taken.",
      valueName: "file"))
  var rejects: String?
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let console = Console.current
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a chronology is imported, so that names are taken out of it")
    let coverage = try coverage.map {
      try Reading.choice($0, "--coverage", SourceFile.Coverage.self)
    }
    let importing = try ChronologyFile(
      file, try reads.options(in: workspace.review), in: workspace)
    if let known = importing.sameFile {
      return console.say(
        "\(importing.name) was imported already (\(known.text)); nothing changed")
    }
    let rejectsFile = try rejects.map { try RejectsFile($0) }
    let reading = try importing.read()
    guard reading.rowCount > 0 else {
      throw Complaint(
        "\(importing.name) has headings and no row under them",
        hint: "nothing was imported; ask the agency whether it has nothing to send")
    }
    let outcome = ImportOutcome(importing, reading, importing.changes(reading))
    if dryRun {
      return ImportPreview(outcome, typed: file, reads: reads, coverage: coverage).show(output)
    }
    outcome.tellNotices()
    if rejectsFile == nil { try outcome.refuseProblems(typed: file) }
    let told = coverage ?? askCoverage(importing, console)
    if let rejectsFile, !outcome.rejects.isEmpty { try rejectsFile.write(outcome.rejects) }
    let references = try importing.file(reading, outcome.changes, coverage: told)
    outcome.say(output, source: references.first, rejects: rejectsFile)
  }

  /// What the agency chose to send: asked where somebody can answer, and else as with its last file.
  private func askCoverage(
    _ importing: ChronologyFile, _ console: Console
  ) -> SourceFile.Coverage {
    let words = SourceFile.Coverage.allCases
    if console.inputIsTerminal, !options.noInput {
      for (place, word) in words.enumerated() { console.tell("  \(place + 1)  \(word.rawValue)") }
      console.err(
        "What did the agency send? 1 to \(words.count) (Enter alone: as before, or not known) ")
      if let line = console.readLine(), let number = Int(line),
        words.indices.contains(number - 1)
      {
        return words[number - 1]
      }
    }
    if let last = importing.lastSource {
      console.tell(
        "note: kept as with the agency's last file (\(last.reference.text)): "
          + "\"\(last.value.coverage.rawValue)\" (--coverage)")
      return last.value.coverage
    }
    console.tell(
      "note: nobody said what the agency chose to send; kept as \"not known\" (--coverage)")
    return .notKnown
  }
}
