internal import Archive
internal import Intake
internal import ReviewModel
internal import XML

extension Complaint {
  /// Says why a file was not taken at all.
  init(_ error: IntakeError) {
    let (what, remedy) = Self.words(error.fact)
    self.init(
      "\(error.file)\(Self.words(error.place)): \(what)",
      hint: "nothing was imported; \(remedy)")
  }

  private static func words(_ place: IntakeError.Place) -> String {
    var text = ""
    if let sheet = place.sheet { text += ", sheet \"\(sheet)\"" }
    if let row = place.row {
      text += ":\(row)"
    } else if let line = place.line {
      text += ":\(line)"
    }
    if let column = place.column { text += ", column \(column)" }
    return text
  }

  private static func words(_ fact: IntakeError.Fact) -> (what: String, remedy: String) {
    switch fact {
    case .empty: ("the file is empty", "ask the agency to send it again")
    case .notText(let found): ("this is no text file, but \(words(found))", saveAs)
    case .notAWorkbook(let found): ("this is no Excel workbook, but \(words(found))", saveAs)
    case .notADocument(let found): ("this is no document with tables, but \(words(found))", saveAs)
    case .notGedcom(let found):
      (
        "this is no GEDCOM file, but \(words(found))",
        "save the family as GEDCOM in the program that has it, and import that"
      )
    case .oldDocument:
      ("this is a Word file from before 2007", "open it and save it as .docx, then import that")
    case .encryptedWorkbook:
      ("the file is protected with a password", "open it, save it without one, import that")
    case .oldWorkbook:
      ("this is an Excel file from before 2007", "open it and save it as .xlsx, then import that")
    case .unreadableArchive(let error): ("the workbook cannot be opened (\(words(error)))", again)
    case .unreadablePart(let part, _): ("the workbook is damaged inside (\(part))", again)
    case .damagedPart(let part): ("the workbook is damaged inside (\(part))", again)
    case .noSheet: ("the workbook has no sheet that can be seen", "show the sheet that is meant")
    default: tableWords(fact)
    }
  }

  private static func tableWords(
    _ fact: IntakeError.Fact
  ) -> (what: String, remedy: String) {
    switch fact {
    case .tooLarge(_, let limit): ("it has more than \(limit / 1_048_576) MB", "part it in two")
    case .tooManyRows(let limit): ("it has more than \(limit) rows", "part it in two")
    case .tooManyCells(let limit): ("it has more than \(limit) cells", "part it in two")
    case .cellTooLarge(let limit):
      ("one cell holds more than \(limit / 1_048_576) MB of text", "look at that cell")
    case .unclosedQuote:
      ("a quotation mark opens a cell here and none closes it", "close it, then import again")
    case .noSuchSheet(let name, let found):
      ("there is no sheet \"\(name)\"", "there are: \(list(found))")
    case .noTable(let found):
      (
        "no row looks like headings; found: \(list(found))",
        "put headings such as Date and Event above the columns, or say --map \"Heading=event\""
      )
    case .missingColumn(let field, let found):
      (
        "there is no column for the \(field.rawValue); found: \(list(found))",
        "say which it is: --map \"Heading=\(field.rawValue)\""
      )
    case .swappedDates(let cells, let texts):
      (
        "days and months look swapped: every real date has a day up to 12 (\(rows(cells))), and "
          + "only dates after the 12th were left as text (\(rows(texts)))",
        "ask the agency for the file with its dates as text, or as its system wrote it; if you have "
          + "looked, --date-cells swapped changes them back, --date-cells as-they-are takes them"
      )
    case .monthFirstColumn(let proof):
      (
        "the dates make sense only with the month first: \(rows(proof))",
        "ask the agency for the file with the day first, or say --month-first if it means that"
      )
    case .unknownHeading(let heading, let nearest, let found):
      (
        "there is no heading \"\(heading)\"; found: \(list(found))",
        nearest.map { "did you mean \"\($0)\"?" } ?? "check the words after --map"
      )
    default: ("it cannot be read", again)
    }
  }

  private static func rows(_ proof: [DateProof]) -> String {
    let shown = proof.prefix(3).map { "row \($0.row): \($0.text)" }.joined(separator: "; ")
    return shown + (proof.count > 3 ? "; ..." : "")
  }

  private static let saveAs = "save it as .csv, .xlsx, .ods, .docx or .odt and import that"
  private static let again = "open it, save it again, or ask the agency to send it again"

  private static func list(_ words: [String]) -> String {
    words.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ") + (words.count > 12 ? " ..." : "")
  }
}

extension Complaint {
  fileprivate static func words(_ content: FileContent) -> String {
    switch content {
    case .text: "plain text"
    case .markup: "a web page or XML"
    case .pdf: "a PDF"
    case .richText: "rich text"
    case .zip: "a zip archive"
    case .wordDocument: "a Word document"
    case .openDocument: "an OpenDocument file"
    case .binaryWorkbook: "a binary workbook (.xlsb)"
    case .compoundFile: "an old or protected Office file"
    case .binary: "something silp cannot read"
    }
  }

  fileprivate static func words(_ error: ArchiveError) -> String {
    switch error {
    case .notAZip: "it is no zip archive"
    case .compoundFile: "it is an old or protected Office file"
    case .truncated: "its end is missing"
    case .encrypted: "it is protected with a password"
    case .unsafeName, .duplicateName: "its parts have names that are not safe"
    case .tooManyEntries(let count, _): "it has \(count) parts"
    case .tooLarge, .bomb: "it would grow too large"
    case .damaged(let name): "\(name) is damaged"
    case .unsupportedMethod(let name, _): "\(name) is packed in a way silp cannot read"
    case .notFound(let name): "\(name) is missing"
    case .notWritten, .outOfMemory: "there is not enough memory"
    }
  }
}
