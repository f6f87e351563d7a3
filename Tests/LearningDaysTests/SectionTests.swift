import LearningDays
import ReviewModel
import Testing

@Suite("The draft, section by section")
struct SectionTests {
  private static let sections: [Code] = ["family", "findings", "fair-play"]

  /// A day of two stages, the second of which goes through a draft.
  private struct Room {
    let setting: DaySetting
    var session: DaySession
    let now = Moment(seconds: 0)

    init() {
      let outline = [
        Agenda.Outline(code: "welcome", title: "Welcome", minutes: 20),
        Agenda.Outline(code: "right", title: "Right", minutes: 30, sections: SectionTests.sections),
        Agenda.Outline(code: "close", title: "Close", minutes: 10),
      ]
      let day = Day()
      guard let agenda = Agenda(title: "Day", day: 2, outline: outline, episodes: []) else {
        preconditionFailure("the outline has stages")
      }
      setting = DaySetting(agenda: agenda, vocabulary: day.setting.vocabulary)
      session = DaySession(agenda, now: now)
    }

    @discardableResult
    mutating func type(_ line: String) -> [Effect] {
      session.handle(line, now: now, in: setting)
    }
  }

  @Test("a stage begins with its first section, goes on to each, and leaves them behind it")
  func walk() {
    var room = Room()
    #expect(room.session.section == nil)
    room.type("/next")
    for (place, section) in Self.sections.enumerated() {
      #expect(room.session.section == section)
      for (line, kind) in [
        ("/accuracy x", LearningNote.Kind.accuracy), ("/fair x", .fairness),
        ("/voice x", .missingVoice),
      ] {
        let draft = room.type(line).draft
        #expect(draft?.section == section && draft?.kind == kind)
      }
      #expect(room.type("A plain word").draft?.section == nil)
      let next = room.type("/section next").messages
      let isLast = place == Self.sections.count - 1
      #expect(
        next == [
          isLast
            ? .lastSection : .sectionOf(Self.sections[place + 1], place + 2, of: 3)
        ])
    }
    room.type("/next")
    #expect(room.session.section == nil)
    room.type("/back")
    #expect(room.session.section == Self.sections[0])
  }

  @Test(
    "is found by its number or its beginning, in any stage, and else is as it was typed",
    arguments: [
      ("2", .sectionOf("findings", 2, of: 3)), ("fam", .sectionOf("family", 1, of: 3)),
      ("FAIR", .sectionOf("fair-play", 3, of: 3)), ("f", .section("f")), ("4", .section("4")),
      ("method", .section("method")), ("next", .sectionOf("family", 1, of: 3)),
    ] as [(String, SessionMessage)])
  func found(typed: String, told: SessionMessage) {
    for line in ["", "/next"] {
      var room = Room()
      room.type(line)
      // From the first section there is another to go on to.
      if typed == "next", line == "/next" { continue }
      #expect(room.type("/section \(typed)").messages == [told])
      #expect(room.type("/section").messages == [.section(nil)])
      #expect(room.type("/fair x").draft?.section == nil)
    }
  }
}
