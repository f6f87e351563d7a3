import Archive
import Foundation
import Identities
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("What stays of two hundred people in what goes out")
struct ScanFiguresTests {
  private static let names = AwkwardNames()

  @Test("of five thousand notes with names in them, no form survives in any export")
  func exports() throws {
    let notes = 5_000
    let desk = try ReviewOfNames.desk(Self.names, notes: notes)
    var seen = 0
    for file in try ReviewOfNames.exports(desk) {
      for (part, bytes) in try ReviewOfNames.parts(of: file.bytes) {
        let left = PlantedNames.left(in: bytes, names: Self.names)
        seen += left.markers
        #expect(left.forms.isEmpty, "\(file.name), \(part): \(left.forms.prefix(5))")
      }
    }
    #expect(seen > notes)
    print("figure: 0 registered forms in \(seen) planted places of what goes out")
  }

  @Test("at least 70 of 100 slips of one letter in long names are caught")
  func slips() throws {
    var random = SplitMix64(seed: 7)
    let words = Self.names.people.flatMap(\.forms).filter {
      $0.count >= 5 && $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    }
    #expect(words.count > 200)
    var slips: Set<String> = []
    while slips.count < 4_000, let word = words.randomElement(using: &random) {
      let slip = AwkwardNames.slip(word, &random)
      if !words.contains(slip) { slips.insert(slip) }
    }
    let text = slips.sorted().map { "and then \($0) was seen" }.joined(separator: "\n\n")
    let outcome = try FileScan(register: Self.names.register, policy: ScanPolicy(audience: .panel))
      .scan(Array(text.utf8), named: "notes.txt")
    let near = outcome.doubts.filter { if case .slip = $0.reason { true } else { false } }
    let caught = Set(near.map(\.word)).count + outcome.stops.count
    let share = Double(caught) / Double(slips.count) * 100
    print("figure: \(String(format: "%.1f", share)) % of \(slips.count) slips of one letter caught")
    #expect(share >= 70)
  }

  @Test("clean text is stopped at most twice in ten thousand words")
  func clean() throws {
    let scan = FileScan(
      register: Self.names.register, policy: ScanPolicy(audience: .board, dates: .exact))
    var words = 0
    var stops: [String] = []
    var doubts = 0
    for file in try CleanTexts.files() {
      let outcome = try scan.scan(Array(file.text.utf8), named: "clean.txt")
      words += file.text.split(whereSeparator: \.isWhitespace).count
      doubts += outcome.doubts.count
      // The corpus is of published texts, whose telephone numbers are real.
      stops += outcome.stops.filter { file.isOurs || $0.words.isEmpty }
        .map { "\(file.name) \($0.place.steps) \($0.words)" }
    }
    let rate = Double(stops.count) / Double(words) * 10_000
    print(
      "figure: \(String(format: "%.2f", rate)) stopping hits in 10,000 of \(words) clean words; "
        + "\(doubts) words listed")
    #expect(words >= 20_000)
    #expect(rate <= 2, "\(stops)")
  }
}

/// Text in which nobody is named: our own, and the corpus beside it where there is one.
enum CleanTexts {
  static func files() throws -> [(name: String, text: String, isOurs: Bool)] {
    var folders = [
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("IdentitiesTests/Texts").path
    ]
    if let corpus = ProcessInfo.processInfo.environment["SILP_CORPUS"] {
      folders.append(
        URL(fileURLWithPath: corpus).deletingLastPathComponent()
          .appendingPathComponent("reference/seeds").path)
    } else {
      print("left out: SILP_CORPUS names no folder, so only our own clean text was read")
    }
    return try folders.enumerated().flatMap { number, folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return try names.filter { $0.hasSuffix(".txt") }.sorted().map {
        ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8), number == 0)
      }
    }
  }
}
