import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Spreadsheets") struct WorkbookTests {
  private func workbook(_ tables: WorkbookTable...) -> Workbook {
    Workbook(metadata: metadata, parts: tables.map { .table($0) })
  }

  @Test("every part of any workbook is XML, and the same workbook gives the same bytes")
  func parts() throws {
    for seed in Soak.seeds(40, whole: 2000) {
      let book = workbook(randomTable(seed), randomTable(seed + 1, name: "rows"))
      for bytes in [try book.xlsx(), try book.ods()] {
        let reader = try ZipReader(bytes: bytes)
        for entry in reader.entries where entry.name != "mimetype" {
          _ = try XMLTree(parsing: reader.read(entry.name))
        }
      }
      let (xlsx, ods) = try (book.xlsx(), book.ods())
      #expect(try book.xlsx() == xlsx)
      #expect(try book.ods() == ods)
      #expect(try OdtCheck.faults(in: book.ods()).filter { $0 != .mediaTypeNotFirst }.isEmpty)
    }
  }

  @Test("a CSV gives back every text that was written into it, and holds no formula")
  func csv() {
    for seed in Soak.seeds(200, whole: 10_000) {
      let table = randomTable(seed)
      let rows = csvRows(table.csv())
      #expect(rows.count == table.rows.count + 1)
      for (row, cells) in zip(rows.dropFirst(), table.rows) {
        for (text, cell) in zip(row, cells) {
          guard case .text(let words) = cell else { continue }
          #expect(!FormulaGuard.isRisky(text))
          #expect(FormulaGuard.unguarded(text) == words)
        }
      }
    }
  }

  @Test("what is guarded is undone to what it was, for all texts of up to four dangerous letters")
  func guarding() {
    let letters = ["'", "=", "-", "@", "\t", "a", "\n", "\u{301}", "＝"]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in letters.map { text + $0 } } }
    for text in Set(texts) {
      let guarded = FormulaGuard.guarded(text)
      #expect(!FormulaGuard.isRisky(guarded))
      #expect(Array(FormulaGuard.unguarded(guarded).utf8) == Array(text.utf8))
    }
    #expect(FormulaGuard.guarded("it's = 5") == "it's = 5")
    #expect(FormulaGuard.unguarded("'tis") == "'tis")
  }

  @Test("CSV is as RFC 4180 has it, with or without a mark and a guard")
  func csvBytes() throws {
    let table = try WorkbookTable(
      name: "T", columns: [WorkbookColumn("a,b"), WorkbookColumn("n", kind: .number)],
      rows: [["=1", .number(-5)], ["say \"no\"", day("2016-05-03")], ["x\r\ny"]])
    #expect(
      table.csv(CsvOptions(hasByteOrderMark: false))
        == Array("\"a,b\",n\r\n'=1,-5\r\n\"say \"\"no\"\"\",2016-05-03\r\n\"x\ny\",\r\n".utf8))
    let plain = table.csv(CsvOptions(hasByteOrderMark: true, guardsFormulas: false))
    #expect(plain.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(csvRows(plain)[1][0] == "=1")
  }

  private func day(_ text: String) throws -> WorkbookCell {
    try .day(#require(CalendarDay(text)))
  }

  @Test("only an exact day is a date cell; anything else stays in its own words")
  func dates() throws {
    for text in [
      "2016-05", "2016", "2016-05-03?", "~2016-05-03", "2016-02-30", "1899-12-31",
      "1900-02-28", "2016-5-3", "2016-05-03/2016-05-05", "", "+016-05-03",
    ] {
      if case .day = WorkbookCell.date(edtf: text) { Issue.record("\(text) is no day") }
    }
    #expect(WorkbookCell.date(edtf: "2016-05") == .text("2016-05"))
    #expect(WorkbookCell.date(edtf: "") == .empty)
    #expect(try WorkbookCell.date(edtf: "2016-02-29") == day("2016-02-29"))
    #expect(WorkbookCell.time("24:00") == .text("24:00"))
  }

  @Test(
    "days have Excel's numbers",
    arguments: [
      ("1900-03-01", 61), ("1970-01-01", 25_569), ("2000-02-29", 36_585), ("2016-05-03", 42_493),
      ("9999-12-31", 2_958_465),
    ])
  func serials(text: String, serial: Int) throws {
    let table = WorkbookTable(
      name: "T", columns: [WorkbookColumn("d", kind: .date)], rows: [[.date(edtf: text)]])
    let sheet = try part("xl/worksheets/sheet1.xml", of: workbook(table).xlsx())
    #expect(sheet.descendants("v").map(\.text) == ["\(serial)"])
  }

  @Test("what XML cannot hold is shown by signs, and every line break is one")
  func controls() throws {
    let table = WorkbookTable(
      name: "T", columns: [WorkbookColumn("x")],
      rows: [["a\u{0}b\u{1B}c\u{7F}\u{FFFE}\r\nd\re\tf"]])
    let wanted = "a␀b␛c␡\u{FFFD}\nd\ne\tf"
    let sheet = try part("xl/worksheets/sheet1.xml", of: workbook(table).xlsx())
    #expect(sheet.descendants("t").map(\.text).last == wanted)
    #expect(csvRows(table.csv())[1] == [wanted])
    let ods = try part("content.xml", of: workbook(table).ods())
    #expect(paragraphs(ods).suffix(3) == ["a␀b␛c␡\u{FFFD}", "d", "ef"])
  }

  @Test("a text longer than Excel's cell is refused by its place; one as long is written")
  func longCells() throws {
    func table(_ length: Int) -> WorkbookTable {
      WorkbookTable(
        name: "T", columns: [WorkbookColumn("a"), WorkbookColumn("b")],
        rows: [["x"], ["", .text(String(repeating: "😀", count: length / 2))]])
    }
    #expect(try !workbook(table(32_766)).xlsx().isEmpty)
    #expect(
      throws: WorkbookError.cellTooLong(
        sheet: "T", row: 3, column: "B", length: 32_768, limit: 32_767)
    ) { try workbook(table(32_768)).xlsx() }
    #expect(try !workbook(table(32_768)).ods().isEmpty)
    #expect(throws: WorkbookError.noSheet) { try workbook().xlsx() }
    #expect(throws: WorkbookError.tooManyRows(sheet: "T", count: 1_048_577, limit: 1_048_576)) {
      try workbook(WorkbookTable(name: "T", columns: [], emptyRows: 1_048_576)).ods()
    }
  }

  @Test("tabs get names that Excel takes, no two alike")
  func names() throws {
    let asked = ["a/b:c", "A B C", "'quoted'", "", String(repeating: "long ", count: 9), "History"]
    let tables = (asked + asked).map { WorkbookTable(name: $0, columns: [WorkbookColumn("x")]) }
    let book = Workbook(metadata: metadata, parts: tables.map { .table($0) })
    let names = try part("xl/workbook.xml", of: book.xlsx()).descendants("sheet")
      .compactMap { $0.attribute("name") }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.prefix(4) == ["a b c", "A B C 2", "quoted", "Sheet"])
    for name in names {
      #expect(name.utf16.count <= 31 && !name.isEmpty && name.lowercased() != "history")
      #expect(!name.contains { "[]:*?/\\".contains($0) })
    }
  }

  @Test("words to choose from are offered, in the rule or from a sheet that is not shown")
  func choices() throws {
    let long = (0..<40).map { "a choice of some words \($0)" }
    let table = WorkbookTable(
      name: "It's",
      columns: [
        WorkbookColumn("s", kind: .choice(["yes", "no"])),
        WorkbookColumn("l", kind: .choice(long)),
        WorkbookColumn("c", kind: .choice(["a, b", "c"])),
      ])
    let bytes = try workbook(table).xlsx()
    let rules = try part("xl/worksheets/sheet1.xml", of: bytes).descendants("dataValidation")
    #expect(
      rules.map { $0.text } == ["\"yes,no\"", "'Lists'!$A$1:$A$40", "'Lists'!$B$1:$B$2"])
    #expect(
      try part("xl/workbook.xml", of: bytes).descendants("sheet").last?.attribute("state")
        == "hidden")
    let ods = try part("content.xml", of: workbook(table).ods())
    #expect(
      ods.descendants("content-validation").first?.attribute("condition")
        == "of:cell-content-is-in-list(\"yes\";\"no\")")
  }
}
