import LearningDays
import ReviewModel
import Testing

@Suite("A note of a learning day")
struct NoteTests {
  @Test("has what stands before its words for itself and for those that follow")
  func sticky() {
    var day = Day()
    let first = day.type("- @hv !2 Letter came late").draft
    #expect(first?.kind == .wouldHaveWorkedBetter)
    #expect(first?.tags.agencies == [day.agency("hv")])
    #expect(first?.tags.episode == day.episodes[1])
    let second = day.type("Nobody rang @pol").draft
    #expect(second?.kind == .wouldHaveWorkedBetter)
    #expect(second?.tags.agencies == [day.agency("pol")])
    #expect(second?.tags.episode == day.episodes[1])
    #expect(day.type("And then they did").draft?.tags.agencies == [day.agency("hv")])
    #expect(day.type("@hv @gp Joint visit").draft?.tags.agencies.count == 2)
  }

  @Test(
    "reads as it was said, with tags taken from its ends",
    arguments: [
      ("@hv Skin marked on body map #rec", "Skin marked on body map"),
      ("Rang ~mum same day #rec", "Rang ~mum same day"),
      ("~mum rang twice", "~mum rang twice"), ("~mum's mother rang", "~mum's mother rang"),
      ("She lines up animals ~mum #rec", "She lines up animals"),
      ("Spoke to ~mum.", "Spoke to ~mum."),
      ("Told @pol about it", "Told @pol about it"), ("@hv: Told  them", "Told them"),
      ("@hv/gp Joint", "/gp Joint"), ("This was !important to her", "This was !important to her"),
      ("\\#hashtag \\/end", "#hashtag /end"),
    ])
  func words(line: String, text: String) {
    var day = Day()
    #expect(day.type(line).draft?.text == text)
  }

  @Test("has every word that was typed, in order, whatever signs stand between")
  func everyWord() {
    let day = Day()
    for line in Lines.every("@#~!-\\ m.1", upTo: 4) {
      guard case .note(let note) = CaptureLine.parse(line) else { continue }
      var session = day.session
      let text = session.handle(line, now: day.now, in: day.setting).draft?.text ?? ""
      let words = note.pieces.filter(\.isSaid).map(\.said)
      var rest = text[...]
      for word in words {
        guard let range = rest.firstRange(of: word) else {
          Issue.record("\(line) became \(text)")
          return
        }
        rest = rest[range.upperBound...]
      }
    }
  }

  @Test("keeps a person as a reference and everything else as plain words")
  func references() {
    var day = Day()
    let draft = day.type("Rang ~mum, then ~nobody and left").draft
    #expect(
      draft?.pieces == [
        .plain("Rang "), .reference(.person(day.person("mum")), typed: "~mum"),
        .plain(", then ~nobody and left"),
      ])
    #expect(draft?.tags.people == [day.person("mum")])
    #expect(draft?.tags.flags == [.unresolved(Tag(.person, "nobody"))])
  }

  @Test(
    "is saved though a tag cannot be looked up, with the nearest word",
    arguments: [
      ("Late #recrd", .notOnTheList(Tag(.theme, "recrd"), nearest: "recording", isListed: true)),
      (
        "Late #re",
        .ambiguous(Tag(.theme, "re"), fits: ["recording", "reflecting"], isListed: true)
      ),
      ("Late #REC", .recognised(Tag(.theme, "REC"), as: "recording")),
      ("Late @hvs", .notOnTheList(Tag(.agency, "hvs"), nearest: "hv", isListed: true)),
      ("Late @health", .recognised(Tag(.agency, "health"), as: "hv")),
      ("Late ~maternal", .recognised(Tag(.person, "maternal"), as: "mgm")),
      ("Late !9", .notOnTheList(Tag(.episode, "9"), nearest: nil, isListed: true)),
      ("Late ^C9", .notOnTheList(Tag(.entry, "C9"), nearest: nil, isListed: true)),
    ] as [(String, SessionMessage)])
  func unresolved(line: String, message: SessionMessage) {
    var day = Day()
    let effects = day.type(line)
    #expect(effects.draft?.text == "Late")
    #expect(effects.messages.contains(message))
  }

  @Test("never gets an agency that was set before a mistyped one")
  func mistypedAgency() {
    var day = Day()
    day.type("@gp Seen twice")
    let draft = day.type("+ @zzz Rang at once").draft
    #expect(draft?.tags.agencies == [])
    #expect(draft?.tags.flags == [.unresolved(Tag(.agency, "zzz"))])
    #expect(day.type("Rang again").draft?.tags.flags == [.noAgency])
  }

  @Test("has the tags of a line of tags, and loses its flags when they are settled")
  func changes() throws {
    var day = Day()
    day.type("+ Rang at once #recrd")
    let change = try #require(day.type("> @gp #rec - -#sha !1").change)
    var note = LearningNote(
      text: "Rang at once", kind: .workedWell, day: 1, stage: "welcome", at: day.now,
      themes: ["sharing"], flags: [.noAgency, .unknownTheme("recrd"), .unknownPerson("x")])
    note = change.applied(to: note) { LabelledText(plain: $0.map(\.typed).joined()) }
    #expect(note.kind == .wouldHaveWorkedBetter)
    #expect(note.agencies == [day.agency("gp")])
    #expect(note.themes == ["recording"])
    #expect(note.episode == day.episodes[0])
    #expect(note.flags == [.unknownPerson("x")])
    #expect(note.text == "Rang at once")
    let more = try #require(day.type("& and wrote it down").change)
    let words = more.applied(to: note) { LabelledText(plain: $0.map(\.typed).joined()) }.text
    #expect(words == "Rang at once and wrote it down")
  }

  @Test(
    "is asked for before it can be changed, and the line comes back",
    arguments: ["#rec", "> @gp", "& more"])
  func noNote(line: String) {
    var day = Day()
    #expect(day.type(line) == [.say(.noNoteYet(line: line))])
  }
}

extension NoteLine.Piece {
  /// What is said by it beside a tag.
  fileprivate var said: String {
    switch self {
    case .word(let word): word
    case .tag(_, let rest): rest
    }
  }

  fileprivate var isSaid: Bool { said.contains { $0.isLetter || $0.isNumber } }
}
