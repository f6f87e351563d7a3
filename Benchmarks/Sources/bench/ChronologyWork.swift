import Foundation
import Identities
import Intake
import ReviewModel
import ReviewStore

/// What is measured of silp, in a process of its own so that its memory can be: it prints how long
/// each part took.
enum ChronologyWork {
  /// Reads the files of a kind in a folder; `sheets` stops before rows become entries.
  static func run(_ work: String, _ kind: String, in folder: String) throws {
    let files = try (0..<ChronologyFiles.agencies).map { agency in
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(agency).\(kind)")))
    }
    if work == "sheets" {
      return try timed("sheets") {
        for bytes in files { _ = try SheetReader.read(bytes, fileName: "a." + kind) }
      }
    }
    let tokeniser = Tokeniser(Naming.register(500))
    var items: [Review.Item] = []
    try timed("read") {
      for (agency, bytes) in files.enumerated() {
        items += try self.items(agency, bytes, kind) { tokeniser.label($0) }
      }
    }
    var entries: [Filed<ChronologyEntry>] = []
    timed("merge") { entries = Review(items).chronology }
    guard entries.count + ChronologyFiles.agencies == items.count else { throw Missing() }
    if work == "commit" { return try timed("commit") { try commit(items, to: folder) } }
    timed("duplicates") { _ = DuplicateSearch(entries) }
  }

  struct Missing: Error {}

  private static func items(
    _ agency: Int, _ bytes: [UInt8], _ kind: String, label: (String) -> LabelledText
  ) throws -> [Review.Item] {
    let id = RecordID(high: 7, low: UInt64(agency))
    let reading = try ChronologyIntake.read(
      bytes, fileName: "a." + kind,
      .init(
        headings: headings, agency: AgencyID(id), subjects: [], keepsUnknownAnswers: true),
      label: label)
    guard let entries = reading.entries(source: SourceID(RecordID(high: 8, low: UInt64(agency))))
    else { throw Missing() }
    let record = Record.agency(
      Agency(code: Code(making: "a\(agency)"), label: "An agency", sector: Code(making: "health")))
    let letter = ShortReference(letters: "G", number: agency + 1)
    var items = [Review.Item(id: id, reference: letter, record: record)]
    for (place, entry) in entries.enumerated() {
      let reference = ShortReference(letters: "C", number: agency * 100_000 + place + 1)
      items.append(
        Review.Item(
          id: IdentifierSource.random.next(), reference: reference, record: .entry(entry)))
    }
    return items
  }

  /// One operation for each agency, as importing makes them.
  private static func commit(_ items: [Review.Item], to folder: String) throws {
    let path = folder + "/chronology.silp"
    try? FileManager.default.removeItem(atPath: path)
    let file = RecordFile<Record>(
      try SealedFile.create(
        path, kind: .review, review: IdentifierSource.random.next(),
        secrets: [.unlockFile(.random())], identifiers: .random))
    let size = (items.count + ChronologyFiles.agencies - 1) / ChronologyFiles.agencies
    for start in stride(from: 0, to: items.count, by: size) {
      let part = items[start..<min(start + size, items.count)]
      try file.append(
        Operation(
          id: IdentifierSource.random.next(), time: Moment(seconds: 1_770_000_000 + start),
          author: "reviewer", description: "imported a chronology",
          changes: part.map { .create($0.id, $0.record) }))
    }
    try FileManager.default.removeItem(atPath: path)
  }

  private static let headings = HeadingTable([
    .date: ["Date"], .time: ["Time"], .source: ["Source"], .contactType: ["Type"],
    .people: ["Who was involved"], .event: ["Event"], .response: ["Response"],
    .outcome: ["Outcome"], .seen: ["Child seen?"], .seenAlone: ["Seen alone?"],
    .sharedWith: ["Shared with"], .comment: ["Comment"],
  ])

  private static func timed(_ what: String, _ body: () throws -> Void) rethrows {
    let time = try ContinuousClock().measure(body)
    let seconds =
      Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    Comparison.say("\(what) \(seconds)")
  }
}
