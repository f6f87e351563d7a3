public import ReviewModel

/// Reads the chronology an agency sent.
public enum ChronologyIntake: Sendable {
  /// What a file is read with.
  public struct Options: Hashable, Sendable {
    /// What the headings mean.
    public var headings: HeadingTable
    /// Whose chronology it is.
    public var agency: AgencyID
    /// The subjects of the review, whom a heading such as "Rowan seen" may name.
    public var subjects: [PersonID]
    /// The sheet to read, where a workbook holds several tables.
    public var sheet: String?
    /// Whether words that are neither yes nor no are kept as written instead of being a problem.
    public var keepsUnknownAnswers: Bool

    /// Makes options.
    public init(
      headings: HeadingTable, agency: AgencyID, subjects: [PersonID], sheet: String? = nil,
      keepsUnknownAnswers: Bool = false
    ) {
      self.headings = headings
      self.agency = agency
      self.subjects = subjects
      self.sheet = sheet
      self.keepsUnknownAnswers = keepsUnknownAnswers
    }
  }

  /// Reads a file; `label` puts references where a text names somebody, and is given every text.
  public static func read(
    _ bytes: [UInt8], fileName: String, _ options: Options, label: (String) -> LabelledText
  ) throws(IntakeError) -> ChronologyReading {
    let book = try SheetReader.read(bytes, fileName: fileName)
    let table: HeadedTable
    do throws(IntakeFault) {
      table = try options.headings.table(
        in: book, sheet: options.sheet, subjects: options.subjects, label: label)
    } catch {
      throw error.inFile(fileName)
    }
    return reading(of: table, in: book, options, label)
  }

  private static func reading(
    of table: HeadedTable, in book: SheetBook, _ options: Options,
    _ label: (String) -> LabelledText
  ) -> ChronologyReading {
    var rows: [ChronologyReading.Row] = []
    var problems: [RowProblem] = []
    var words: [IntakeNotice] = []
    for row in table.rows {
      let reader = RowReader(
        row, of: table, isText: book.format != .workbook,
        keepsUnknownAnswers: options.keepsUnknownAnswers)
      problems += reader.problems
      words += reader.notices
      guard reader.problems.isEmpty,
        let entry = reader.draft.entry(agency: options.agency, label: label)
      else { continue }
      rows.append(.init(number: row.number, line: row.line, entry: entry))
    }
    return ChronologyReading(
      table: table, rows: rows, problems: problems,
      notices: notices(of: table, in: book, options.headings) + words)
  }
}

extension ChronologyIntake {
  /// What there is to say of the file as a whole.
  private static func notices(
    of table: HeadedTable, in book: SheetBook, _ headings: HeadingTable
  ) -> [IntakeNotice] {
    var notices = book.hiddenSheets.map(IntakeNotice.hiddenSheet)
    notices += book.sheets.filter { $0.name != table.sheet }.map { .sheetWithoutTable($0.name) }
    if case .delimited(_, .windows1252) = book.format { notices.append(.guessedEncoding) }
    notices += table.columns.filter { $0.use == .extra }.map { column in
      if let field = headings.field(of: column.heading) {
        .secondColumn(heading: column.heading, column: column.letters, field: field)
      } else {
        .extraColumn(
          heading: column.heading, column: column.letters,
          nearest: headings.nearest(to: column.heading))
      }
    }
    notices += columnsWithoutHeading(of: table)
    if !table.repeatedHeadings.isEmpty {
      notices.append(.repeatedHeadings(rows: table.repeatedHeadings))
    }
    if table.blankRows > 0 { notices.append(.blankRows(table.blankRows)) }
    return notices
  }

  private static func columnsWithoutHeading(of table: HeadedTable) -> [IntakeNotice] {
    let headed = Set(table.columns.map(\.index))
    var counts: [Int: Int] = [:]
    for row in table.rows {
      for cell in row.cells where !headed.contains(cell.column) {
        counts[cell.column, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { column, rows in
      .columnWithoutHeading(column: ColumnLetters.letters(of: column), rows: rows)
    }
  }
}
