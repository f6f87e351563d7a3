internal import Intake
internal import ReviewModel

/// What is wrong with the rows of a chronology, and what the reviewer should know of it, in words.
enum RowWords {
  /// Where and what: `police.csv:41: date "31/02/2016" does not exist`.
  static func line(_ problem: RowProblem, file: String) -> String {
    place(file, problem.sheet, problem.row) + words(problem)
  }

  private static func place(_ file: String, _ sheet: String, _ row: Int) -> String {
    sheet.isEmpty ? "\(file):\(row): " : "\(file), \"\(sheet)\":\(row): "
  }

  private static func words(_ problem: RowProblem) -> String {
    let heading = problem.heading.isEmpty ? "column \(problem.column)" : problem.heading
    switch problem.fact {
    case .missingDate: return "there is no date (\(heading))"
    case .date(let fault): return "date " + words(fault)
    case .end(let fault): return "end " + words(fault)
    case .emptyEvent: return "nothing is said to have happened (\(heading))"
    case .notATime(let text): return "time \"\(text)\" cannot be read"
    case .twoTimes(let one, let other): return "two times are given, \(one) and \(other)"
    case .unknownAnswer(let text): return "\(heading) \"\(text)\" is neither yes nor no"
    case .cellBeyondHeadings(let text):
      return "\"\(text)\" stands beyond the last heading; perhaps a comma wants quotation marks"
    }
  }

  static func words(_ fault: WrittenDate.Fault) -> String {
    switch fault {
    case .notADate(let text): "\"\(text)\" cannot be read as a date"
    case .doesNotExist(let text): "\"\(text)\" does not exist"
    case .monthFirst(let text): "\"\(text)\" only makes sense with the month first"
    case .notATime(let text): "\"\(text)\" holds a time that cannot be read"
    case .endBeforeStart(let text): "\"\(text)\" ends before it begins"
    case .noYear(let text): "\"\(text)\" does not say the year; write it with its year"
    case .needsBirth(let text):
      "\"\(text)\" counts from a birth that is not recorded; record it, or write the date"
    case .needsDueDate(let text):
      "\"\(text)\" counts the weeks of a pregnancy; record when it was due, or write the date"
    case .severalBirths(let text):
      "\"\(text)\" does not say whose birth it counts from; write the date"
    case .unclearAge(let text):
      "\"\(text)\" can be the pregnancy or the child; write \"pregnant\" or \"old\" after it"
    }
  }

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// What the reviewer should know of a file.
  static func line(
    _ notice: IntakeNotice, file: String, date: (EDTFDate) -> String
  ) -> String {
    switch notice {
    case .hiddenSheet(let name):
      "\(file): the sheet \"\(name)\" is hidden; it was looked at like the others"
    case .sheetWithoutTable(let name): "\(file): the sheet \"\(name)\" holds no chronology"
    case .guessedEncoding: "\(file): read as Windows text, since it is not UTF-8"
    case .extraColumn(let heading, _, let nearest):
      "\(file): the column \"\(heading)\" is not one silp knows; it is kept beside each entry"
        + (nearest.map { " (near: \"\($0)\"; or say --map \"\(heading)=event\")" } ?? "")
    case .secondColumn(let heading, _, let field):
      "\(file): \"\(heading)\" is a second column for \(field.rawValue); it is kept beside each entry"
    case .columnWithoutHeading(let column, let rows):
      "\(file): column \(column) has no heading; what stands in it (\(rows) rows) is kept"
    case .repeatedHeadings(let rows):
      "\(file): rows \(rows.map(String.init).joined(separator: ", ")) say the headings again"
    case .blankRows(let count): "\(file): \(count) blank rows"
    case .keptWords(let text, let row, _, _, let heading):
      "\(file):\(row): \(heading) \"\(text)\" is kept as it is, and not counted"
    case .remark(let remark): place(file, remark.sheet, remark.row) + words(remark.fact, date)
    default: fileLine(notice, file: file)
    }
  }

  private static func fileLine(_ notice: IntakeNotice, file: String) -> String {
    switch notice {
    case .hiddenRows(_, let rows): "\(file): hidden rows were read as well: \(list(rows))"
    case .deletedText(let count):
      "\(file): \(count) passages deleted with changes being tracked were not read"
    case .formulasWithoutResult(_, let rows):
      "\(file): formulas without a result, in rows \(list(rows)); open the file, save it, import it"
    case .macrosIgnored: "\(file): the file holds macros; they were not run"
    case .severalTables(let tables):
      "\(file): read from \(tables.count) tables: "
        + tables.map { "\"\($0.sheet)\" (\($0.rows) rows)" }.joined(separator: ", ")
    case .continuedTable(let name):
      "\(file): \"\(name)\" has no headings and was taken to go on from the table before it"
    case .guessedColumn(let heading, let column, let field):
      "\(file): column \(column) \"\(heading)\" was taken for the \(field.rawValue), by what is in it"
    // What it says may name somebody.
    case .band(_, let row): "\(file):\(row): this row is one cell across the table, and no entry"
    case .joinedCells(let rows):
      "\(file): what joined cells say was taken for rows \(list(rows)) as well"
    default: "\(file): there is something odd about it"
    }
  }

  private static func list(_ rows: [Int]) -> String {
    rows.prefix(12).map(String.init).joined(separator: ", ") + (rows.count > 12 ? " ..." : "")
  }

  private static func words(
    _ fact: RowRemark.Fact, _ words: (EDTFDate) -> String
  ) -> String {
    switch fact {
    case .weekdayDiffers(_, let day): "the weekday does not fit: that day is a \(weekdays[day - 1])"
    case .endBeforeStart(let start, let end):
      "it ends (\(words(end))) before it begins (\(words(start)))"
    case .beforeBirth(_, let born): "it lies before a birth (\(words(born)))"
    case .outsideScope(let date): "\(words(date)) lies outside the time the review looks at"
    case .inFuture(let date): "\(words(date)) lies in the future"
    case .countedFromBirth(_, let date): "the date was counted from a birth: \(words(date))"
    case .yearFromHeading(_, let year): "the year, \(year), was taken from a heading"
    }
  }
}
