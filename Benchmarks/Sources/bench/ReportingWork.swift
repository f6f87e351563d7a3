import Documents
import Foundation
import Identities
import Reports
import ReviewModel
import Views

/// What is measured of silp in a process of its own: rows to a finished, checked, scanned document.
enum ReportingWork {
  /// Writes the rows as every peer reads them: six cells between tabs.
  static func write(_ count: Int, to folder: String) throws {
    let words = [
      "the", "health", "visitor", "rang", "twice", "and", "nobody", "knew", "who", "would", "tell",
      "school", "handover", "was", "written", "down", "so", "next", "worker", "could", "go", "on",
    ]
    var lines = ""
    for row in 0..<count {
      let day = CalendarDay(number: 18_600 + row * 1_400 / count)
      func text(_ length: Int, _ step: Int) -> String {
        (0..<length).map { words[(row * 7 + $0 * step) % words.count] }.joined(separator: " ")
      }
      let cells = [
        "\(day)", "10:30", "Agency \(row % 8 + 1)", "Record \(row)", text(8 + row % 38, 5),
        text(6, 3),
      ]
      lines += cells.joined(separator: "\t") + "\n"
    }
    try lines.write(toFile: folder + "/rows.tsv", atomically: false, encoding: .utf8)
  }

  /// Makes the report of the rows in a folder.
  static func run(in folder: String) throws {
    let review = Self.review(try String(contentsOfFile: folder + "/rows.tsv", encoding: .utf8))
    let bytes = try [UInt8](
      Data(contentsOf: URL(fileURLWithPath: "../Templates/en/chronology.fodt")))
    let register = Naming.register(500)
    var view: DeidentifiedReview?
    timed("view") { view = DeidentifiedReview(review, for: .panel) }
    guard let view else { return }
    var finished: [UInt8] = []
    try timed("template") {
      let template = try OdtTemplate(bytes)
      let report = Report(
        .chronology, ReportSource(view, edition: Edition(date: "1 March 2026", revision: "7")),
        using: template.usedNames)
      finished = try template.fill(
        report.values, shape: Report.shape, metadata: report.metadata)
    }
    timed("check") {
      let faults = OdtCheck.faults(in: finished)
      guard faults.isEmpty else { fatalError("\(faults)") }
    }
    try timed("scan") {
      let scan = FileScan(register: register, policy: ScanPolicy(audience: .panel))
      _ = try scan.scan(finished, named: "report.odt")
    }
    try Data(finished).write(to: URL(fileURLWithPath: folder + "/silp.odt"))
  }

  private static func review(_ rows: String) -> Review {
    var items: [Review.Item] = []
    func file(_ record: Record) -> RecordID {
      let id = RecordID(high: 1, low: UInt64(items.count))
      items.append(
        Review.Item(
          id: id, reference: ShortReference(letters: record.letters, number: items.count + 1),
          record: record))
      return id
    }
    _ = file(
      .review(
        ReviewDetails(
          title: "A review", kind: Code(making: "child"), nation: "England", board: "A board",
          reviewer: "Reviewer", marking: "OFFICIAL-SENSITIVE",
          decision: .init(on: nil, reason: .notRecorded, threshold: .notRecorded),
          scope: .init(from: nil, to: nil, reason: .notRecorded),
          incident: .init(on: nil, outcome: .notRecorded))))
    var agencies: [String: AgencyID] = [:]
    for row in rows.split(separator: "\n") {
      let cells = row.split(separator: "\t").map(String.init)
      let agency =
        agencies[cells[2]]
        ?? AgencyID(
          file(
            .agency(
              Agency(
                code: Code(making: "a\(agencies.count)"), label: LabelledText(plain: cells[2]),
                sector: Code(making: "health")))))
      agencies[cells[2]] = agency
      _ = file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(cells[0]) ?? EDTFDate(CalendarDay(number: 18_600)),
            dateAsWritten: "", time: TimeOfDay(cells[1]), agency: agency,
            source: .recorded(LabelledText(plain: cells[3])),
            event: LabelledText(plain: cells[4]),
            details: [.response: LabelledText(plain: cells[5])])))
    }
    return Review(items)
  }

  private static func timed(_ what: String, _ body: () throws -> Void) rethrows {
    let time = try ContinuousClock().measure(body)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    Comparison.say("\(what) \(seconds)")
  }
}
