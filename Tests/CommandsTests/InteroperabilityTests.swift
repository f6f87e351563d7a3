import Commands
import Foundation
import Identities
import ReviewModel
import ReviewStore
import Testing

/// The Python in `Tests/Interoperability` knows nothing but `Documentation/review-file.md`.
@Suite("A reader written from the page alone") struct InteroperabilityTests {
  @Test(
    "reads the same records, conflicts, ends and log as silp, from either file of either copy",
    arguments: ["small.silp", "small.silpnames", "second.silp", "second.silpnames"])
  func same(name: String) throws {
    guard let reader = PythonReader() else { return }
    let desk = try Self.review.get()
    let ours = try StoredLines.read(desk.path(name), unlockFile: desk.path("key"))
    let byFile = try reader.run([desk.path(name), "--unlock-file", desk.path("key")])
    #expect(byFile.lines == ours, "\(byFile.err)")
    let byWords = try reader.run([desk.path(name), "--passphrase-file", desk.path("composed")])
    #expect(byWords.lines == ours, "\(byWords.err)")
    let byCode = try reader.run([desk.path(name), "--recovery-code-file", desk.path("code")])
    #expect(byCode.lines == ours, "\(byCode.err)")
    let said = ours.joined(separator: "\n")
    let expected =
      name.hasSuffix("names")
      ? [#""kind":"name""#, "Kitto", #""undoes":""#]
      : [
        #""conflict":"N1""#, #""end":"withdrawn","reference":"N3""#, #""end":"erased""#,
        #""reference":"N1b""#, #""undoes":""#, #""redoes":""#, #""final":true"#, #""names":true"#,
        #""number":"1b""#, "\u{2603}",
      ]
    for words in expected { #expect(said.contains(words), "\(words) is not in \(name)") }
  }

  @Test("refuses a changed byte, a file cut short, a newer version and a wrong secret, by name")
  func refusals() throws {
    guard let reader = PythonReader() else { return }
    let desk = try Self.review.get()
    let sound = desk.bytes("small.silp")
    func refusal(_ bytes: [UInt8], _ secret: String = "key") throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: desk.path("changed.silp")))
      let way = secret == "key" ? "--unlock-file" : "--passphrase-file"
      let outcome = try reader.run([desk.path("changed.silp"), way, desk.path(secret)])
      #expect(outcome.status == 1 && outcome.lines.isEmpty)
      return outcome.err
    }
    let places = try StoredLines.sealedPlaces(desk.path("small.silp"), desk.path("key"), sound)
    #expect(places.count >= 4)
    for place in places {
      var changed = sound
      changed[place] ^= 1
      #expect(try refusal(changed).contains("the file is damaged: revision"))
    }
    #expect(try refusal(Array(sound.dropLast(4096))).contains("the file is damaged"))
    try desk.write(String(repeating: "000011 ", count: 9), to: "code of another")
    #expect(
      try reader.run([
        desk.path("small.silp"), "--recovery-code-file", desk.path("code of another"),
      ])
      .err.contains("do not belong together"))
    var newer = sound
    newer[63] = 2
    #expect(try refusal(newer).contains("a newer version of silp made this file"))
    #expect(try refusal(sound, "review.yaml").contains("the file is sound, and this is not its"))
  }

  @Test("and silp read a file that was made when version 1 of the format was new, as it was then")
  func sample() throws {
    let folder = Checkout.folder + "/Tests/Interoperability"
    let expected = try String(contentsOfFile: folder + "/sample.jsonl", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(expected.count > 20)
    let desk = try Desk()
    for name in ["sample.silp", "sample.key"] {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: desk.path(name))
    }
    let ours = try StoredLines.read(
      desk.path("sample.silp"), unlockFile: desk.path("sample.key"))
    #expect(ours == expected)
    guard let reader = PythonReader() else { return }
    let theirs = try reader.run([
      desk.path("sample.silp"), "--unlock-file", desk.path("sample.key"),
    ])
    #expect(theirs.lines == expected, "\(theirs.err)")
  }

  @Test("has the tables on its page that silp makes")
  func layout() throws {
    let source = try String(
      contentsOfFile: Checkout.folder + "/Sources/ReviewStore/Database/Schema.swift",
      encoding: .utf8)
    let page = try String(
      contentsOfFile: Checkout.folder + "/Documentation/review-file.md", encoding: .utf8)
    let statements = source.components(separatedBy: "\"\"\"").filter { $0.contains("CREATE TABLE") }
    #expect(statements.count == 8)
    for statement in statements {
      let lines = statement.split(separator: "\n").map { $0.dropFirst(4) }
      #expect(page.contains(lines.joined(separator: "\n")), "\(statement)")
    }
  }

  /// A review with everything a file can hold, and a copy that was merged into it.
  private static let review = Result { try makeReview() }

  private static func makeReview() throws -> Desk {
    let desk = try Desk()
    try desk.write(SmallReview.details, to: "review.yaml")
    try desk.write(SmallReview.family, to: "family.yaml")
    try desk.write(SmallReview.agencies, to: "agencies.csv")
    // The same words, as two keyboards put them together.
    try desk.write("cafe\u{301} quay lantern\n", to: "decomposed")
    try desk.write("caf\u{E9} quay lantern\r\n", to: "composed")
    let made = desk.run(
      ["new", "small", "--from", "review.yaml", "--make-unlock-file", "key", "--no-input"],
      environment: [
        "SILP_PASSPHRASE_FILE": desk.path("decomposed"),
        "SILP_NAMES_PASSPHRASE_FILE": desk.path("decomposed"),
      ])
    #expect(made.status == .done, "\(made.err)")
    func step(_ arguments: String..., file: String = "small.silp", input: String = "") {
      let outcome = desk.run(
        arguments + ["--review", file, "--unlock-with", "key", "--no-input"], input: input)
      #expect(outcome.status == .done, "\(arguments): \(outcome.err)")
    }
    step("agency", "import", "agencies.csv")
    step("person", "import", "family.yaml")
    let notes =
      "= @pol Kitto's nursery rang\n= A \"quoted\" \\ / \u{2603}\n= Taken back\n/strike N3\n"
    step("day", "1", input: notes + "- To be erased\n")
    step("person", "add", "gran", "--label", "Maternal grandmother", "--name", "Wenna Trigg")
    step("undo")
    step("redo")
    step("undo")
    let code = RecoveryCode.random()
    try code.write(desk.path("code"))
    for name in ["small.silp", "small.silpnames"] {
      try StoredLines.open(desk.path(name), unlockFile: desk.path("key"))
        .addAccess(.recoveryCode(code), about: .init())
    }
    step("copy", "second")
    step("note", "amend", "N1", "It rang once", "--reason", "its log")
    step("note", "amend", "N1", "It rang twice", "--reason", "a diary", file: "second.silp")
    step("day", "1", file: "second.silp", input: "= Said on the other laptop\n")
    step("erase", "N4", "--reason", "asked for", "--confirm", "N4")
    step("merge", "second.silp")
    step("merge", "small.silp", file: "second.silp")
    return desk
  }
}

extension Desk {
  /// The whole path of a file in the folder.
  fileprivate func path(_ name: String) -> String { folder + "/" + name }
}
