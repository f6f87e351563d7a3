import Documents
import Foundation

/// Invented chronologies of eight agencies, the same in every run, with cells as agencies fill them.
struct ChronologyFiles {
  static let agencies = 8
  static let headings = [
    "Date", "Time", "Source", "Type", "Who was involved", "Event", "Response", "Outcome",
    "Child seen?", "Seen alone?", "Shared with", "Comment",
  ]

  private var random: Numbers

  /// Writes eight files of each kind into a folder, so many rows together.
  static func write(_ count: Int, to folder: String) throws {
    for agency in 0..<agencies {
      var files = ChronologyFiles(random: Numbers(state: UInt64(agency)))
      let rows = (0..<count / agencies).map { _ in files.row() }
      let place = folder + "/\(agency)"
      try csv(rows).write(toFile: place + ".csv", atomically: false, encoding: .utf8)
      let cells = rows.map { row in
        [WorkbookCell.date(edtf: row.day)] + row.cells.map(WorkbookCell.text)
      }
      let table = WorkbookTable(
        name: "Chronology", columns: headings.map { WorkbookColumn($0) },
        rows: zip(rows, cells).map { row, cells in
          row.written == nil ? cells : [.text(row.date)] + cells.dropFirst()
        })
      let book = Workbook(metadata: DocumentMetadata(title: "t"), parts: [.table(table)])
      try Data(try book.xlsx()).write(to: URL(fileURLWithPath: place + ".xlsx"))
    }
  }

  private struct Row {
    let day: String
    /// The date in words, where somebody wrote it so.
    let written: String?
    let cells: [String]

    var date: String {
      written ?? day.split(separator: "-").reversed().joined(separator: "/")
    }
  }

  private mutating func row() -> Row {
    let (year, month, day) = (2014 + pick(10), 1 + pick(12), 1 + pick(28))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let names = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct"]
    let name = (names + ["November", "December"])[month - 1]
    let written: String? =
      switch pick(40) {
      case 0: "\(day) \(name) \(year)"
      case 1: "\(name) \(year)"
      case 2: "c. \(day) \(name) \(year)"
      case 3: "?\(two(day))/\(two(month))/\(year)"
      default: nil
      }
    return Row(
      day: "\(year)-\(two(month))-\(two(day))", written: written,
      cells: [
        pick(5) == 0 ? "" : "\(two(8 + pick(11))):\(two(pick(60)))", "Case note",
        ["Home visit", "Telephone", "Meeting", "Letter"][pick(4)],
        "\(Naming.name(pick(60))), mother" + (pick(9) == 0 ? "; \(Naming.name(pick(500)))" : ""),
        event(), pick(3) == 0 ? "" : prose(6), pick(2) == 0 ? "" : prose(5),
        ["Yes", "No", "N/A", "Not recorded", ""][pick(5)], ["Yes", "No", ""][pick(3)],
        ["", "Health visitor", "School, GP"][pick(3)], comment(),
      ])
  }

  private mutating func event() -> String {
    let phrases = [
      "Home visit. No concerns.", "Telephone call. No reply. Message left.",
      "Letter sent to parents.",
    ]
    return pick(7) == 0 ? phrases[pick(phrases.count)] : prose(8 + pick(37))
  }

  /// What makes readers stumble: quotation marks, line breaks, formulas, other letters.
  private mutating func comment() -> String {
    switch pick(30) {
    case 0: "He said, \"nothing\"\nand left; nobody asked, \"why?\""
    case 1: "=HYPERLINK(\"x\")"
    case 2: "caf\u{E9} \u{2013} \u{201C}na\u{EF}ve\u{201D}, \u{1F600}"
    case 3: "   spaces   and\ttabs "
    case 4: "-12"
    case 5: String(repeating: "minutes of the meeting ", count: 40)
    default: ""
    }
  }

  private mutating func prose(_ count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count {
      if pick(10) < 7 {
        words.append(Self.words[pick(Self.words.count)])
      } else {
        let draw = Double(pick(10_000)) / 10_000
        words.append("w" + String(Int(draw * draw * draw * 3_000), radix: 36))
      }
    }
    return words.joined(separator: " ") + "."
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  private static let words =
    "the health visitor rang twice and nobody knew who would tell school handover was written down so next worker could go on chair asked whether plan had been shared with family by then mother father child said bruise cheek neighbour shouting police attended home visit no concerns referral letter meeting"
    .split(separator: " ").map(String.init)

  private static func csv(_ rows: [Row]) -> String {
    func cell(_ text: String) -> String {
      text.contains { ",\"\n".contains($0) }
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
    var text = headings.joined(separator: ",") + "\r\n"
    for row in rows {
      text += ([row.date] + row.cells).map(cell).joined(separator: ",") + "\r\n"
    }
    return text
  }
}
