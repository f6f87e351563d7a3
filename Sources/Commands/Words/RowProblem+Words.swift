internal import Intake
internal import ReviewModel

/// What is wrong with the rows of a chronology, and what the reviewer should know of it, in words.
enum RowWords {
  /// Where and what: `police.csv:41: date "31/02/2016" does not exist`.
  static func line(_ problem: RowProblem, file: String) -> String {
    "\(file):\(problem.row): \(words(problem))"
  }

  private static func words(_ problem: RowProblem) -> String {
    let heading = problem.heading.isEmpty ? "column \(problem.column)" : problem.heading
    switch problem.fact {
    case .missingDate: return "there is no date (\(heading))"
    case .date(let fault): return "date " + words(fault)
    case .end(let fault): return "end " + words(fault)
    case .endBeforeStart(let start, let end): return "it ends (\(end)) before it begins (\(start))"
    case .emptyEvent: return "nothing is said to have happened (\(heading))"
    case .notATime(let text): return "time \"\(text)\" cannot be read"
    case .twoTimes(let one, let other): return "two times are given, \(one) and \(other)"
    case .unknownAnswer(let text): return "\(heading) \"\(text)\" is neither yes nor no"
    case .cellBeyondHeadings(let text):
      return "\"\(text)\" stands beyond the last heading; perhaps a comma wants quotation marks"
    }
  }

  private static func words(_ fault: WrittenDate.Fault) -> String {
    switch fault {
    case .notADate(let text): "\"\(text)\" cannot be read as a date"
    case .doesNotExist(let text): "\"\(text)\" does not exist"
    case .monthFirst(let text): "\"\(text)\" only makes sense with the month first"
    case .weekdayDiffers(let text, let weekday): "\"\(text)\" is a \(weekdays[weekday - 1])"
    case .notATime(let text): "\"\(text)\" holds a time that cannot be read"
    case .endBeforeStart(let text): "\"\(text)\" ends before it begins"
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// What the reviewer should know of a file.
  static func line(_ notice: IntakeNotice, file: String) -> String {
    switch notice {
    case .hiddenSheet(let name): "\(file): the hidden sheet \"\(name)\" was not read"
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
    }
  }
}
