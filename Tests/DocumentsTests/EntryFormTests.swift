import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Forms to send out") struct EntryFormTests {
  static let form = EntryForm(
    metadata: DocumentMetadata(
      title: "Chronology of your agency", date: "2024-05-31", marking: "OFFICIAL-SENSITIVE"),
    name: "Chronology",
    columns: [
      WorkbookColumn("Date", width: 2.4, kind: .date, hint: "Day first: 3/5/2016, May 2016."),
      WorkbookColumn("Time", width: 1.6, kind: .time),
      WorkbookColumn("What happened", width: 7),
      WorkbookColumn("Child seen", width: 2.6, kind: .choice(["yes", "no", "not recorded"])),
    ],
    guidance: [.heading("Before you start"), .text("One row for each contact.")], emptyRows: 12)

  @Test("an unfilled form holds its headings and nothing else in its rows, in every format")
  func empty() throws {
    let form = Self.form
    let headings = ["Date", "Time", "What happened", "Child seen"]
    #expect(csvRows(form.csv()) == [headings])
    let sheet = try part("xl/worksheets/sheet1.xml", of: form.workbook.xlsx())
    #expect(sheet.descendants("t").map(\.text) == headings)
    #expect(sheet.descendants("row").count == 13)
    let ods = try part("content.xml", of: form.workbook.ods())
    #expect(ods.descendants("table").first.map(paragraphs) == headings)
    let word = try part("word/document.xml", of: form.document.docx())
    let rows = try #require(word.descendants("tbl").first).descendants("tr")
    #expect(rows.count == 13)
    #expect(rows.first.map(paragraphs) == headings)
    for row in rows.dropFirst() { #expect(row.text.allSatisfy { $0.isWhitespace }) }
    let text = try part("content.xml", of: form.document.odt())
    let table = try #require(text.descendants("table").first).descendants("table-row")
    for row in table.dropFirst() { #expect(row.text.isEmpty) }
  }

  @Test("the words to choose from are offered in every format that can, and told in the guidance")
  func offered() throws {
    let form = Self.form
    let word = try part("word/document.xml", of: form.document.docx())
    let items = try #require(word.descendants("dropDownList").first).children("listItem")
    #expect(items.compactMap { $0.attribute("value") } == ["yes", "no", "not recorded"])
    #expect(word.descendants("sdt").count == 12)
    #expect(Set(word.descendants("id").compactMap { $0.attribute("val") }).count == 12)
    let odt = try form.document.odt()
    #expect(OdtCheck.faults(in: odt).isEmpty)
    let fields = try part("content.xml", of: odt).descendants("drop-down")
    #expect(fields.count == 12)
    let guidance = try part("xl/worksheets/sheet2.xml", of: form.workbook.xlsx())
    #expect(guidance.text.contains("yes; no; not recorded"))
    #expect(form.document.plainText.contains("yes; no; not recorded"))
  }

  @Test("dates are words in the form, so that no program changes what was typed")
  func words() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", of: Self.form.workbook.xlsx())
    #expect(Set(sheet.descendants("col").compactMap { $0.attribute("style") }) == ["2"])
  }
}
