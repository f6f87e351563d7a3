import Intake
import TestSupport
import ReviewModel
import Testing

@Suite("Hostile input") struct HostileInputTests {
  private static let text = Array(
    """
    Chronology\r\n\r\nDate,Time,Event,Child seen,Rowan seen,Attendance,Ref\r
    03/05/2024,14:30,"Home visit, ""all well""\r\nRowan at table",Yes,No,DNA,1\r
    c. May 2024,,Café letter,N/A,,cancelled by mum,\r
    02/05/2024 - 06/05/2024,am,Stay,-,Yes,WNB,A7\r\n
    """.utf8)

  /// Changes, drops, doubles or moves a few bytes.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let favourites = Array("\"\",;\r\n\t\u{0}?/-9".utf8) + [0xFF, 0xEF, 0x80]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes[place] = favourites.randomElement(using: &random) ?? 0
      case 2 where end - place < bytes.count: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.insert(favourites.randomElement(using: &random) ?? 0, at: place)
      }
    }
    return bytes
  }

  /// True when a file gave an account of every row; a refusal with its reason is one as well.
  private func isAccountedFor(_ bytes: [UInt8], _ name: String) -> Bool {
    do throws(IntakeError) {
      let reading = try chronology(bytes, name, keepsUnknownAnswers: true)
      let troubled = Set(reading.problems.map(\.row))
      return reading.rows.count + troubled.count == reading.rowCount
        && Set(reading.rows.map(\.number)).isDisjoint(with: troubled)
    } catch {
      return error.file == name
    }
  }

  @Test("text with changed bytes gives every row, problem or reason", arguments: UInt64(1)...300)
  func text(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    #expect(isAccountedFor(mutated(Self.text, &random), "clinic.csv"))
  }

  @Test("a workbook with changed bytes gives every row or a reason", arguments: UInt64(1)...100)
  func archive(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = try Files.bytes("clinic.xlsx")
    #expect(isAccountedFor(mutated(bytes, &random), "clinic.xlsx"))
  }

  @Test("a workbook with changed XML gives every row or a reason", arguments: UInt64(1)...100)
  func parts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
      <row r="2"><c r="A2" s="1"><v>45415.5</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c></row>
      """
    let strings = "<si><t>Date</t></si><si><r><t>Ev</t></r><r><t>ent</t></r></si>"
    let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    func change(_ text: String) -> String {
      String(decoding: mutated(Array(text.utf8), &random), as: UTF8.self)
    }
    let book = SmallWorkbook(
      rows: change(rows), afterRows: change("<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
      strings: change(strings), styles: change(styles))
    #expect(isAccountedFor(try book.bytes(), "clinic.xlsx"))
  }
}
