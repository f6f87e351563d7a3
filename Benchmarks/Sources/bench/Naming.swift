import Foundation
import Identities
import ReviewModel
import Views

/// Taking names out of ten megabytes of text, and looking through as much for them.
enum Naming {
  private static let megabytes = 10

  static func run() throws {
    let text = Self.text()
    var labelling: [Double] = []
    for count in [500, 5_000] {
      let register = Self.register(count)
      let tokeniser = Tokeniser(register)
      let pattern = try Self.alternation(register)
      // An alternation tries every name at every place: a tenth of the text is enough of it.
      let part = String(decoding: text.utf8.prefix(text.utf8.count / megabytes), as: UTF8.self)
      let label = try Comparison(turns: 3, warm: 0) {
        guard tokeniser.label(text).spans.count > 1_000 else { throw Missing() }
      } peer: {
        let found = pattern.numberOfMatches(in: part, range: NSRange(part.startIndex..., in: part))
        guard found > 100 else { throw Missing() }
      }
      label.report("tokenise \(megabytes) MB against \(count) names; the peer: 1 MB")
      labelling.append(label.median)
      let scan = FileScan(register: register, policy: ScanPolicy(audience: .board))
      let bytes = Array(text.utf8)
      try Comparison(turns: 3, warm: 0) {
        guard try scan.scan(bytes, named: "text.txt").stops.count > 1_000 else { throw Missing() }
      } peer: {
        guard tokeniser.label(text).spans.count > 1_000 else { throw Missing() }
      }.report("scan \(megabytes) MB against \(count) names; the peer: tokenising them")
    }
    let ratio = String(format: "%.2f", labelling[1] / labelling[0])
    Comparison.say("\nTokenising against 5,000 names takes \(ratio) times as long as against 500.")
    scrubadub(text)
  }

  struct Missing: Error {}

  static func name(_ number: Int) -> String {
    let parts = ["bar", "dek", "fol", "gun", "hav", "jor", "kes", "lum", "mir", "nov"]
    let digits = String(number + 10_000).compactMap(\.wholeNumberValue)
    return digits.suffix(4).map { parts[$0] }.joined().capitalized
  }

  static func register(_ count: Int) -> Register {
    Register(
      (0..<count).map { number in
        Register.Entry(
          id: FormID(RecordID(high: 1, low: UInt64(number))),
          name: NameEntry(
            subject: .person(PersonID(RecordID(high: 2, low: UInt64(number)))), text: name(number),
            kind: .form))
      })
  }

  private static func alternation(_ register: Register) throws -> NSRegularExpression {
    let names = register.entries.map { NSRegularExpression.escapedPattern(for: $0.name.text) }
    return try NSRegularExpression(
      pattern: "\\b(?:" + names.joined(separator: "|") + ")\\b", options: .caseInsensitive)
  }

  private static func text() -> String {
    let words = [
      "the", "health", "visitor", "rang", "twice", "and", "nobody", "knew", "who", "would", "tell",
      "school", "handover", "was", "written", "down", "so", "next", "worker", "could", "go", "on",
    ]
    var text = ""
    var number = 0
    while text.utf8.count < megabytes << 20 {
      number += 1
      text += words[number * 7 % words.count] + (number % 15 == 0 ? ".\n\n" : " ")
      // Among five hundred names and among five thousand as many are met.
      if number % 50 == 0 { text += name(number / 50 % 500) + " " }
    }
    return text
  }

  /// scrubadub from PyPI, which knows no names without a language model, where a Python has it.
  private static func scrubadub(_ text: String) {
    guard let python = ProcessInfo.processInfo.environment["SILP_BENCH_PYTHON"] else {
      return Comparison.say(
        "Left out: scrubadub; name a Python that has it in SILP_BENCH_PYTHON.")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [
      "-c",
      "import sys,time,scrubadub\nt=sys.stdin.read()\ns=scrubadub.Scrubber()\nb=time.time()\n"
        + "s.clean(t)\nprint(round((time.time()-b)*1000))",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else {
      return Comparison.say("Left out: scrubadub; \(python) could not be started.")
    }
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8.prefix(1 << 20)))
    try? input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: answer, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    Comparison.say(
      words.isEmpty
        ? "Left out: scrubadub, which this Python does not have."
        : "scrubadub, patterns alone, 1 MB: \(words) ms")
  }
}
