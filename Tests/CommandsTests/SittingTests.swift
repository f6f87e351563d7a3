import Commands
import Foundation
import ReviewModel
import Synchronization
import Testing

@Suite("A sitting")
struct SittingTests {
  @Test("runs each command as it runs by itself, and ends as the first that failed did")
  func same() throws {
    let desk = try SmallReview.desk()
    let lines = [
      ["status", "--json"], ["person", "list"], ["agency", "list", "--plain"],
      ["scan", "family.yaml"], ["note", "list", "--day", "x"], ["person", "add", "--alias", "mum"],
      ["status", "--review", "nowhere.silp"], ["names", "list", "--reveal"],
    ]
    let alone = lines.map { desk.run($0 + ["--unlock-with", "key", "--no-input"]) }
    let typed = lines.map { $0.joined(separator: " ") }.joined(separator: "\n")
    let sitting = desk.open("open", input: typed)
    #expect(alone.map(\.status).filter { $0 != .done }.count == 4)
    #expect(sitting.out == alone.map(\.out).joined())
    #expect(sitting.status == .namesFound)
    var rest = sitting.err
    for (line, outcome) in zip(lines, alone) {
      // A usage line names the options that were given.
      let said = outcome.err.split(separator: "\n").first.map(String.init) ?? ""
      #expect(said.isEmpty || rest.contains(said), "\(line)")
      guard outcome.status != .done else { continue }
      let end = try #require(rest.range(of: "status: \(outcome.status.rawValue)\n"), "\(line)")
      rest = String(rest[end.upperBound...])
    }
  }

  @Test("tolerates silp in front, blank lines and notes to oneself, and goes on until quit")
  func lines() throws {
    let desk = try SmallReview.desk()
    let sitting = desk.open(
      "open",
      input: """

        # who is who
        silp agency list --plain
          silp
        details --title "The \\"best\\" title" --method 'Two days'\\ only
        quit
        agency list
        """)
    #expect(
      sitting.status == .done
        && sitting.out == "G1\t@pol\tPolice\t0\tnothing sent\tnot asked yet\nchanged\n")
    #expect(desk.open("status").out.contains("The \"best\" title"))
  }

  @Test("holds a day on the same lines, and goes on with commands after it")
  func day() throws {
    let desk = try SmallReview.desk()
    let sitting = desk.open(
      "open", input: "day 1\n+ @pol It's as Kitto said\n/end\nnote list --plain\n")
    #expect(sitting.out.contains("Day 1 is closed: 1 note"))
    #expect(sitting.out.hasSuffix("N1\tworked well\tPolice\tIt's as Child A said\n"))
    #expect(sitting.status == .done)
  }

  @Test("sees what others write meanwhile, and they see what it writes")
  func others() throws {
    let desk = try SmallReview.desk()
    let answers = Mutex<[String]>([])
    let sitting = desk.sitting([
      { "agency add hv --label 'Health visiting'" },
      {
        let out = desk.open("agency", "list", "--plain").out
        answers.withLock { $0.append(out) }
        desk.open("agency", "add", "gp", "--label", "General practice")
        return "agency list --plain"
      },
    ])
    #expect(sitting.status == .done)
    #expect(answers.withLock { $0.first }?.contains("Health visiting") == true)
    #expect(sitting.out.contains("@gp\tGeneral practice"))
  }

  @Test("says so when the file was replaced under it, and writes nothing into either")
  func replaced() throws {
    let desk = try SmallReview.desk()
    let (path, away) = (desk.folder + "/small.silp", desk.folder + "/away.silp")
    let before = desk.bytes("small.silp")
    let sitting = desk.sitting([
      {
        try? FileManagerMoves.move(path, to: away)
        try? Data(before).write(to: URL(fileURLWithPath: path))
        return "agency add hv --label 'Health visiting'"
      }
    ])
    #expect(sitting.err.contains("small.silp was moved or replaced while it was open"))
    #expect(desk.bytes("small.silp") == before && desk.bytes("away.silp") == before)
  }

  @Test("is not opened within another, and says what to do with a line that has no end")
  func refusals() throws {
    let desk = try SmallReview.desk()
    let sitting = desk.open("open", input: "open\nset --title \"Two\nset --title Two\\\nhelp\n")
    #expect(sitting.err.contains("error: small.silp is open already, for this sitting"))
    #expect(sitting.err.contains("error: the quotation mark \" has no second one"))
    #expect(sitting.err.contains("error: nothing follows the last backslash"))
    #expect(sitting.out.contains("silp <subcommand>") && sitting.out.contains("unlock names"))
    #expect(desk.open("open", "--lock-after", "16").status == .usage)
    #expect(desk.open("open", "--lock-after", "0").status == .usage)
  }

  @Test("leaves the names file closed where it was left closed, until it is unlocked")
  func names() throws {
    let desk = try Desk()
    try desk.write(SmallReview.details, to: "review.yaml")
    try desk.write("four unrelated words\n", to: "first")
    try desk.write("and four other words\n", to: "second")
    let both = ["SILP_PASSPHRASE_FILE": "first", "SILP_NAMES_PASSPHRASE_FILE": "second"]
    desk.run("new", "small", "--from", "review.yaml", "--no-input", environment: both)
    let typed = "names list\nunlock names\nstatus --counts --plain\nquit\n"
    let closed = desk.run(
      "open", input: typed, environment: ["SILP_PASSPHRASE_FILE": "first"])
    #expect(closed.err.components(separatedBy: "the names file stays closed").count == 3)
    #expect(closed.err.contains("error: the names file must be open"))
    #expect(closed.out.contains("agencies\t0"))
    let opened = desk.run("open", input: typed, environment: both)
    #expect(opened.status == .done && opened.err.contains("The names file is open already."))
  }
}

extension Desk {
  /// Runs a sitting whose lines are asked for one by one, so that others can work in between.
  fileprivate func sitting(_ lines: [@Sendable () -> String]) -> Outcome {
    let said = Mutex((out: "", err: ""))
    let left = Mutex(lines[...])
    let random = IdentifierSource.random
    let console = Console(
      out: { text in said.withLock { $0.out += text } },
      err: { text in said.withLock { $0.err += text } },
      readLine: { left.withLock { $0.popFirst() }.map { $0() } }, readAll: { [] },
      readSecret: { _ in nil }, inputIsTerminal: false, outputIsTerminal: false,
      errorIsTerminal: false, environment: [:], folder: folder,
      now: { Moment(seconds: 1_771_000_000) }, identifiers: random)
    let status = Tool.run(["open", "--unlock-with", "key", "--no-input"], console: console)
    return said.withLock { Outcome(out: $0.out, err: $0.err, status: status) }
  }
}
