import Archive
import Foundation
import Testing

@Suite("The sample review, through the built program")
struct SampleTests {
  /// What one run of the demo left behind; every test reads the same.
  private static let run = DemoRun()

  @Test("runs from the agencies' files to the report, and the XML comes back the same")
  func runs() {
    #expect(Self.run.status == 0, "\(Self.run.log)")
    #expect(Self.run.log.contains("is the same to the byte"))
    for file in ["overview.odt", "review.xml", "family.dot", "quarrenby.silp"] {
      #expect(!Self.run.bytes(file).isEmpty, "\(file)")
    }
    #expect(!Self.run.log.contains("NOTE?"))
  }

  @Test("prints no real name in any output, its log and the parts of its packages included")
  func noNames() throws {
    let forms = try SampleNames.forms()
    #expect(forms.count > 150)
    for (name, bytes) in try Self.run.outputs() {
      let text = String(decoding: bytes, as: UTF8.self)
      for form in forms { #expect(!text.holds(word: form), "\(name) holds a name") }
    }
  }

  @Test("leaves nothing readable in the sealed files, and nothing beside them")
  func sealed() throws {
    let forms = try SampleNames.forms().filter { $0.utf8.count >= 6 }
    let words = ["landing light", "Learning review", "worked well", "Half-sibling"]
    for file in ["quarrenby.silp", "quarrenby.silpnames"] {
      let text = String(decoding: Self.run.bytes(file).map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
      #expect(text.utf8.count > 10_000)
      for word in forms + words {
        #expect(!text.contains(word), "\(file) holds \(word.count) letters")
      }
    }
    let left = Self.run.files.filter { $0.hasSuffix("-journal") || $0.hasSuffix(".part") }
    #expect(left.isEmpty)
  }

  @Test("opens in LibreOffice, with its contents filled and no name on any page")
  func pages() throws {
    guard Programs.find("soffice") != nil, let reader = Programs.find("pdftotext") else {
      print("left out: LibreOffice or pdftotext is not installed, so no page was read")
      return
    }
    #expect(Self.run.bytes("overview.pdf").starts(with: Array("%PDF".utf8)))
    let text = try Programs.output(reader, [Self.run.folder + "/overview.pdf", "-"])
    let contents = text.split(separator: "\n").filter { $0.contains("....") }
    #expect(contents.count > 20 && contents.allSatisfy { $0.last?.isNumber == true })
    for form in try SampleNames.forms() { #expect(!text.holds(word: form)) }
  }

  @Test("reports what a board expects, in labels")
  func report() throws {
    let reader = try ZipReader(bytes: Self.run.bytes("overview.odt"))
    let text = String(decoding: try reader.read("content.xml"), as: UTF8.self)
    let expected = [
      "Learning review: Quarrenby", "Maternal grandmother", "What worked well",
      "What, with hindsight, would have worked better", "What the family told us",
      "Each change of worker asked the family to begin again", "no record of this", "N80",
      "every contact", "significant events only", "learning day 1",
    ]
    for words in expected {
      #expect(text.range(of: words, options: .caseInsensitive) != nil, "\(words)")
    }
    #expect(!text.contains("text:placeholder"))
    #expect(reader.entries.first?.name == "mimetype")
  }

  @Test("leads from every action to grounds that are there")
  func threads() {
    for number in 1...9 {
      let told = Self.run.silp("trace", "A\(number)", "--plain").lines
      let grounds = told.filter { $0.hasPrefix("back\t3\t") }
      #expect(grounds.count > 4, "A\(number)")
      #expect(!told.contains { $0.hasSuffix("erased") || $0.hasSuffix("gone") })
    }
  }

  @Test("has no loose end but those that are kept on purpose, which its page lists")
  func looseEnds() throws {
    let page = try String(
      contentsOfFile: Checkout.folder + "/Samples/quarrenby/README.md", encoding: .utf8)
    let listed = page.components(separatedBy: "## Loose ends")[1]
    func notes(_ text: String) -> Set<String> {
      Set(
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
          .filter { $0.hasPrefix("N") && Int($0.dropFirst()) != nil })
    }
    let told = Self.run.silp("check", "Q22", "--json")
    #expect(notes(told) == notes(listed))
    for word in ["Child A, Maternal uncle, Paternal grandmother, Foster carer 1"] {
      #expect(told.contains(word) && listed.contains(word))
    }
    let others = ["gone", "adrift", "unanswered", "themes", "agencies"]
    for sentence in others { #expect(!told.contains("\"sentence\": \"\(sentence)\"")) }
  }

  @Test("asks about every pattern it was written to hold, in the words it had when last looked at")
  func lenses() throws {
    let told = Self.run.silp("lens", "--plain")
    let path = Checkout.folder + "/Tests/CommandsTests/Snapshots/lenses.txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try told.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == told)
    let held = try SmallSampleTests.held(Checkout.folder + "/Samples/quarrenby/README.md")
    let asking = SmallSampleTests.asking(told)
    #expect(held.count > 15 && held.isSubset(of: asking), "\(held.subtracting(asking))")
  }
}

/// Programs that may or may not be installed.
enum Programs {
  static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Runs the demo with the program that was built beside the tests.
private struct DemoRun: Sendable {
  let folder: String
  let status: Int32
  let log: String

  init() {
    folder = NSTemporaryDirectory() + "silp-demo-\(UUID().uuidString)"
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let silp = tests.deletingLastPathComponent().appendingPathComponent("silp").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.folder + "/Samples/demo.sh")
    process.arguments = [silp, folder]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else {
      (status, log) = (-1, "the demo could not be started")
      return
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    (status, log) = (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// What a command prints of the review that the demo left behind.
  func silp(_ words: String...) -> String {
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let silp = tests.deletingLastPathComponent().appendingPathComponent("silp").path
    let review = ["--review", folder + "/quarrenby.silp", "--unlock-with", folder + "/demo.unlock"]
    return (try? Programs.output(silp, words + review + ["--no-input"])) ?? ""
  }

  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  func bytes(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: folder + "/" + name) ?? Data())
  }

  /// Everything a person would open, packages part by part, and what was printed on the way.
  func outputs() throws -> [(name: String, bytes: [UInt8])] {
    var all: [(String, [UInt8])] = [("log", Array(log.utf8))]
    for file in files where ["odt", "xml", "dot", "svg"].contains(where: file.hasSuffix) {
      all.append((file, bytes(file)))
      guard file.hasSuffix("odt") else { continue }
      let reader = try ZipReader(bytes: bytes(file))
      for entry in reader.entries { all.append((entry.name, try reader.read(entry.name))) }
    }
    return all
  }
}

/// The names of the sample, read from its own files by other means than the program's.
private enum SampleNames {
  static func forms() throws -> Set<String> {
    let folder = Checkout.folder + "/Samples/quarrenby/"
    var forms: Set<String> = []
    for line in try text(folder + "family.yaml") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0].trimmed {
      case "name": forms.insert(parts[1].trimmed)
      case "forms":
        forms.formUnion(
          parts[1].trimmed.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed })
      default: break
      }
    }
    for file in ["people.csv", "places.csv"] {
      for line in try text(folder + file).dropFirst() {
        let cells = line.split(separator: ",").map(String.init)
        for cell in cells where cell.contains("; ") {
          forms.formUnion(cell.split(separator: ";").map { String($0).trimmed })
        }
        if file == "people.csv", cells.count > 2 { forms.insert(cells[2].trimmed) }
      }
    }
    return forms.filter { $0.count > 2 }
  }

  private static func text(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

extension String {
  fileprivate var trimmed: String {
    trimmingCharacters(in: CharacterSet(charactersIn: " \"\r"))
  }

  /// Whether a word stands in the text, in any case, not as a part of a longer one.
  fileprivate func holds(word: String) -> Bool {
    var start = startIndex
    while let found = range(of: word, options: .caseInsensitive, range: start..<endIndex) {
      let before = found.lowerBound == startIndex ? nil : self[index(before: found.lowerBound)]
      let after = found.upperBound == endIndex ? nil : self[found.upperBound]
      if before?.isLetter != true, after?.isLetter != true { return true }
      start = found.upperBound
    }
    return false
  }
}
