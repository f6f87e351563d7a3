import Commands
import Foundation
import Testing

@Suite("What opens a review") struct AccessTests {
  private static let words = "seven quiet herons"
  private static let others = "under the long jetty"

  /// A desk with a review that two passphrases open, and its recovery code as it was shown.
  private static func desk() throws -> (desk: Desk, code: String) {
    let desk = try Desk()
    try desk.write(SmallReview.details, to: "review.yaml")
    let made = desk.run(
      "new", "small", "--from", "review.yaml", secrets: [words, words, others, others])
    #expect(made.status == .done, "\(made.err)")
    return (desk, try code(in: made.out))
  }

  /// The nine groups that were shown.
  private static func code(in text: String) throws -> String {
    let groups = text.matches(of: /\d  (\d{6})/).map { String($0.1) }
    try #require(groups.count == 9)
    return groups.joined(separator: " ")
  }

  @Test("silp new shows a code in numbered groups that opens both files when it is typed")
  func shown() throws {
    let (desk, code) = try Self.desk()
    let status = desk.run("status", secrets: [code])
    #expect(status.status == .done)
    #expect(status.err.contains("note: opened with the recovery code"))
    let names = desk.run("names", "list", secrets: [code.replacing(" ", with: "-")])
    #expect(names.status == .done)
    #expect(!names.err.contains("stays closed"), "one code opens both, and is asked for once")
    try desk.write(code, to: "paper.txt")
    let script = desk.run(
      "names", "list", "--no-input", environment: ["SILP_RECOVERY_CODE_FILE": "paper.txt"])
    #expect(script.status == .done && !script.err.contains("stays closed"))
  }

  @Test("a recovery code is left out, or goes into a file of its owner's alone, when asked")
  func newFlags() throws {
    let desk = try Desk()
    try desk.write(SmallReview.details, to: "review.yaml")
    func make(_ name: String, _ flags: String...) -> Desk.Outcome {
      desk.run(
        ["new", name, "--from", "review.yaml", "--make-unlock-file", name + ".key", "--no-input"]
          + flags)
    }
    #expect(!make("a", "--no-recovery-code").out.contains("ecovery"))
    let kinds = desk.run(
      "access", "list", "--unlock-with", "a.key", "--review", "a.silp", "--plain")
    #expect(kinds.out.split(separator: "\n").count == 1 && kinds.out.contains("unlock file"))
    let filed = make("b", "--recovery-code-file", "b.code")
    #expect(filed.out.firstMatch(of: /\d{6}/) == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: desk.folder + "/b.code")
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let opened = desk.run(
      "status", "--review", "b.silp", "--no-input",
      environment: ["SILP_RECOVERY_CODE_FILE": "b.code"])
    #expect(opened.status == .done)
    #expect(make("c", "--no-recovery-code", "--recovery-code-file", "c.code").status == .usage)
    // A script that said neither still gets it: it is never lost.
    _ = try Self.code(in: make("d").out)
  }

  @Test("silp new leaves nothing behind when it fails, whichever file could not be made")
  func nothingLeft() throws {
    let desk = try Desk()
    try desk.write(SmallReview.details, to: "review.yaml")
    let before = try desk.files()
    for (name, key, code) in [
      ("no/small", "key", "code"), ("small", "no/key", "code"), ("small", "key", "no/code"),
      ("small", "key", "key"), ("small", "small.silpnames", "code"), ("small", "key", "small.silp"),
    ] {
      let outcome = desk.run(
        "new", name, "--from", "review.yaml", "--make-unlock-file", key,
        "--recovery-code-file", code, "--no-input")
      #expect(outcome.status == .failed, "\(name) \(key) \(code)")
      #expect(try desk.files() == before, "\(name) \(key) \(code)")
    }
    try desk.write("mine", to: "key")
    let taken = desk.run(
      "new", "small", "--from", "review.yaml", "--make-unlock-file", "key", "--no-input")
    #expect(taken.err.contains("error: there is a file key already\nhint: nothing was made"))
    #expect(try desk.files() == before + ["key"] || desk.files() == ["key"] + before)
    #expect(desk.bytes("key") == Array("mine".utf8))
  }

  @Test("mistakes in a typed code are named, and asked about three times")
  func mistakes() throws {
    let (desk, code) = try Self.desk()
    var groups = code.split(separator: " ").map(String.init)
    groups[3] = "123456"
    let wrong = groups.joined(separator: " ")
    let right = desk.run("status", secrets: [wrong, String(code.dropLast(7)), code])
    #expect(right.status == .done)
    #expect(
      right.err.contains("In that recovery code group 4 has a mistake. Type all of it again."))
    #expect(right.err.contains("In that recovery code one group is missing."))
    let given = desk.run("status", secrets: [wrong, wrong, wrong, code])
    #expect(given.status == .failed)
    #expect(given.err.contains("error: group 4 has a mistake\nhint: nothing was changed"))
    groups = code.split(separator: " ").map(String.init)
    groups.swapAt(0, 8)
    try desk.write(groups.joined(separator: "\n"), to: "paper.txt")
    let filed = desk.run("status", environment: ["SILP_RECOVERY_CODE_FILE": "paper.txt"])
    #expect(filed.err.contains("error: in paper.txt each group is well formed but"))
  }

  @Test("a wrong passphrase is asked for again without end, and Enter alone gives up")
  func again() throws {
    let (desk, _) = try Self.desk()
    let wrong = Array(repeating: "not this one", count: 3)
    #expect(desk.run("status", secrets: wrong + [Self.words]).status == .done)
    let left = desk.run("status", secrets: wrong + [""])
    #expect(left.status == .failed)
    #expect(left.err.contains("That does not open small.silp; the file is intact."))
    #expect(left.err.contains("error: small.silp stays locked\nhint: it is intact"))
    let other = try Self.desk().code
    let foreign = desk.run("status", secrets: [other, Self.words])
    #expect(foreign.status == .done && foreign.err.contains("That does not open small.silp"))
  }

  @Test("the file is opened before anything else is asked")
  func openedFirst() throws {
    let (desk, _) = try Self.desk()
    for command in [["add"], ["change"], ["remove", "1"], ["recovery"]] {
      let outcome = desk.run(["access"] + command, secrets: ["not this one", ""])
      #expect(outcome.status == .failed)
      #expect(outcome.err.components(separatedBy: "Passphrase of small.silp").count == 3)
      #expect(!outcome.err.contains("A passphrase for"))
    }
  }

  @Test("a way is added, listed with its label, and removed, and the log says so")
  func added() throws {
    let (desk, _) = try Self.desk()
    let new = "a third good phrase"
    let added = desk.run(
      "access", "add", "--label", "the deputy",
      secrets: [Self.words, "", "short", new, "x", new, new])
    #expect(added.status == .done, "\(added.err)")
    #expect(added.out == "small.silp: added 3, a passphrase\n")
    #expect(added.err.contains("That is too short") && added.err.contains("They differ"))
    let key = desk.run(
      "access", "add", "--unlock-file", "key", "--of", "both", secrets: [Self.words, Self.others])
    #expect(
      key.out == "small.silp: added 4, an unlock file\nsmall.silpnames: added 3, an unlock file\n")
    let list = desk.run("access", "list", "--of", "both", "--plain", "--unlock-with", "key")
    let rows = list.out.split(separator: "\n").map {
      $0.split(separator: "\t")[0..<3].joined(separator: " ")
    }
    #expect(
      rows == [
        "review 1 passphrase", "review 2 recovery code", "review 3 passphrase",
        "review 4 unlock file", "names 1 passphrase", "names 2 recovery code",
        "names 3 unlock file",
      ])
    #expect(list.out.contains("\tthe deputy\t2026-") && list.out.contains("\treviewer\t1 MB\t"))
    let removed = desk.run("access", "remove", "3", input: "y", secrets: [Self.words])
    #expect(removed.out == "small.silp: took away 3, passphrase (the deputy)\n")
    #expect(
      removed.err.contains(
        "After that small.silp still opens with: passphrase, recovery code, unlock file"))
    #expect(desk.run("status", secrets: [new, ""]).status == .failed)
    let log = desk.run("log", "--plain", "--unlock-with", "key").out
    #expect(log.contains("added a passphrase that opens the review"))
    #expect(log.contains("took away a way to open the review: passphrase"))
  }

  @Test("nothing is removed without a yes, nor the last way at all")
  func removing() throws {
    let (desk, _) = try Self.desk()
    let no = desk.run("access", "remove", "1", input: "n", secrets: [Self.words])
    #expect(no.err.contains("error: it was not confirmed\nhint: nothing was changed"))
    try desk.write(Self.words + "\n", to: "words.txt")
    let scripted = ["SILP_PASSPHRASE_FILE": "words.txt"]
    let unasked = desk.run("access", "remove", "2", environment: scripted)
    #expect(unasked.err.contains("add --yes"))
    #expect(desk.run("access", "remove", "2", "--yes", environment: scripted).status == .done)
    let last = desk.run("access", "remove", "1", "--yes", environment: scripted)
    #expect(last.err.contains("error: without 1 nothing that works would open small.silp"))
    #expect(desk.run("access", "remove", "9", "--yes", environment: scripted).status == .failed)
    #expect(desk.run("access", "remove", "1", "--of", "both").status == .usage)
    #expect(desk.run("status", environment: scripted).status == .done)
  }

  @Test("a changed passphrase takes the place of the old one, in the file that is meant")
  func changed() throws {
    let (desk, _) = try Self.desk()
    let new = "a fourth good phrase"
    let changed = desk.run(
      "access", "change", "--of", "names", secrets: [Self.words, Self.others, new, new])
    #expect(changed.out == "small.silpnames: changed 1, passphrase\n", "\(changed.err)")
    let list = desk.run("names", "list", secrets: [Self.words, Self.others, new])
    #expect(list.err.contains("That does not open small.silpnames; the file is intact."))
    #expect(list.status == .done && !list.err.contains("stays closed"))
    try desk.write("a fifth good phrase\n", to: "new.txt")
    try desk.write(Self.words + "\n", to: "words.txt")
    let scripted = ["SILP_PASSPHRASE_FILE": "words.txt", "SILP_NEW_PASSPHRASE_FILE": "new.txt"]
    #expect(desk.run("access", "change", "1", environment: scripted).status == .done)
    #expect(desk.run("status", secrets: ["a fifth good phrase"]).status == .done)
    let code = desk.run(
      "access", "change", "2", environment: ["SILP_PASSPHRASE_FILE": "new.txt"])
    #expect(code.err.contains("error: 2 is the recovery code\nhint: nothing was changed; make"))
  }

  @Test("a new recovery code opens both files, and the old one neither")
  func renewed() throws {
    let (desk, old) = try Self.desk()
    let renewed = desk.run("access", "recovery", secrets: [Self.words, Self.others])
    let new = try Self.code(in: renewed.out)
    #expect(new != old)
    #expect(desk.run("status", secrets: [old, ""]).status == .failed)
    #expect(!desk.run("names", "list", secrets: [new]).err.contains("stays closed"))
    let alone = desk.run("access", "recovery", "--accessible", secrets: [Self.words, ""])
    #expect(alone.out.contains("opens small.silp when"))
    #expect(alone.out.contains("group 9: ") && alone.err.contains("the other file keeps"))
    // The names still open with the code they had.
    let groups = alone.out.matches(of: /group \d: ([\d ]+)/).map { String($0.1) }
    let both = desk.run("names", "list", secrets: [groups.joined(separator: "\n"), new])
    #expect(both.status == .done && !both.err.contains("stays closed"), "\(both.err)")
  }
}

extension Desk {
  /// The names of the files in the folder.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
