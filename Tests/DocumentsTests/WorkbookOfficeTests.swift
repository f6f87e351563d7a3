import Documents
import Foundation
import TestSupport
import Testing
import XML
import Archive

@Suite("Spreadsheets in office programs") struct WorkbookOfficeTests {
  /// Comma, quotation mark, UTF-8, cells as shown, the first sheet.
  private static let csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"

  @Test(
    "LibreOffice reads the same words from XLSX and ODS as were written",
    .enabled(if: Office.hasCalc, "skipped: LibreOffice Calc is not installed"))
  func sameWords() throws {
    var files: [(name: String, bytes: [UInt8])] = []
    let seeds = Soak.seeds(12, whole: 300)
    for seed in seeds {
      let book = Workbook(metadata: metadata, parts: [.table(randomTable(seed))])
      files.append(("x\(seed).xlsx", try book.xlsx()))
      files.append(("o\(seed).ods", try book.ods()))
    }
    let read = try Office.convert(files, to: Self.csv)
    for seed in seeds {
      let table = randomTable(seed)
      let wanted = [table.columns.map(\.heading)] + table.rows.map { $0.map(shown) }
      for name in ["x\(seed).csv", "o\(seed).csv"] {
        let rows = try csvRows(#require(read[name]))
        #expect(rows.count == wanted.count, "\(name)")
        for (row, cells) in zip(rows, wanted) { #expect(row == cells, "\(name)") }
      }
    }
  }

  @Test(
    "any ODS is valid against the OASIS schema",
    .enabled(if: Schemas.folder != nil, Schemas.missing))
  func valid() throws {
    let schema = try Schemas.document()
    for seed in 0..<20 as Range<UInt64> {
      var table = randomTable(seed)
      table.emptyRows = 3
      let book = Workbook(
        metadata: metadata,
        parts: [.table(table), .guidance(name: "Guidance", [.heading("a"), .text("b")])])
      let reader = try ZipReader(bytes: book.ods())
      for name in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
        let problems = try schema.validate(reader.read(name))
        #expect(problems.isEmpty, "\(name), seed \(seed)")
      }
    }
  }
}
