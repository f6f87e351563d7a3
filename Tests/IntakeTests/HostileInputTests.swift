import Archive
import Intake
import ReviewModel
import TestSupport
import Testing

/// Changes, drops, doubles or moves a few bytes.
func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
  var bytes = bytes
  let favourites = Array("\"\",;\r\n\t\u{0}?/-9<>&=".utf8) + [0xFF, 0xEF, 0x80]
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

/// Moves, drops or doubles elements, and puts other numbers into attributes.
func mutatedXML(_ text: String, _ random: inout SplitMix64) -> [UInt8] {
  var pieces = text.split(separator: "<", omittingEmptySubsequences: false).map(String.init)
  let numbers = ["0", "-1", "2", "16385", "1048577", "99999999999999999999", "1e9", "x", ""]
  for _ in 0..<Int.random(in: 1...6, using: &random) {
    let place = Int.random(in: 0..<pieces.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: pieces.remove(at: place)
    case 1: pieces.insert(pieces[place], at: Int.random(in: 0..<pieces.count, using: &random))
    case 2: pieces.swapAt(place, Int.random(in: 0..<pieces.count, using: &random))
    default:
      let values = pieces[place].split(separator: "\"", omittingEmptySubsequences: false)
      guard values.count > 2 else { continue }
      var changed = values.map(String.init)
      changed[1] = numbers.randomElement(using: &random) ?? ""
      pieces[place] = changed.joined(separator: "\"")
    }
    if pieces.isEmpty { break }
  }
  return Array(pieces.joined(separator: "<").utf8)
}

/// True when a file gave an account of every row; a refusal with its reason is one as well.
func isAccountedFor(_ bytes: [UInt8], _ name: String) -> Bool {
  do throws(IntakeError) {
    let reading = try chronology(bytes, name, keepsUnknownAnswers: true)
    let troubled = Set(reading.problems.map { "\($0.sheet)!\($0.row)" })
    _ = Rejects(of: reading).csv
    return reading.rows.count + troubled.count == reading.rowCount
      && reading.rejectedCount == troubled.count
  } catch {
    return error.file == name
  }
}

@Suite("Hostile input") struct HostileInputTests {
  private static let text = Array(
    """
    Chronology\r\n\r\nDate,Time,Event,Child seen,Rowan seen,Attendance,Ref\r
    03/05/2024,14:30,"Home visit, ""all well""\r\nRowan at table",Yes,No,DNA,1\r
    c. May 2024,,Café letter,N/A,,cancelled by mum,\r
    02/05/2024 - 06/05/2024,am,Stay,-,Yes,WNB,A7\r\n
    """.utf8)

  @Test("text with changed bytes gives every row, problem or reason")
  func text() {
    for seed in Soak.seeds(500, whole: 10_000) {
      var random = SplitMix64(seed: seed)
      #expect(isAccountedFor(mutated(Self.text, &random), "clinic.csv"), "seed \(seed)")
    }
  }

  @Test(
    "a file with changed bytes or parts gives every row or a reason",
    arguments: [
      (
        "joined.xlsx",
        ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
      ),
      ("visits.ods", ["content.xml"]), ("joined.docx", ["word/document.xml"]),
      ("joined.odt", ["content.xml"]),
    ])
  func archives(name: String, parts: [String]) throws {
    let bytes = try Files.bytes(name)
    let archive = try ZipReader(bytes: bytes)
    let contents = try archive.entries.map { ($0.name, try archive.read($0.name)) }
    for seed in Soak.seeds(500, whole: 10_000) {
      var random = SplitMix64(seed: seed)
      guard seed % 4 > 0, let part = parts.randomElement(using: &random) else {
        #expect(isAccountedFor(mutated(bytes, &random), name), "seed \(seed)")
        continue
      }
      var zip = ZipWriter()
      for (entry, content) in contents {
        let isXML = seed % 4 > 1
        let changed =
          entry != part
          ? content
          : isXML
            ? mutatedXML(String(decoding: content, as: UTF8.self), &random)
            : mutated(content, &random)
        try zip.add(entry, changed, store: true)
      }
      let isWell = isAccountedFor(try zip.finish(), name)
      #expect(isWell, "seed \(seed)")
    }
  }

  @Test("a flat document with changed bytes gives every row or a reason")
  func flat() throws {
    let content = try ZipReader(bytes: Files.bytes("visits.ods")).read("content.xml")
    let text = String(decoding: content, as: UTF8.self)
    #expect(isAccountedFor(content, "visits.fods"))
    for seed in Soak.seeds(500, whole: 10_000) {
      var random = SplitMix64(seed: seed)
      let bytes = seed % 2 == 0 ? mutated(content, &random) : mutatedXML(text, &random)
      let isWell = isAccountedFor(bytes, "visits.fods")
      #expect(isWell, "seed \(seed)")
    }
  }

  @Test("changed spellings of dates are dates that can be written down, or are refused")
  func dates() throws {
    let lines = String(decoding: try Files.bytes("dates.tsv"), as: UTF8.self).split(separator: "\n")
    let born = EDTFDate("2016-05-03")
    let context = DateContext(
      latest: CalendarDay("2020-01-01"), year: 2016,
      births: [.init(person: Family.rowan, born: born, due: born)])
    for seed in Soak.seeds(5000, whole: 200_000) {
      var random = SplitMix64(seed: seed)
      let one = lines.randomElement(using: &random)?.split(separator: "\t").first ?? ""
      let other = lines.randomElement(using: &random)?.split(separator: "\t").first ?? ""
      let text = seed % 2 == 0 ? String(one) : "\(one) \(other)"
      let changed = String(decoding: mutated(Array(text.utf8), &random), as: UTF8.self)
      let found = dateReading(seed % 3 == 0 ? text : changed, in: context)
      #expect(found != "no EDTF" && found != "the fault has lost the words", "seed \(seed)")
    }
  }
}
