import Commands
import Foundation
import Testing

@Suite("The small samples: an adult, and two areas")
struct SmallSampleTests {
  /// A small sample on a desk, built by the commands that its script types.
  static func desk(_ name: String) throws -> Desk {
    let folder = Checkout.folder + "/Samples/" + name
    let desk = try Desk()
    func must(_ words: [String]) {
      let done = desk.open(words)
      #expect(done.status == .done, "\(words): \(done.err)")
    }
    desk.run(
      "new", "small", "--from", folder + "/review.yaml", "--make-unlock-file", "key",
      "--no-recovery-code", "--no-input")
    must(["agency", "import", folder + "/agencies.csv"])
    must(["person", "import", folder + "/family.yaml"])
    for line in try lines(folder + "/chronologies.txt") {
      let cells = line.components(separatedBy: "\t")
      must([
        "chronology", "import", folder + "/chronologies/" + cells[0], "--agency", cells[1],
        "--coverage", cells[2],
      ])
    }
    for line in try lines(folder + "/marks.sh") where line.hasPrefix("silp ") {
      must(Array(words(line).dropFirst()))
    }
    return desk
  }

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
      .filter { !$0.isEmpty }
  }

  /// The words of a line as a shell has them; what stands in quotation marks is one.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (place, part) in line.components(separatedBy: "\"").enumerated() {
      words += place % 2 == 1 ? [part] : part.split(separator: " ").map { String($0) }
    }
    return words
  }

  /// The lenses that a table of a README names.
  static func held(_ readme: String) throws -> Set<String> {
    var held: Set<String> = []
    for line in try lines(readme) where line.hasPrefix("| ") {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count == 3
      {
        let isLens = word.first.map { "LAD".contains($0) } ?? false
        if isLens, Int(word.dropFirst()) != nil { held.insert(String(word)) }
      }
    }
    return held
  }

  /// The lenses that ask something in what silp lens --plain printed.
  static func asking(_ told: String) -> Set<String> {
    var asking: Set<String> = []
    for line in told.components(separatedBy: "\n") {
      let cells = line.components(separatedBy: "\t")
      if cells.count > 2, cells[2] == "question" { asking.insert(cells[0]) }
    }
    return asking
  }

  @Test(
    "ask about every pattern they were written to hold, in the words they had when last looked at",
    arguments: ["tarnlow", "fellgate"])
  func lenses(_ name: String) throws {
    let told = try Self.desk(name).open("lens", "--plain").out
    let path = Checkout.folder + "/Tests/CommandsTests/Snapshots/lenses-\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try told.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == told)
    let held = try Self.held(Checkout.folder + "/Samples/\(name)/README.md")
    #expect(held.count > 4 && held.isSubset(of: Self.asking(told)))
    if name == "tarnlow" {
      #expect(told.contains("did not attend"))
      for word in ["not brought", "the child", "a child"] { #expect(!told.contains(word)) }
    }
  }
}
