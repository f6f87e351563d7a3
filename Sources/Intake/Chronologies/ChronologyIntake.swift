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
    /// Whom a column is about that does not say which child.
    public var about: SubjectFacts.Who
    /// The one sheet or table to read; nil for all that look like chronologies.
    public var sheet: String?
    /// Whether words that are neither yes nor no are kept as written instead of being a problem.
    public var keepsUnknownAnswers: Bool
    /// What helps to read dates: the day the file came, the subjects' births.
    public var dates: DateContext
    /// What is done about date cells whose days and months a program may have swapped.
    public var dateCells: DateCells
    /// The time the review looks at; rows outside it are remarked.
    public var scope: Scope

    /// Makes options.
    public init(
      headings: HeadingTable, agency: AgencyID, subjects: [PersonID],
      about: SubjectFacts.Who = .notStated, sheet: String? = nil,
      keepsUnknownAnswers: Bool = false, dates: DateContext = DateContext(),
      dateCells: DateCells = .checked, scope: Scope = Scope()
    ) {
      self.headings = headings
      self.agency = agency
      self.subjects = subjects
      self.about = about
      self.sheet = sheet
      self.keepsUnknownAnswers = keepsUnknownAnswers
      self.dates = dates
      self.dateCells = dateCells
      self.scope = scope
    }
  }

  /// What is done about date cells whose days and months a program may have swapped.
  public enum DateCells: Hashable, Sendable {
    /// The file is refused where they look swapped.
    case checked
    /// They are taken as they are, since somebody has looked.
    case trusted
    /// Day and month are changed back, since somebody has looked.
    case swapped
  }

  /// The time a review looks at; an end that is nil is open.
  public struct Scope: Hashable, Sendable {
    /// Its first day.
    public var from: CalendarDay?
    /// Its last day.
    public var to: CalendarDay?

    /// Makes a scope.
    public init(from: CalendarDay? = nil, to: CalendarDay? = nil) {
      self.from = from
      self.to = to
    }
  }

  /// Reads a file; `label` puts references where a text names somebody, and is given every text.
  public static func read(
    _ bytes: [UInt8], fileName: String, _ options: Options, label: (String) -> LabelledText
  ) throws(IntakeError) -> ChronologyReading {
    let book = try SheetReader.read(bytes, fileName: fileName)
    // Finding tables asks for labels of headings only; nothing keeps the function.
    return try withoutActuallyEscaping(label) { label throws(IntakeError) in
      do throws(IntakeFault) {
        let search = TableSearch(
          headings: options.headings, subjects: options.subjects, label: label,
          dates: options.dates)
        let tables = try search.tables(in: book, sheet: options.sheet)
        for table in tables { try DateOrder.check(table, options) }
        return reading(of: tables, in: book, options, label)
      } catch {
        throw error.inFile(fileName)
      }
    }
  }

  private static func reading(
    of tables: [HeadedTable], in book: SheetBook, _ options: Options,
    _ label: (String) -> LabelledText
  ) -> ChronologyReading {
    var rows: [ChronologyReading.Row] = []
    var problems: [RowProblem] = []
    var words: [IntakeNotice] = []
    // Rows of one sheet need not say which it is.
    let isOneSheet = Set(tables.map(\.sheet)).count == 1
    for table in tables {
      let sheet = isOneSheet ? "" : table.sheet
      let years = HeadingYears(table)
      for row in table.rows {
        let reader = RowReader(
          row, of: table, sheet: sheet, isText: book.isDelimited, options,
          year: years.year(at: row.number))
        problems += reader.problems
        words += reader.notices
        guard reader.problems.isEmpty,
          let entry = reader.draft.entry(agency: options.agency, label: label)
        else { continue }
        words += RowChecks.remarks(on: entry, reader, options).map(IntakeNotice.remark)
        rows.append(
          .init(
            sheet: table.sheet, number: row.number, line: row.line, entry: entry,
            sheetLabel: isOneSheet ? nil : label(table.sheet)))
      }
    }
    return ChronologyReading(
      tables: tables, rows: rows, problems: problems,
      notices: FileNotices.notices(of: tables, in: book, options.headings) + words)
  }
}

/// The year that a heading gives to the rows below it.
struct HeadingYears {
  private let bands: [(row: Int, year: Int)]
  private let sheet: Int?

  init(_ table: HeadedTable) {
    bands = table.bands.compactMap { band in Self.year(in: band.text).map { (band.row, $0) } }
    sheet = Self.year(in: table.sheet)
  }

  func year(at row: Int) -> Int? {
    bands.isEmpty ? sheet : bands.last { $0.row < row }?.year ?? sheet
  }

  /// The year in a few words; nil where there is none, or several.
  private static func year(in text: String) -> Int? {
    guard text.utf8.count < 60 else { return nil }
    let years = text.split { !("0"..."9").contains($0) }.compactMap { digits in
      digits.count == 4 ? Int(digits) : nil
    }.filter { (1900..<2200).contains($0) }
    return Set(years).count == 1 ? years.first : nil
  }
}
