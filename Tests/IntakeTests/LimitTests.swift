import Archive
import Intake
import ReviewModel
import TestSupport
import Testing

private func fact(_ bytes: [UInt8], _ name: String) -> IntakeError.Fact? {
  do throws(IntakeError) {
    _ = try SheetReader.read(bytes, fileName: name)
    return nil
  } catch {
    return error.fact
  }
}

private let wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

private func word(_ body: String, before: String = "", stored: Bool = false) throws -> [UInt8] {
  var zip = ZipWriter()
  let document =
    before + "<w:document xmlns:w=\"\(wordSpace)\"><w:body>\(body)</w:body></w:document>"
  try zip.add("word/document.xml", Array(document.utf8), store: stored)
  return try zip.finish()
}

private func openDocument(
  _ body: String, before: String = "", manifest: String = "", stored: Bool = false
) throws -> [UInt8] {
  var zip = ZipWriter()
  let spaces = ["office", "table", "text"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  let content =
    before + "<office:document-content \(spaces)><office:body><office:spreadsheet>\(body)"
    + "</office:spreadsheet></office:body></office:document-content>"
  try zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8), store: true)
  try zip.add("content.xml", Array(content.utf8), store: stored)
  if !manifest.isEmpty { try zip.add("META-INF/manifest.xml", Array(manifest.utf8)) }
  return try zip.finish()
}

private func table(_ rows: String) -> String {
  "<table:table table:name=\"T\">\(rows)</table:table>"
}

private func isBomb(_ fact: IntakeError.Fact?) -> Bool {
  if case .unreadableArchive(.bomb)? = fact { true } else { false }
}

private func isEntity(_ fact: IntakeError.Fact?) -> Bool {
  guard case .unreadablePart(_, let error)? = fact else { return false }
  return "\(error)".contains("entityRefused")
}

@Suite("Limits") struct LimitTests {
  @Test("parts of documents that inflate without end are refused")
  func bombs() throws {
    let spaces = String(repeating: " ", count: 24 << 20)
    #expect(isBomb(fact(try word("<w:p>\(spaces)</w:p>"), "a.docx")))
    #expect(isBomb(fact(try openDocument("<text:p>\(spaces)</text:p>"), "a.ods")))
  }

  @Test("documents that declare entities, of their own or of other files, are refused")
  func entities() throws {
    let outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
    let nested =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
      + "<!ENTITY e \"&b;&b;&b;&b;&b;&b;\">]>"
    for before in [outside, nested] {
      #expect(isEntity(fact(try word("<w:p>&e;</w:p>", before: before), "a.docx")))
      #expect(isEntity(fact(try openDocument("<text:p>&e;</text:p>", before: before), "a.ods")))
    }
  }

  @Test("a cell of more text than is taken is refused in every format")
  func largeCells() throws {
    let piece = String(repeating: "ab c", count: 6 << 18)
    let words = "<w:r><w:t>\(piece)</w:t></w:r>"
    let cell = "<w:tbl><w:tr><w:tc><w:p>\(words)\(words)\(words)</w:p></w:tc></w:tr></w:tbl>"
    #expect(fact(try word(cell, stored: true), "a.docx") == .cellTooLarge(limit: 16 << 20))
    let paragraph = "<text:p>\(piece)</text:p>"
    let row =
      "<table:table-row><table:table-cell>\(paragraph)\(paragraph)\(paragraph)</table:table-cell></table:table-row>"
    let book = try openDocument(table(row), stored: true)
    #expect(fact(book, "a.ods") == .cellTooLarge(limit: 16 << 20))
    // Going through so much byte by byte takes its time where nothing is optimised.
    guard Soak.isWhole else { return }
    let text = Array("Date,Event\n1/1/24,\"\(piece)\(piece)\(piece)\"\n".utf8)
    #expect(fact(text, "a.csv") == .cellTooLarge(limit: 16 << 20))
  }

  @Test("more rows than Excel has are refused, and a full sheet of nothing is read")
  func rows() throws {
    let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    func repeated(_ count: Int, _ cells: String) throws -> [UInt8] {
      try openDocument(
        table("<table:table-row table:number-rows-repeated=\"\(count)\">\(cells)</table:table-row>")
      )
    }
    #expect(fact(try repeated(1_048_576, cell), "a.ods") == .tooManyCells(limit: 1_000_000))
    #expect(fact(try repeated(2_000_000_000, "<table:table-cell/>"), "a.ods") == nil)
    let wide =
      "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>"
    #expect(fact(try repeated(1000, wide), "a.ods") == .tooManyCells(limit: 1_000_000))
    guard Soak.isWhole else { return }
    let lines = Array(String(repeating: "a\n", count: 1_048_577).utf8)
    #expect(fact(lines, "a.csv") == .tooManyRows(limit: 1_048_576))
    #expect(fact(Array(lines.dropLast(2)), "a.csv") == nil)
    let empty = SmallWorkbook(rows: String(repeating: "<row/>", count: 1_048_577), stored: true)
    #expect(fact(try empty.bytes(), "a.xlsx") == .tooManyRows(limit: 1_048_576))
  }

  @Test("elements nested without end are refused")
  func deep() throws {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 400)
    let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: 400)
    guard case .unreadablePart("word/document.xml", _)? = fact(try word(deep + close), "a.docx")
    else {
      Issue.record("the depth was taken")
      return
    }
    let styles = String(repeating: "<xf>", count: 400) + String(repeating: "</xf>", count: 400)
    let book = SmallWorkbook(rows: "<row><c><v>1</v></c></row>", styles: styles)
    guard case .unreadablePart("xl/styles.xml", _)? = fact(try book.bytes(), "a.xlsx") else {
      Issue.record("the depth of the styles was taken")
      return
    }
  }

  @Test("an OpenDocument file with a password says that it has one")
  func encrypted() throws {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    #expect(fact(try openDocument("", manifest: manifest), "a.ods") == .encryptedWorkbook)
  }
}
