import Archive
import Intake
import ReviewModel
import Testing

private func fact(_ bytes: [UInt8], _ name: String) -> IntakeError.Fact? {
  do throws(IntakeError) {
    _ = try SheetReader.read(bytes, fileName: name)
    return nil
  } catch {
    return error.file == name ? error.fact : nil
  }
}

private func zip(_ names: String...) throws -> [UInt8] {
  var zip = ZipWriter()
  for name in names { try zip.add(name, Array("<x/>".utf8)) }
  return try zip.finish()
}

@Suite("Files that are not what they are called") struct WrongFileTests {
  @Test("each wrong file is told apart")
  func wrongFiles() throws {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] + Array(repeating: 0, count: 600)
    let encrypted = ole + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] } + [0, 0]
    let text = Array("Date,Event\n1/1/24,Visit\n".utf8)
    #expect(fact([], "a.csv") == .empty)
    #expect(fact(Array(" \r\n,,\n".utf8), "a.csv") == .empty)
    #expect(fact(text, "a.xlsx") == .notAWorkbook(found: .text))
    #expect(fact(ole, "a.xls") == .oldWorkbook)
    #expect(fact(encrypted, "a.xlsx") == .encryptedWorkbook)
    #expect(fact(Array("%PDF-1.7".utf8), "a.csv") == .notText(found: .pdf))
    #expect(fact(Array("<html><table>".utf8), "a.xls") == .notAWorkbook(found: .markup))
    #expect(fact([0x89, 0x50, 0, 1, 2], "a.csv") == .notText(found: .binary))
    #expect(fact([0xEF, 0xBB, 0xBF, 0x61, 0xFF], "a.csv") == .notText(found: .binary))
    #expect(fact(try zip("readme.txt"), "a.xlsx") == .notAWorkbook(found: .zip))
    #expect(
      fact(try zip("mimetype", "content.xml"), "a.ods") == .notADocument(found: .openDocument))
    let oldWord = ole + "WordDocument".utf16.flatMap { [UInt8($0), 0] } + [0, 0]
    #expect(
      fact(oldWord, "a.doc") == .oldDocument && fact(text, "a.docx") == .notADocument(found: .text))
    #expect(fact(try zip("xl/workbook.bin"), "a.xlsb") == .notAWorkbook(found: .binaryWorkbook))
    #expect(fact(try zip("xl/workbook.xml"), "a.xlsx") == .damagedPart("xl/workbook.xml"))
    let whole = try SmallWorkbook(rows: "<row><c><v>1</v></c></row>").bytes()
    #expect(fact(whole, "a.csv") == nil)
    #expect(fact(Array(whole.prefix(200)), "a.xlsx") == .unreadableArchive(.truncated))
  }

  @Test("a workbook that declares entities is refused, and no file is read for them")
  func entities() throws {
    let bomb =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>"
    var zip = ZipWriter()
    let parts = try ZipReader(bytes: SmallWorkbook().bytes())
    for entry in parts.entries {
      let isSheet = entry.name.hasSuffix("sheet1.xml")
      try zip.add(entry.name, isSheet ? Array(bomb.utf8) : parts.read(entry.name))
    }
    guard
      case .unreadablePart("xl/worksheets/sheet1.xml", let error)? = fact(
        try zip.finish(), "a.xlsx")
    else {
      Issue.record("the entity was taken")
      return
    }
    #expect("\(error)".contains("entityRefused"))
  }

  @Test("a part that inflates without end is refused")
  func bomb() throws {
    let rows = "<row><c t=\"str\"><v>\(String(repeating: " ", count: 40 << 20))</v></c></row>"
    guard case .unreadableArchive(.bomb)? = fact(try SmallWorkbook(rows: rows).bytes(), "a.xlsx")
    else {
      Issue.record("the bomb was taken")
      return
    }
  }
}
