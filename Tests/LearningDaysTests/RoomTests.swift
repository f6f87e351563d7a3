import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("What is typed besides notes")
struct RoomTests {
  @Test("a small group's sheet has its own context, and the room's comes back")
  func groups() {
    var day = Day()
    day.type("/go 2")
    day.type("@hv")
    #expect(day.type("/group 3") == [.say(.group(3))])
    let theirs = day.type("- @gp !2 Nobody rang").draft
    #expect(theirs?.group == 3)
    #expect(theirs?.tags.agencies == [day.agency("gp")])
    day.type("/group 1")
    #expect(day.type("Seen").draft?.tags.agencies == [])
    day.type("/group 3")
    let again = day.type("Nor wrote").draft
    #expect(again?.kind == .wouldHaveWorkedBetter)
    #expect(again?.tags.episode == day.episodes[1])
    day.type("/group")
    let room = day.type("Seen at home").draft
    #expect(room?.group == nil)
    #expect(room?.kind == .workedWell)
    #expect(room?.tags.agencies == [day.agency("hv")])
    day.type("/group 3")
    day.type("/next")
    #expect(day.session.group == nil)
    #expect(day.session.agencies == [day.agency("hv")])
  }

  @Test("nothing is said into a silence but that it is over, and notes are saved all the same")
  func silence() {
    var day = Day()
    day.type("x", after: 540)
    #expect(
      day.type("/silence 5")
        == [.say(.quiet(.silence, minutes: 5, until: Moment(seconds: day.now.seconds + 300)))])
    #expect(day.type("Written down", after: 100).messages.isEmpty)
    #expect(
      day.type("", after: 200).messages == [.quietOver(.silence, left: 6), .halfTime(left: 6)])
  }

  @Test(
    "every sign has a word, and the words of the days make their kinds of note",
    arguments: [
      ("/well Rang", .workedWell), ("/better Rang", .wouldHaveWorkedBetter), ("/fact Rang", .fact),
      ("/check Rang", .toCheck), ("/idea Rang", .idea), ("/park Rang", .idea),
      ("/changed Rang", .alreadyChanged), ("++ Rang", .alreadyChanged),
      ("/can Rang", .canChangeNow), ("+> Rang", .canChangeNow), ("/knew @hv Rang", .knew),
      ("/correct ^C1 Rang", .correction), ("/accuracy Rang", .accuracy), ("/fair Rang", .fairness),
      ("/voice Rang", .missingVoice),
    ] as [(String, LearningNote.Kind)])
  func kinds(line: String, kind: LearningNote.Kind) {
    var day = Day()
    day.type("/section method")
    let draft = day.type(line).draft
    #expect(draft?.kind == kind)
    #expect(draft?.text == "Rang")
    let ofDraft: Set<LearningNote.Kind> = [.accuracy, .fairness, .missingVoice]
    #expect(draft?.section == (ofDraft.contains(kind) ? "method" : nil))
    // A command's tags are its own.
    #expect(day.session.agencies.isEmpty)
  }

  @Test("a risk is kept at once, and the day is not closed before it was taken somewhere")
  func concern() throws {
    var day = Day()
    let effects = day.type("/urgent ~mum says he is back @pol")
    guard case .raise(let draft)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(draft.about == [day.person("mum")])
    #expect(draft.pieces.map(\.typed).joined() == "~mum says he is back @pol")
    let text = { (pieces: [DraftPiece]) in LabelledText(plain: pieces.map(\.typed).joined()) }
    var concern = draft.concern(text: text)
    let moment = { (time: TimeOfDay?) in Moment(seconds: time?.minutes ?? -1) }
    for line in ["who Duty manager", "to the front door", "by four"] {
      guard case .concern(.last, let change)? = day.type("/concern " + line).first else {
        Issue.record("\(line)")
        return
      }
      concern = change.applied(to: concern, moment: moment, text: text)
    }
    #expect(concern.risk?.taker == .recorded("Duty manager") && concern.isOpen)
    let number = ShortReference(letters: "LC", number: 4)
    let ends: [(String, ConcernChange, Concern.Outcome)] = [
      (
        "LC4 referred 14:20 Front door",
        .referred(at: TimeOfDay("14:20"), acceptedBy: [.plain("Front door")]),
        .referred(at: Moment(seconds: 860), acceptedBy: "Front door")
      ),
      (
        "LC4 left the panel because it is old",
        .handedOver(to: [.plain("the panel")], reason: [.plain("it is old")]),
        .handedOver(to: "the panel", reason: "it is old")
      ),
    ]
    for (line, change, outcome) in ends {
      #expect(day.type("/concern " + line) == [.concern(.number(number), change)])
      let done = change.applied(to: concern, moment: moment, text: text)
      #expect(done.risk?.outcome == outcome && !done.isOpen)
    }
    day.openConcerns = [number]
    day.type("/end")
    #expect(!day.session.isClosed)
    day.openConcerns = []
    day.type("/end")
    #expect(day.session.isClosed)
  }

  @Test("of a worker's conduct nothing is kept, not even the line")
  func conduct() {
    var day = Day()
    #expect(day.type("/conduct") == [.conduct])
    #expect(day.type("/conduct she shouted") == [.say(.conductTakesNoWords)])
  }

  @Test(
    "a command that cannot be carried out says what it takes, and the line comes back",
    arguments: [
      (
        "/concern",
        .wantsOneOf(command: "concern", ["who", "to", "by", "referred", "left"], line: "/concern")
      ),
      ("/concern who", .wantsWords(command: "concern who", line: "/concern who")),
      (
        "/concern left her",
        .wantsWords(command: "concern left … because", line: "/concern left her")
      ),
      ("/finding agree", .wantsReference(command: "finding", letters: "F", line: "/finding agree")),
      (
        "/finding F1 maybe",
        .wantsOneOf(command: "finding", ["agree", "amend", "reject"], line: "/finding F1 maybe")
      ),
      ("/finding F1 reject", .wantsWords(command: "finding reject", line: "/finding F1 reject")),
      ("/dissent F1", .wantsWords(command: "dissent", line: "/dissent F1")),
      ("/decline N3", .wantsWords(command: "decline", line: "/decline N3")),
      ("/accept F3", .wantsNote(command: "accept", line: "/accept F3")),
      ("/accept N3 yes", .wantsNote(command: "accept", line: "/accept N3 yes")),
      ("/correct ^C1", .wantsWords(command: "correct", line: "/correct ^C1")),
      ("/urgent", .wantsWords(command: "urgent", line: "/urgent")),
      ("/group 21", .wantsNumber(command: "group", 1...20, line: "/group 21")),
      ("/group x", .wantsNumber(command: "group", 1...20, line: "/group x")),
      ("/silence 61", .wantsNumber(command: "silence", 1...60, line: "/silence 61")),
      ("/call N1", .wantsReference(command: "call", letters: "T", line: "/call N1")),
      ("/quote", .noNoteYet(line: "/quote")),
    ] as [(String, SessionMessage)])
  func refusals(line: String, message: SessionMessage) {
    var day = Day()
    let before = day.session
    #expect(day.type(line) == [.say(message)])
    #expect(day.session == before)
  }

  @Test("an idea, a correction or a word on the draft is answered, and nothing else is")
  func answers() throws {
    var day = Day()
    day.type("x")
    let text = { (pieces: [DraftPiece]) in LabelledText(plain: pieces.map(\.typed).joined()) }
    let no = try #require(day.type("/decline N3 the log says so #rec").change)
    let yes = try #require(day.type("/accept N3").change)
    for kind in LearningNote.Kind.allCases {
      let note = LearningNote(text: "t", kind: kind, day: 1, stage: "s", at: day.now)
      #expect(note.isOpen == kind.isAnswered)
      let declined = no.applied(to: note, text: text)
      #expect(
        declined.sorting.answer
          == (kind.isAnswered ? .declined(reason: "the log says so #rec") : nil))
      #expect(!yes.applied(to: declined, text: text).isOpen)
    }
    let quoted = try #require(day.type("/quote").change)
    let note = LearningNote(text: "t", kind: .fact, day: 1, stage: "s", at: day.now)
    #expect(note.sorting.wording == .paraphrase)
    #expect(quoted.applied(to: note, text: text).sorting.wording == .agreedQuotation)
  }

  @Test("a pledge is that of the agencies before it, or of those that speak, or the board's")
  func pledges() {
    var day = Day()
    func owners(_ line: String) -> [Owner] {
      day.type(line).compactMap { if case .pledge(let draft) = $0 { draft.owner } else { nil } }
    }
    let (hv, gp) = (day.agency("hv"), day.agency("gp"))
    #expect(owners("/pledge One form with @gp") == [.board])
    #expect(owners("/pledge @hv @gp One form") == [.agency(hv), .agency(gp)])
    day.type("@gp")
    #expect(owners("/pledge One form") == [.agency(gp)])
    let dated = day.type("/pledge @hv One form by 2026-05")
    guard case .pledge(let draft)? = dated.first else {
      Issue.record("\(dated)")
      return
    }
    #expect(draft.due == EDTFDate("2026-05"))
    #expect(draft.pieces == [.plain("One form")])
  }

  @Test("who knew a fact is taken as agencies and perhaps a date, all or none of it")
  func knew() {
    var day = Day()
    let fact = ShortReference(letters: "W", number: 3)
    let (hv, gp) = (day.agency("hv"), day.agency("gp"))
    #expect(day.type("/knew W3 @hv @gp") == [.known(fact, [hv, gp], since: nil)])
    #expect(
      day.type("/knew w3 @hv since 2024-05") == [.known(fact, [hv], since: EDTFDate("2024-05"))])
    for line in ["/knew W3", "/knew W3 @zzz @hv", "/knew W3 @hv always", "/knew W3 @hv since May"] {
      guard case .wantsOneOf(_, _, line)? = day.type(line).messages.last else {
        Issue.record("\(line)")
        continue
      }
      #expect(day.session.lastNote == nil)
    }
    #expect(day.type("/knew 3 of us @hv").draft?.kind == .knew)
    day.type("@gp")
    #expect(day.type("/knew W3") == [.known(fact, [gp], since: nil)])
  }

  @Test("an agenda says what is not asked about, in the stages it is for")
  func notAsking() {
    let agenda = Day().setting.agenda
    let all = agenda.notAsking(["the trial"])
    #expect(all.stages.allSatisfy { $0.doNotAsk == ["the trial"] })
    let some = all.notAsking(["the inquest"], in: ["episode"])
    #expect(some.stages.map(\.doNotAsk.count) == [1, 2, 2, 1])
  }
}
