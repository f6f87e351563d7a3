internal import ReviewModel

/// Reads one row of a chronology, cell by cell.
struct RowReader {
  let row: SheetRow
  let sheet: String
  private let options: ChronologyIntake.Options
  private let dates: DateContext
  private(set) var draft = DraftEntry()
  private(set) var problems: [RowProblem] = []
  private(set) var notices: [IntakeNotice] = []
  private(set) var dateRemarks: [WrittenDate.Remark] = []

  init(
    _ row: SheetRow, of table: HeadedTable, sheet: String, isText: Bool,
    _ options: ChronologyIntake.Options, year: Int?
  ) {
    self.row = row
    self.sheet = sheet
    self.options = options
    var dates = options.dates
    dates.year = year ?? dates.year
    self.dates = dates
    for column in table.columns { take(row[column.index], in: column) }
    takeCellsWithoutHeading(table.columns, isText: isText)
    check(table)
  }

  private mutating func report(_ fact: RowProblem.Fact, in column: TableColumn) {
    problems.append(
      RowProblem(
        sheet: sheet, row: row.number, line: row.line, column: column.letters,
        heading: column.heading, fact: fact))
  }

  private mutating func keep(_ text: String, of column: TableColumn) {
    let heading = column.heading.isEmpty ? column.letters : column.heading
    draft.extras.append(.init(heading: heading, value: text))
  }

  private mutating func take(_ value: Cell.Value, in column: TableColumn) {
    let text = value.text.tidied
    guard !text.isEmpty else { return }
    switch column.use {
    case .field(.date): takeDate(value, text, column)
    case .field(.time): takeTime(value, text, column)
    case .field(.end): takeEnd(value, text, column)
    case .field(.sequence): takeSequence(text, column)
    case .field(let field):
      if let fact = SubjectField(field) {
        take(text, fact, of: options.about, in: column)
      } else {
        draft.texts[field] = text
      }
    case .subject(let person, let fact): take(text, fact, of: .person(person), in: column)
    case .extra: keep(text, of: column)
    }
  }

  /// In text a cell too many means that cells have moved; in a workbook it is a remark.
  private mutating func takeCellsWithoutHeading(_ columns: [TableColumn], isText: Bool) {
    let headed = Set(columns.map(\.index))
    let last = columns.last?.index ?? 0
    for cell in row.cells where !headed.contains(cell.column) {
      let letters = ColumnLetters.letters(of: cell.column)
      let text = cell.value.text.tidied
      if isText, cell.column > last {
        let column = TableColumn(index: cell.column, heading: "", use: .extra)
        report(.cellBeyondHeadings(text), in: column)
        return
      }
      draft.extras.append(.init(heading: letters, value: text))
    }
  }

  private mutating func check(_ table: HeadedTable) {
    if let column = table.column(for: .date), row[column.index].text.tidied.isEmpty {
      report(.missingDate, in: column)
    }
    if let column = table.column(for: .event), draft.texts[.event] == nil {
      report(.emptyEvent, in: column)
    }
    guard let beside = draft.date?.time, let column = table.column(for: .time) else { return }
    if let time = draft.time, time != beside { report(.twoTimes(beside, time), in: column) }
  }
}

extension RowReader {
  private mutating func takeDate(_ value: Cell.Value, _ text: String, _ column: TableColumn) {
    draft.dateAsWritten = text
    switch date(value, text) {
    case .success(let date):
      draft.date = date
      dateRemarks = date.remarks
      draft.time = draft.time ?? date.time
    case .failure(let fault): report(.date(fault), in: column)
    }
  }

  private mutating func takeTime(_ value: Cell.Value, _ text: String, _ column: TableColumn) {
    let time: WrittenTime? =
      switch value {
      case .time(let time), .day(_, let time?): WrittenTime(time)
      case .text, .number: WrittenTime(reading: text)
      case .empty, .boolean, .day(_, nil): nil
      }
    guard let time else { return report(.notATime(text), in: column) }
    draft.time = time.time ?? draft.time
    if !time.isComplete { keep(text, of: column) }
  }

  private mutating func takeEnd(_ value: Cell.Value, _ text: String, _ column: TableColumn) {
    if RecordWords.saysNothing(text) { return }
    switch date(value, text) {
    case .success(let end):
      draft.end = end.date
      // An entry holds no time for its end, so the words are kept.
      if end.time != nil { keep(text, of: column) }
    case .failure(let fault):
      if WrittenTime(reading: text) == nil { return report(.end(fault), in: column) }
      keep(text, of: column)
    }
  }

  private func date(
    _ value: Cell.Value, _ text: String
  ) -> Result<WrittenDate, WrittenDate.Fault> {
    if case .day(var day, let time) = value {
      if options.dateCells == .swapped {
        day = CalendarDay(year: day.year, month: day.day, day: day.month) ?? day
      }
      return .success(WrittenDate(EDTFDate(day), time: time))
    }
    return Result { () throws(WrittenDate.Fault) in try WrittenDate(reading: text, in: dates) }
  }

  /// What a cell says of a subject.
  private mutating func take(
    _ text: String, _ fact: SubjectField, of subject: SubjectFacts.Who, in column: TableColumn
  ) {
    switch fact {
    case .seen: takeAnswer(text, in: column, of: subject) { $0.seen = $1 }
    case .seenAlone: takeAnswer(text, in: column, of: subject) { $0.seenAlone = $1 }
    case .voice:
      let isSilence = RecordWords.saysNothing(text) || Folding.key(text) == "na"
      if !isSilence { draft.note(subject) { $0.voice = text } }
    case .attendance: takeAttendance(text, of: subject, in: column)
    case .plan: takePlan(text, of: subject, in: column)
    }
  }

  private mutating func takeAnswer(
    _ text: String, in column: TableColumn, of subject: SubjectFacts.Who,
    _ set: (inout DraftEntry.DraftFacts, SubjectFacts.Answer) -> Void
  ) {
    if let (answer, isComplete) = RecordWords.answer(text) {
      draft.note(subject) { set(&$0, answer) }
      if !isComplete { keep(text, of: column) }
    } else if options.keepsUnknownAnswers {
      keepUnknown(text, of: column)
    } else {
      report(.unknownAnswer(text), in: column)
    }
  }

  /// The words are kept too where they say more than the kind of plan.
  private mutating func takePlan(
    _ text: String, of subject: SubjectFacts.Who, in column: TableColumn
  ) {
    guard let plan = RecordWords.plan(text) else { return keepUnknown(text, of: column) }
    guard plan != .notRecorded else { return }
    draft.note(subject) { $0.plan = plan }
    if Folding.key(text) != Folding.key(plan.rawValue) { keep(text, of: column) }
  }

  private mutating func takeSequence(_ text: String, _ column: TableColumn) {
    guard let place = Int(text), place >= 0 else { return keep(text, of: column) }
    draft.sequence = place
  }

  /// The words are kept too, since "cancelled by mum" says more than its kind.
  private mutating func takeAttendance(
    _ text: String, of subject: SubjectFacts.Who, in column: TableColumn
  ) {
    guard let attendance = RecordWords.attendance(text) else {
      return keepUnknown(text, of: column)
    }
    guard attendance != .notRecorded else { return }
    draft.note(subject) { $0.attendance = attendance }
    if Folding.key(text) != Folding.key(attendance.rawValue) { keep(text, of: column) }
  }

  private mutating func keepUnknown(_ text: String, of column: TableColumn) {
    keep(text, of: column)
    notices.append(
      .keptWords(
        text, row: row.number, line: row.line, column: column.letters, heading: column.heading))
  }
}
