internal import ArgumentParser
internal import Documents
internal import Intake
internal import ReviewModel
internal import Settings
internal import Views

/// Writes the chronology as a table for other programs.
struct ChronologyExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the chronology as CSV or XLSX, in labels.",
    discussion: """
      With --agency the file holds what that agency's entries say and nothing else: silp chronology
      import reads the same rows out of it again. Exact days are real dates in it; other dates stand
      as the record has them, or as 2016-05~ where those words alone would read otherwise. Themes,
      links and where an entry comes from are the review's own and not in it, and dates told less
      exactly (--dates, --audience) cannot be read back.
      Without --agency it holds everybody's entries in one order, with their numbers, whose they are
      and who else recorded them: for reading and sorting, not for importing.
      A cell that a spreadsheet program would run as a formula is written as text.
      Example: silp chronology export --agency hv -o health-visiting.xlsx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: "Only one agency's entries, to be imported again.") var agency: String?
  @Option(
    name: .shortAndLong, help: "The file to write: .csv or .xlsx; - for CSV on standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let only = try agency.map { try Lookup(review: workspace.review).agency($0).id }
    let isWorkbook = output.lowercased().hasSuffix(".xlsx")
    guard isWorkbook || output == "-" || output.lowercased().hasSuffix(".csv") else {
      throw Complaint(
        "\(Files.name(output)): the name does not say which kind of file to write",
        hint: "nothing was written; end it in .csv or .xlsx", exit: .usage)
    }
    let headings = HeadingTable(try SettingsFiles.headings().headings)
    let sheet = ChronologySheet(
      view, agency: only,
      reads: { words in
        guard let date = try? WrittenDate(reading: words) else { return nil }
        return (date.date, date.time)
      },
      field: { headings.field(of: $0) })
    let bytes = isWorkbook ? try workbook(sheet.table, view) : sheet.table.csv()
    let told =
      Count.of(sheet.table.rows.count, "entry", "entries") + ": "
      + CoverageWords.counts(
        view.review.entries.map(\.value).filter { only == nil || $0.agency == only }, view)
    try Gate(workspace, release.gate, options)
      .release(FinishedFile(bytes, what: "chronology", of: view), to: output, told: told)
  }

  private func workbook(_ table: WorkbookTable, _ view: DeidentifiedReview) throws -> [UInt8] {
    let book = Workbook(
      metadata: DocumentMetadata(
        title: view.told.map { $0.title + ": chronology" } ?? "Chronology", subject: "Chronology",
        creator: view.told?.reviewer ?? "", marking: view.told?.marking ?? ""),
      parts: [.table(table)])
    do {
      return try book.xlsx()
    } catch {
      throw Complaint(Self.words(error), hint: "nothing was written; a .csv takes it: -o NAME.csv")
    }
  }

  private static func words(_ error: WorkbookError) -> String {
    switch error {
    case .cellTooLong(_, let row, let column, let length, let limit):
      "row \(row), column \(column) has \(length) characters, and a cell of a workbook holds \(limit)"
    case .tooManyRows(_, let count, let limit):
      "there are \(count) rows, and a sheet holds \(limit)"
    case .tooManyColumns(_, let count, let limit):
      "there are \(count) columns, and a sheet holds \(limit)"
    case .noSheet, .notPacked: "the workbook could not be put together"
    }
  }
}
