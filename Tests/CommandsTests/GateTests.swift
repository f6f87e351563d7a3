import Commands
import Foundation
import TestSupport
import Testing

@Suite("The gate") struct GateTests {
  @Test("lets out what may go to whom, and nothing else, and keeps account of all of it")
  func everyWay() throws {
    for content in Content.allCases {
      let desk = try content.desk()
      for names in [true, false] {
        if !names { try FileManager.default.moveItem(atPath: desk.names, toPath: desk.away) }
        var random = SplitMix64(seed: names ? 7 : 8)
        for attempt in Attempt.all(content, names: names)
        where Soak.isWhole || Int.random(in: 0..<6, using: &random) == 0 {
          try Self.check(attempt, on: desk)
        }
        if !names { try FileManager.default.moveItem(atPath: desk.away, toPath: desk.names) }
      }
    }
  }

  private static func check(_ attempt: Attempt, on desk: Desk) throws {
    let name = attempt.audience == "public" ? "out.unsigned.odt" : "out.odt"
    let before = desk.releases().count
    let outcome = desk.run(attempt.arguments)
    let released = desk.releases()
    defer { try? FileManager.default.removeItem(atPath: desk.folder + "/" + name) }
    #expect(!desk.has("out.odt.part") && !desk.has("out.unsigned.odt.part"))
    #expect(!outcome.err.contains("Kitto") && !outcome.out.contains("Kitto"))
    guard attempt.passes else {
      #expect(outcome.status == .namesFound, "\(attempt): \(outcome.err)")
      #expect(!desk.has("out.odt") && !desk.has("out.unsigned.odt"), "\(attempt)")
      #expect(released.count == before, "\(attempt)")
      return
    }
    #expect(outcome.status == .done, "\(attempt): \(outcome.err)")
    #expect(desk.has(name) && released.count == before + 1, "\(attempt)")
    let log = desk.open("log", "--plain", "--last", "1").out
    #expect(log.contains("let out \(name) for "))
    #expect(log.contains("NOT looked through for names: a judge asked") == attempt.wasUnscanned)
    #expect(log.contains("WITH what was found in it: the board knows") == attempt.wasDespite)
    let told = released.last ?? ""
    let how =
      attempt.wasUnscanned
      ? "NOT for names, with a reason"
      : attempt.wasDespite
        ? "found something, let out with a reason" : attempt.names ? "for names" : "not for names"
    #expect(told.hasSuffix("\t\(how)\t\(attempt.audience == "public" ? "nobody yet" : "")"))
    #expect(attempt.names || outcome.err.contains("not for names"))
    let isListed = outcome.err.contains("Zibbelwick: a capital that nothing known explains")
    #expect(isListed == (attempt.content == .doubt && attempt.names), "\(attempt)")
    #expect(outcome.err.contains("is not signed off yet") || attempt.audience != "public")
    let mode = try FileManager.default.attributesOfItem(atPath: desk.folder + "/" + name)
    #expect((mode[.posixPermissions] as? Int == 0o600) == attempt.isInternal, "\(attempt)")
    #expect(desk.open("sign-off", name, "--check").err.contains("nobody signed it off"))
  }

  @Test("cut off at any step leaves no file of that name that the review does not know of")
  func cutOff() throws {
    for step in GateSteps.Step.allCases {
      let desk = try SmallReview.desk()
      let cut: @Sendable (GateSteps.Step) throws(Complaint) -> Void = {
        reached throws(Complaint) in
        if reached == step { throw Complaint("the power went", hint: "") }
      }
      GateSteps.$reached.withValue(cut) {
        #expect(desk.open("genogram", "-o", "family.dot").status == .failed)
      }
      #expect(desk.has("family.dot") == (step == .finished))
      #expect(desk.has("family.dot.part") == (step != .finished))
      #expect(desk.releases().count == (step == .written ? 0 : 1))
      #expect(desk.open("genogram", "-o", "family.dot").status == .done)
      #expect(!desk.has("family.dot.part"))
      #expect(desk.open("sign-off", "family.dot", "--check").err.contains("went out as Z"))
      #expect(desk.open("log", "--verify").status == .done)
    }
  }

  @Test("leaves nothing behind where the review cannot be written to")
  func locked() throws {
    let desk = try SmallReview.desk()
    try desk.whileLocked {
      let refused = try desk.built("genogram", "-o", "family.dot")
      #expect(refused.status == 4, "\(refused.text)")
      #expect(!desk.has("family.dot") && !desk.has("family.dot.part"))
    }
    #expect(desk.releases().isEmpty)
    #expect(desk.open("genogram", "-o", "no/such/folder.dot").status == .failed)
    #expect(desk.releases().isEmpty)
  }

  @Test("writes over a file only where silp wrote it and nobody signed it, or by a yes")
  func inTheWay() throws {
    let desk = try SmallReview.desk()
    try desk.write("my own notes", to: "family.dot")
    let refused = desk.open("genogram", "-o", "family.dot")
    #expect(refused.status == .failed && refused.err.contains("add --force"))
    let asked = { (answer: String) in
      desk.run(
        ["genogram", "-o", "family.dot", "--unlock-with", "key"], input: answer, secrets: [])
    }
    #expect(asked("n\n").status == .failed)
    #expect(desk.bytes("family.dot") == Array("my own notes".utf8))
    #expect(desk.releases().isEmpty)
    #expect(asked("y\n").status == .done)
    #expect(desk.open("genogram", "-o", "family.dot").status == .done, "silp wrote it")
    #expect(desk.open("sign-off", "family.dot", "--role", "Chair").status == .done)
    #expect(desk.open("genogram", "-o", "family.dot").err.contains("was signed off (Z2)"))
    #expect(desk.open("genogram", "-o", "family.dot", "--force").status == .done)
    try FileManager.default.createDirectory(
      atPath: desk.folder + "/sub", withIntermediateDirectories: true)
    for folder in ["sub", "sub/"] {
      #expect(desk.open("genogram", "-o", folder, "--force").err.contains("is a folder"))
    }
    #expect(desk.open("genogram", "-o", "family.dot", "--unscanned", " ").status == .usage)
  }

  @Test("a name in the file's own name stops it, and no reason lets it out")
  func ownName() throws {
    let desk = try SmallReview.desk()
    for name in ["Kitto.dot", "family of kitto.dot"] {
      let refused = desk.open("genogram", "-o", name, "--release-with-names", "why not")
      #expect(refused.status == .namesFound && !desk.has(name))
      #expect(!refused.err.lowercased().contains("kitto"))
    }
    #expect(desk.releases().isEmpty)
  }

  @Test("standard output takes text alone, and never what is to be published")
  func screen() throws {
    let desk = try SmallReview.desk()
    let xml = desk.open("export", "xml", "-o", "-")
    #expect(xml.status == .done && xml.out.hasPrefix("<?xml") && xml.out.contains("</review>"))
    #expect(xml.err.contains("wrote -, 5 records"))
    #expect(desk.releases().count == 1)
    let report = desk.open("report", "overview", "-o", "-")
    #expect(report.out.hasPrefix("Learning review: Ollerwick\n"))
    #expect(desk.releases().count == 2)
    for what in [["genogram"], ["report", "overview"]] {
      let published = desk.open(what + ["--audience", "public", "-o", "-"])
      #expect(published.status == .failed && published.out.isEmpty)
    }
    #expect(desk.releases().count == 2)
  }

  @Test("what went out is not undone, and changes no report")
  func standing() throws {
    let desk = try SmallReview.desk()
    desk.open("genogram", "-o", "a.dot")
    desk.open("report", "overview", "-o", "a.odt")
    #expect(desk.open("undo", "4").status == .failed)
    #expect(desk.open("undo").out.contains("step 3"), "what went before can be")
    desk.open("redo")
    #expect(desk.releases().count == 2)
    #expect(desk.open("status", "--counts").out.contains("files that went out"))
  }
}

/// What a file has in it that the gate may mind.
private enum Content: CaseIterable {
  case clean
  case name
  case pattern
  case doubt

  /// A review whose reports all hold it: it stands in the board's own template.
  func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    let ours = try String(
      contentsOfFile: Checkout.folder + "/Templates/en/overview.fodt", encoding: .utf8)
    let line = "Overview report of a learning review"
    #expect(ours.contains(">\(line)<"))
    let template = ours.replacingOccurrences(of: ">\(line)<", with: ">\(line)\(words)<")
    try desk.write(template, to: "board.fodt")
    return desk
  }

  private var words: String {
    switch self {
    case .clean: ""
    case .name: " about Kitto"
    case .pattern: ", telephone 0161 496 0123"
    case .doubt: " about Zibbelwick"
    }
  }

  /// Whether it stops a file for an audience.
  func stops(_ audience: String, names: Bool) -> Bool {
    switch self {
    case .clean, .doubt: false
    case .name: names
    case .pattern: !["panel", "agency", "learning-day"].contains(audience)
    }
  }
}

/// One way of trying to let a file out, and what is to come of it.
private struct Attempt {
  let content: Content
  let audience: String
  let names: Bool
  let unscanned: Bool
  let despite: Bool

  static func all(_ content: Content, names: Bool) -> [Attempt] {
    ["panel", "agency", "learning-day", "family", "board", "official", "public"].flatMap {
      audience in
      [false, true].flatMap { unscanned in
        [false, true].map { despite in
          Attempt(
            content: content, audience: audience, names: names, unscanned: unscanned,
            despite: despite)
        }
      }
    }
  }

  var isInternal: Bool { ["panel", "agency", "learning-day"].contains(audience) }
  private var needsNames: Bool { !names && ["learning-day", "public"].contains(audience) }
  private var stops: Bool { content.stops(audience, names: names) }
  var passes: Bool { (!needsNames || unscanned) && (!stops || despite) }
  var wasUnscanned: Bool { needsNames && unscanned }
  var wasDespite: Bool { stops && despite }

  var arguments: [String] {
    [
      "report", "overview", "--template", "board.fodt", "-o", "out.odt", "--audience", audience,
      "--unlock-with", "key", "--no-input",
    ]
      + (unscanned ? ["--unscanned", "a judge asked"] : [])
      + (despite ? ["--release-with-names", "the board knows"] : [])
  }
}

extension Desk {
  fileprivate var names: String { folder + "/small.silpnames" }
  fileprivate var away: String { folder + "/elsewhere" }

  /// What went out, a line each.
  func releases() -> [String] {
    open("sign-off", "--list", "--plain").out.split(separator: "\n").map(String.init)
  }
}
