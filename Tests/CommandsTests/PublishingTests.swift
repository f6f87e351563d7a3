import Commands
import Foundation
import TestSupport
import Testing

/// Commands that lead to publishing, or come in between.
enum PublishingDoor {
  /// The chain of the sample file, in order.
  static let signatures: [[String]] = [
    ["sign-off", "v1", "--step", "lead-reviewer", "--by", "Lead reviewer"],
    ["sign-off", "v1", "--step", "panel", "--by", "Chair of the panel"],
    ["sign-off", "v1", "--step", "agency", "--for", "pol", "--by", "Superintendent"],
    ["sign-off", "v1", "--step", "legal", "--by", "Solicitor"],
    ["sign-off", "v1", "--step", "board", "--by", "Chair of the board"],
  ]

  static let decision = [
    "publication", "decide", "full", "--of", "v1", "--by", "Chair of the board", "--why", "for all",
  ]

  static let steps = ["staff-told", "family-told", "lines-to-take", "statutory-copies"].map {
    ["publication", "step", $0]
  }

  /// What makes publishing possible, whatever was done before, and publishes.
  static let way =
    [["hold", "off"], ["report", "status", "v1", "final to board"]] + signatures + [decision]
    + steps + [["sign-off", "v1.unsigned.odt", "--role", "Chair"], ["publication", "record"]]

  /// A review whose first version is ready for the board and for everybody.
  static func desk() throws -> Desk {
    let desk = try VersionTests.desk()
    let made = desk.open(
      "report", "overview", "--audience", "public", "--freeze", "final to board", "-o", "v1.odt")
    try #require(made.status == .done, "\(made.err)")
    return desk
  }

  /// The same, published.
  static func published() throws -> Desk {
    let desk = try desk()
    desk.open("sign-off", "v1.unsigned.odt", "--role", "Chair")
    for command in signatures + [decision] + steps + [["publication", "record"]] {
      let done = desk.open(command)
      try #require(done.status == .done, "\(command): \(done.err)")
    }
    return desk
  }
}

@Suite("Publishing by commands") struct PublishingByCommandsTests {
  @Test("says all that stands against it, in order, and ends when nothing does")
  func against() throws {
    let desk = try PublishingDoor.desk()
    let first = desk.open("publication", "record")
    #expect(first.status == .failed && first.err.contains("the board has not decided"))
    desk.open(PublishingDoor.decision)
    desk.open("hold", "on", "the inquest")
    let all = desk.open("publication", "record").err
    for words in [
      "the review is on hold", "nobody signed the file of v1", "Lead reviewer: still to sign",
      "Agency, for accuracy (Police): still to sign", "not done: Staff who took part",
    ] {
      #expect(all.contains(words), "\(words): \(all)")
    }
    desk.open("hold", "off")
    let early = desk.open(PublishingDoor.signatures[4])
    #expect(
      early.err.contains("others sign before: Lead reviewer; Panel; Agency, for accuracy (Police)"))
    let late = desk.open(PublishingDoor.steps[1])
    #expect(late.err.contains("another step comes first: Staff who took part"))
    desk.open("sign-off", "v1.unsigned.odt", "--role", "Chair")
    for command in PublishingDoor.signatures.dropLast() + PublishingDoor.steps {
      #expect(desk.open(command).status == .done)
    }
    let condition = desk.open(
      PublishingDoor.signatures[4] + ["--condition", "a page about support is added"])
    #expect(condition.out.contains("ON CONDITION: a page about support is added"))
    #expect(desk.open("publication", "record").err.contains("1 thing stands against publishing"))
    #expect(desk.open("sign-off", "v1").err.contains("still to sign: Board"))
    desk.open("sign-off", "v1", "--step", "board", "--condition-met", "yes")
    #expect(desk.open("sign-off", "v1").err.contains("signed by everybody of the chain"))
    #expect(desk.open("publication", "--plain").out.contains("may be published"))
    #expect(desk.open("publication", "record").out.hasPrefix("v1 is published, on 2026-"))
    desk.open("undo")
    #expect(desk.open("publication").out.contains("published"), "what is out is out")
    #expect(desk.open("report", "status", "v1", "panel draft").err.contains("is published"))
    desk.open(
      "publication", "share", "Practitioners", "--as", "briefing", "--use", "team meetings")
    let list = desk.open("publication", "--plain").out
    #expect(list.contains("board\tshared\tbriefing, Practitioners, 2026-"))
  }

  @Test(
    "in any order of commands nothing is published past what stands against it, and no version goes",
    arguments: Soak.seeds(2, whole: 60))
  func anyOrder(seed: UInt64) throws {
    let desk = try PublishingDoor.desk()
    var random = SplitMix64(seed: seed)
    let others: [[String]] = [
      ["hold", "on", "court"], ["hold", "off"], ["undo"], ["redo"], ["undo"],
      ["report", "status", "v1", "panel draft"], ["report", "status", "v1", "final to board"],
      ["report", "status", "v1", "published"],
      ["erase", "RV1", "--reason", "x", "--confirm", "RV1"],
      ["sign-off", "v1", "--step", "panel", "--by", "Chair of the panel", "--delayed", "leave"],
      ["publication", "decide", "delayed", "--by", "Chair of the board", "--why", "trial"],
      ["sign-off", "v1.unsigned.odt", "--role", "Chair"], ["publication", "record"],
      [
        "report", "overview", "--audience", "public", "--freeze", "panel draft", "--force", "-o",
        "w.odt",
      ],
    ]
    let way = PublishingDoor.way
    var versions = 1
    var next = 0
    for step in 0..<(30 + way.count) {
      // What leads there is tried in turn, so that some of it comes about; in the end all of it is.
      let isOnWay = random.next() % 2 == 0 || step >= 30
      if step == 30 { next = 0 }
      let command =
        isOnWay ? way[next % way.count] : others[Int(random.next() % UInt64(others.count))]
      if isOnWay { next += 1 }
      let against = desk.open("publication", "--plain").out
      let done = desk.open(command)
      if command == ["publication", "record"] {
        #expect((done.status == .done) == against.contains("may be published"), "\(against)")
        #expect(done.status != .done || !against.contains("on hold"))
      }
      if done.status == .done, command.contains("--freeze") { versions += 1 }
      let known = desk.open("report", "versions", "--plain").out.split(separator: "\n")
      #expect(known.count == versions, "seed \(seed), after \(command)")
      let isOut = known.contains { $0.hasPrefix("v1\tpublished") }
      #expect(isOut == desk.open("publication", "--plain").out.contains("board\tpublished"))
    }
    #expect(desk.open("publication", "--plain").out.contains("board\tpublished"), "seed \(seed)")
  }

  @Test("a chain of the board's own is the one that counts")
  func ownChain() throws {
    let desk = try PublishingDoor.desk()
    let folder = desk.folder + "/.config/silp/templates/en"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try desk.write(
      "chain: [{step: chair, title: Chair, who: once}]\n",
      to: ".config/silp/templates/en/signing.yaml")
    func open(_ words: String...) -> Desk.Outcome {
      desk.run(
        words + ["--unlock-with", "key", "--no-input"], environment: ["HOME": desk.folder])
    }
    #expect(open("sign-off", "v1", "--plain").out == "chair\tChair\t\t\t\tstill to sign\n")
    let wrong = open("sign-off", "v1", "--step", "char", "--by", "x")
    #expect(wrong.err.contains("did you mean chair?"))
    #expect(open("sign-off", "v1", "--step", "chair", "--by", "Chair").status == .done)
  }
}
