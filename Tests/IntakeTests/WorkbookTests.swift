import Intake
import ReviewModel
import Testing

/// The values of the first sheet's rows.
private func values(_ bytes: [UInt8]) throws -> [Int: [Cell.Value]] {
  let sheet = try SheetReader.read(bytes, fileName: "a.xlsx").sheets[0]
  return Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells.map(\.value)) })
}

private func day(_ text: String, _ time: String? = nil) throws -> Cell.Value {
  .day(try #require(CalendarDay(text)), time.flatMap { TimeOfDay($0) })
}

@Suite("Workbooks") struct WorkbookTests {
  @Test("a workbook with a title, real dates, rich text, remarks and hidden sheets is read whole")
  func clinic() throws {
    let book = try SheetReader.read(try Files.bytes("clinic.xlsx"), fileName: "clinic.xlsx")
    #expect(book.sheets.filter { !$0.remarks.isHidden }.map(\.name) == ["Chronology", "Guidance"])
    #expect(book.hiddenSheets == ["Workings"])
    let rows = book.sheets[0].rows
    #expect(rows.map(\.number) == [1, 3, 4, 5, 6, 7, 9, 10])
    #expect(rows[2][0] == (try day("2024-05-03")))
    #expect(rows[2][1] == .time(try #require(TimeOfDay("14:30"))))
    #expect(rows[2][2] == .text("Home visit.\nRowan at table."))
    #expect(rows[2][3] == .boolean(true))
    #expect(rows[3][0] == (try day("2024-05-04", "09:15")))
    #expect(rows[3][2] == .text("Call from school about Rowan"))
    #expect(rows[3][6].text == "12.5")
    #expect(rows[6][0] == .number(2024))
  }

  @Test("days are counted from 1904 where the workbook says so")
  func mac() throws {
    let rows = try values(Files.bytes("mac.xlsx"))
    #expect(rows[2]?.first == (try day("2024-05-03")))
    #expect(rows[3]?.first == (try day("1999-12-31", "23:59")))
  }

  @Test("the false 29 February 1900 is no day, and the days on both sides of it are right")
  func falseLeapDay() throws {
    let serials = [0, 1, 59, 60, 61, 45_415, 2_958_465, 2_958_466]
    let cells = serials.map { "<c s=\"1\"><v>\($0)</v></c>" }.joined()
    let book = SmallWorkbook(
      rows: "<row>\(cells)</row>", styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
    #expect(
      try values(book.bytes())[1] == [
        .text("00/01/1900"), try day("1900-01-01"), try day("1900-02-28"), .text("29/02/1900"),
        try day("1900-03-01"), try day("2024-05-03"), try day("9999-12-31"), .number(2_958_466),
      ])
  }

  @Test(
    "a number is a date exactly where its format shows one",
    arguments: [
      ("dd/mm/yyyy", "03/05/2024"), ("[$-809]d mmmm yyyy;@", "03/05/2024"), ("mmm", "03/05/2024"),
      ("0.00", "45415"), ("0\" days\"", "45415"), ("[Red]0.0", "45415"), ("General", "45415"),
      ("#,##0_d", "45415"), ("0.00E+00", "45415"), ("@", "45415"), ("[h]:mm", "45415"),
      ("\\d0", "45415"), ("hh:mm", "03/05/2024"), ("0;d", "45415"),
    ])
  func formats(code: String, wanted: String) throws {
    let written = code.replacing("\"", with: "&quot;")
    let book = SmallWorkbook(
      rows: "<row><c s=\"1\"><v>45415</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="\(written)"/></numFmts>\
        <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
        """)
    #expect(try values(book.bytes())[1]?.first?.text == wanted)
  }

  @Test(
    "a first of a month whose format shows no day is the month or year somebody typed",
    arguments: [
      ("mmm-yy", 45_413, "05/2024"), ("mmmm yyyy", 45_413, "05/2024"), ("yyyy", 45_292, "2024"),
      ("mmm-yy", 45_415, "03/05/2024"), ("d mmm yy", 45_413, "01/05/2024"),
      ("yyyy", 45_413, "01/05/2024"),
    ])
  func shownMonths(code: String, serial: Int, wanted: String) throws {
    let book = SmallWorkbook(
      rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>",
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts>\
        <cellXfs><xf/><xf numFmtId="164"/></cellXfs>
        """)
    #expect(try values(book.bytes())[1]?.first?.text == wanted)
  }

  @Test("Excel's own date formats are known by their numbers", arguments: 0...60)
  func builtIn(format: Int) throws {
    let book = SmallWorkbook(
      rows: "<row><c s=\"1\"><v>45415.75</v></c></row>",
      styles: "<cellXfs><xf/><xf numFmtId=\"\(format)\"/></cellXfs>")
    let isDate = (14...22).contains(format) || [45, 47].contains(format)
    let isForeign = (27...36).contains(format) || (50...58).contains(format)
    #expect(
      try values(book.bytes())[1]?.first
        == (isDate || isForeign ? try day("2024-05-03", "18:00") : .number(45_415.75)))
  }

  @Test("shared, formula, error and ISO texts are read; reading aids and escapes are resolved")
  func texts() throws {
    let book = SmallWorkbook(
      rows: """
        <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>\
        <row r="5"><c t="str"><f>A1</f><v>seen late</v></c><c t="e"><v>#REF!</v></c>\
        <c t="d"><v>2024-05-03T14:30:00</v></c><c t="b"><v>0</v></c><c><v>1E3</v></c><c/>\
        <c t="inlineStr"><is><t> </t></is></c></row>
        """,
      strings: """
        <si><r><t>Home </t></r><r><rPr><b/></rPr><t>visit_x000D_\nlate</t></r></si>\
        <si><t>東京_x005F_</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>
        """)
    let rows = try values(book.bytes())
    #expect(rows[2] == [.text("Home visit\r\nlate"), .text("東京_")])
    #expect(
      rows[5] == [
        .text("seen late"), .text("#REF!"), try day("2024-05-03", "14:30"), .boolean(false),
        .number(1000),
      ])
  }

  @Test("joined cells hold their value at the top left alone")
  func merges() throws {
    let book = SmallWorkbook(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>\
        <row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>
        """, afterRows: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
    #expect(try values(book.bytes()) == [1: [.number(1)], 2: [.number(4)]])
    let sheet = try SheetReader.read(Files.bytes("merged.xlsx"), fileName: "m.xlsx").sheets[0]
    #expect(sheet.merges == [MergedCells(rows: 2...3, columns: 2...2)])
    #expect(sheet.rows.map { $0[2].text } == ["Outcome", "Same for both", ""])
  }

  @Test(
    "a sheet that says what none can say is refused with its row",
    arguments: [
      "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"x\"/>",
      "<row r=\"2\"><c r=\"A3\"/></row>", "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
      "<row r=\"2\"><c r=\"XFE2\"/></row>", "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>",
      "<row r=\"2\"><c><v>many</v></c></row>", "<row r=\"1048577\"/>",
    ])
  func damaged(rows: String) throws {
    let bytes = try SmallWorkbook(rows: rows).bytes()
    let error = #expect(throws: IntakeError.self) {
      try SheetReader.read(bytes, fileName: "a.xlsx")
    }
    let isKnown =
      error?.fact == .damagedPart("xl/worksheets/sheet1.xml")
      || error?.fact == .tooManyRows(limit: 1_048_576)
    #expect(isKnown && error?.place.sheet == "One")
  }

  @Test("a cell of more text than is taken is refused with its column", arguments: [1, 3])
  func largeCell(pieces: Int) throws {
    // In one piece libxml2 refuses it at 10 MB; in several we do at 16 MB.
    let piece = String(repeating: "ab c", count: (17 << 18) / pieces + 1)
    let text = Array(repeating: piece, count: pieces).joined(separator: "<!-- -->")
    let rows = "<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    let bytes = try SmallWorkbook(rows: rows, stored: true).bytes()
    #expect(
      throws: IntakeError(
        file: "a.xlsx", .cellTooLarge(limit: pieces == 1 ? 10_000_000 : 1 << 24),
        at: .init(sheet: "One", row: 3, column: "C"))
    ) { try SheetReader.read(bytes, fileName: "a.xlsx") }
  }
}
