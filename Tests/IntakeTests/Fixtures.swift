import Archive
import Foundation
import Intake
import ReviewModel

/// The files beside these tests.
enum Files {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Files").appending(path: name)))
  }
}

/// Two invented children, and a label that knows their names.
enum Family {
  static let rowan = PersonID(RecordID(high: 0, low: 1))
  static let ivy = PersonID(RecordID(high: 0, low: 2))
  static let gran = PersonID(RecordID(high: 0, low: 3))
  static let form = FormID(RecordID(high: 9, low: 9))
  static let clinic = AgencyID(RecordID(high: 7, low: 7))

  /// Puts a reference where one of the names stands as a word.
  static func label(_ text: String) -> LabelledText {
    let names = ["Rowan": rowan, "Ivy": ivy, "Gran": gran]
    var result = LabelledText([])
    var word = ""
    func finish() {
      result.append(names[word].map { .person($0, form: form) } ?? .plain(word))
      word = ""
    }
    for letter in text {
      if letter.isLetter {
        word.append(letter)
      } else {
        finish()
        result.append(.plain(String(letter)))
      }
    }
    finish()
    return result
  }
}

/// The headings the tests know.
let headings = HeadingTable([
  .date: ["Date", "When", "Date of contact"], .time: ["Time"], .end: ["To", "End date"],
  .source: ["Source", "Record"], .people: ["Who"], .event: ["Event", "What happened"],
  .response: ["Action taken"], .outcome: ["Outcome"], .comment: ["Comments"],
  .seen: ["Child seen"], .seenAlone: ["Seen alone"], .voice: ["Child's voice"],
  .attendance: ["Attendance"],
])

/// Reads a chronology in the tests' own setting.
func chronology(
  _ bytes: [UInt8], _ name: String = "clinic.csv", _ table: HeadingTable = headings,
  sheet: String? = nil, keepsUnknownAnswers: Bool = false
) throws(IntakeError) -> ChronologyReading {
  try ChronologyIntake.read(
    bytes, fileName: name,
    .init(
      headings: table, agency: Family.clinic, subjects: [Family.rowan, Family.ivy], sheet: sheet,
      keepsUnknownAnswers: keepsUnknownAnswers),
    label: Family.label)
}

/// Reads a chronology from text.
func chronology(_ text: String) throws(IntakeError) -> ChronologyReading {
  try chronology(Array(text.utf8))
}

/// A workbook written part by part, for what no program here writes.
struct SmallWorkbook {
  var rows = ""
  var afterRows = ""
  var strings: String?
  var styles: String?
  var properties = ""
  /// Not deflated, since much of the same text would be taken for a bomb.
  var stored = false

  func bytes() throws -> [UInt8] {
    var zip = ZipWriter()
    func add(_ name: String, _ text: String) throws {
      try zip.add(name, Array(text.utf8), store: stored)
    }
    try add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
    try add(
      "xl/workbook.xml",
      """
      <workbook xmlns:r="urn:r">\(properties)<sheets>\
      <sheet name="One" sheetId="1" r:id="r0"/></sheets></workbook>
      """)
    try add(
      "xl/_rels/workbook.xml.rels",
      relations([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "/xl/sharedStrings.xml"),
        ("styles", "styles.xml"),
      ]))
    try add(
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData>\(rows)</sheetData>\(afterRows)</worksheet>")
    if let strings { try add("xl/sharedStrings.xml", "<sst>\(strings)</sst>") }
    if let styles { try add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>") }
    return try zip.finish()
  }

  private func relations(_ targets: [(kind: String, target: String)]) -> String {
    let elements = targets.enumerated().map { index, relation in
      "<Relationship Id=\"r\(index)\" Type=\"x/\(relation.kind)\" Target=\"\(relation.target)\"/>"
    }
    return "<Relationships>\(elements.joined())</Relationships>"
  }
}
