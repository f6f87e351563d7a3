import Foundation
import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("A learning day while it is held")
struct DaySessionTests {
  @Test("has one stage for each episode, and each sets side and episode")
  func stages() {
    var day = Day()
    #expect(
      day.setting.agenda.stages.map(\.code) == ["welcome", "episode-1", "episode-2", "close"])
    #expect(day.setting.agenda.stages.map(\.breakAfter) == [0, 0, 45, 0])
    #expect(day.type("Purpose told").draft?.kind == .fact)
    #expect(day.type("/next") == [.stageChanged(from: 0, to: 1)])
    let draft = day.type("@hv Seen at home").draft
    #expect(draft?.kind == .workedWell)
    #expect(draft?.stage == "episode-1")
    #expect(draft?.tags.episode == day.episodes[0])
    day.type("/go 4")
    #expect(day.session.episode == nil)
    #expect(day.type("One more on that !1").draft?.tags.episode == day.episodes[0])
  }

  @Test(
    "keeps a line it cannot carry out",
    arguments: [
      ("/nex", .unknownCommand("nex", nearest: "next", line: "/nex")),
      ("/end of the meeting", .wantsNothing(command: "end", line: "/end of the meeting")),
      ("/go far", .wantsNumber(command: "go", 1...4, line: "/go far")),
      ("/go 5", .wantsNumber(command: "go", 1...4, line: "/go 5")),
      ("/break 0", .wantsNumber(command: "break", 1...240, line: "/break 0")),
      ("/+0", .wantsNumber(command: "+", 1...240, line: "/+0")),
      ("@hv #rec", .contextAndTags(line: "@hv #rec")), ("= @hv", .noWords(line: "= @hv")),
      ("/last", .noNoteYet(line: "/last")), ("/back", .firstStage), ("u", .nothingToUndo),
      ("U", .nothingToRedo),
    ] as [(String, SessionMessage)])
  func refusals(line: String, message: SessionMessage) {
    var day = Day()
    let before = day.session
    #expect(day.type(line) == [.say(message)])
    #expect(day.session == before)
  }

  @Test("takes back its own steps, newest first, and brings them back")
  func undo() throws {
    var day = Day()
    day.type("One")
    let one = try #require(day.session.lastNote)
    day.type("Two")
    let two = try #require(day.session.lastNote)
    day.type("#rec")
    #expect(day.session.lastNote == two)
    day.type("u")
    #expect(day.type("u") == [.undo(operation: two.record)])
    #expect(day.session.lastNote == one)
    #expect(day.type("U") == [.redo(operation: two.record)])
    day.session.gaveUp(operation: two.record)
    #expect(day.session.lastNote == two)
    #expect(day.type("u") == [.undo(operation: one.record)])
  }

  @Test("says each mark of the clock once, and the clock moves nothing")
  func clock() {
    var day = Day()
    let said = (1...50).flatMap { _ in day.type("x", after: 60).messages }
    #expect(
      said == [
        .halfTime(left: 10), .timeLeft(5), .timeLeft(1), .timeLeft(0), .timeLeft(-5),
        .timeLeft(-10), .timeLeft(-15), .timeLeft(-20), .timeLeft(-25), .timeLeft(-30),
      ])
    #expect(day.session.stage == 0)
    #expect(day.type("/+5").messages == [.timeAdded(minutes: 5, left: -25)])
  }

  @Test("stands still in a break, which ends by itself, and saves notes all the same")
  func breaks() {
    var day = Day()
    day.type("/break 15", after: 120)
    #expect(day.type("Said over tea", after: 600).draft != nil)
    #expect(day.session.left(now: day.now, in: day.setting.agenda) == 18)
    #expect(day.type("", after: 600).messages == [.breakOver(left: 18)])
    #expect(day.type("/pause").messages == [.paused])
    #expect(day.type("/pause", after: 999).messages == [.resumed(left: 18)])
  }

  @Test("is closed once, and a line after that comes back")
  func close() {
    var day = Day()
    #expect(day.session.handle("/end", now: day.now, in: day.setting) == [.storeSession, .close])
    #expect(!day.session.isClosed)
    let concern = ShortReference(letters: "LC", number: 1)
    #expect(
      day.session.end(now: day.now, openConcerns: [concern]) == [.say(.concernsOpen([concern]))])
    #expect(day.type("Still open").draft != nil)
    day.type("/end")
    #expect(day.type("Late thought") == [.say(.dayIsClosed(line: "Late thought"))])
  }

  @Test("is found again by its stage, and the time away counts for nothing")
  func resume() {
    var day = Day()
    day.type("/go 2")
    day.type("@gp Seen", after: 60)
    let stopped = day.now
    let later = Moment(seconds: stopped.seconds + 5000)
    let effects = day.session.resume(now: later, in: day.setting)
    #expect(effects == [.say(.back(stoppedAt: stopped, stage: 2, of: 4, left: 29)), .storeSession])
    #expect(day.session.agencies == [day.agency("gp")])
  }

  @Test(
    "goes on after a crash at any line as if there had been none",
    arguments: 0..<30 as Range<UInt64>)
  func crash(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var whole = Day()
    var broken = Day()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for _ in 0..<60 {
      let line = Script.lines.randomElement(using: &random) ?? ""
      let pause = Int.random(in: 0...400, using: &random)
      #expect(broken.type(line, after: pause) == whole.type(line, after: pause))
      let stored = try encoder.encode(broken.session)
      broken.session = try JSONDecoder().decode(DaySession.self, from: stored)
      #expect(try encoder.encode(broken.session) == stored)
    }
    #expect(broken.session == whole.session)
  }
}

/// What a scribe may type.
private enum Script {
  static let lines = [
    "Seen at home", "+ @hv Rang ~mum", "- @gp @pol Late #rec", "= Date wrong", "? Ask", "* Form",
    "#sha", "> @gp", ">7 -#rec", "& and more", "u", "U", "u", "@hv", "!2", "-", "@zz Typo #re",
    "/next", "/back", "/go 2", "/skip", "/+5", "/pause", "/break 5", "/time", "/stages", "/last",
    "t", "g", "/foo", "@hv #rec", "",
  ]
}
