import LearningDays
public import ReviewModel
import TestSupport
import Testing

@Suite("Going over the notes")
struct SortingTests {
  private static let themes: [Theme] = [
    Theme("recording", title: "Recording", definition: "What was written down, and when."),
    Theme("sharing", title: "Sharing", definition: "What one agency needed from another."),
  ]

  /// A room after a day: notes, an episode with entries, and what a driver does.
  private struct Desk {
    var family = SampleFamily()
    var sorting: Sorting
    private var count: UInt64 = 0
    private var operations: [RecordID: [(NoteID, LearningNote)]] = [:]

    init(_ texts: [String]) {
      let agency = AgencyID(
        family.file(.agency(Agency(code: "hv", label: "Health visiting", sector: "health"))))
      for (number, text) in ["Bruise seen on the forearm", "Routine weight check"].enumerated() {
        guard let date = EDTFDate("2024-0\(number + 1)") else { continue }
        family.file(
          .entry(
            ChronologyEntry(
              date: date, dateAsWritten: "", agency: agency, event: LabelledText(plain: text))))
      }
      let entries = family.review.entries.map(\.id)
      let episode = EpisodeID(
        family.file(
          .episode(
            KeyPracticeEpisode(
              title: "E", from: nil, to: nil, reason: .notRecorded, entries: entries))))
      for (number, text) in texts.enumerated() {
        family.file(
          .note(
            LearningNote(
              text: LabelledText(plain: text), kind: .workedWell, day: 1, stage: "s",
              at: Moment(seconds: number), agencies: [agency], episode: episode,
              flags: [.nameWritten])))
      }
      sorting = Sorting(family.review)
    }

    var review: Review { family.review }
    var setting: SortingSetting {
      SortingSetting(
        review: review, vocabulary: Vocabulary(review, themes: SortingTests.themes.map(\.code)),
        codebook: Codebook(defaults: SortingTests.themes, records: []))
    }
    var values: [LearningNote] { review.notes.map(\.value) }
    var screen: SortingScreen? { sorting.screen(in: setting) }

    @discardableResult
    mutating func type(_ line: String) -> [SortingEffect] {
      let effects = sorting.handle(line, in: setting)
      for effect in effects { carryOut(effect) }
      return effects
    }

    private mutating func carryOut(_ effect: SortingEffect) {
      count += 1
      let operation = RecordID(high: 7, low: count)
      switch effect {
      case .amend(let id, let change):
        guard let note = review.notes.first(where: { $0.id == id }) else { return }
        operations[operation] = [(id, note.value)]
        set(id, change.applied(to: note.value) { LabelledText(plain: $0.map(\.typed).joined()) })
        sorting.changed(operation: operation)
      case .undo(let operation):
        for (id, before) in operations[operation] ?? [] { set(id, before) }
        sorting.refresh(review)
        sorting.undid(operation: operation)
      case .goOn: sorting.goOn(in: review)
      default: break
      }
    }

    mutating func set(_ id: NoteID, _ note: LearningNote) {
      var next = SampleFamily()
      // Filed in the same order, so that all get the same identifiers.
      for item in family.items { next.file(item.id == id.record ? .note(note) : item.record) }
      family = next
    }
  }

  @Test("begins where nobody has gone over a note, and goes on to the next of those")
  func resume() {
    var desk = Desk(["one", "two", "three"])
    desk.type("")
    #expect(desk.values.map(\.sorting.isDone) == [true, false, false])
    desk.type("j N3")
    desk.type("")
    #expect(desk.screen == nil)
    #expect(desk.type("") == [.say(.allDone)])
    desk.sorting = Sorting(desk.review)
    #expect(desk.screen?.place == 2 && desk.screen?.done == 2)
    desk.type("b")
    #expect(desk.screen?.place == 1)
    desk.type("")
    #expect(desk.screen?.place == 2)
    #expect(desk.type("q") == [.stop])
  }

  @Test("gives themes by number or by name, those used last first, and takes each step back")
  func themes() {
    var desk = Desk(["It was written down when he came", "two"])
    #expect(desk.screen?.near == ["recording"])
    desk.type("1")
    #expect(desk.values[0].themes == ["recording"])
    #expect(desk.type("1") == [.say(.notShown(1, line: "1"))])
    desk.type("#sha -#rec")
    #expect(desk.values[0].themes == ["sharing"])
    desk.type("")
    #expect(desk.screen?.near == ["sharing", "recording"])
    desk.type("u")
    #expect(desk.screen?.place == 1 && !desk.values[0].sorting.isDone)
    desk.type("u")
    desk.type("u")
    #expect(desk.values[0].themes == [])
    #expect(desk.type("u") == [.say(.nothingToUndo)])
  }

  @Test("asks nothing, says what a key did, and keeps what it does not know")
  func keys() {
    var desk = Desk(["The bruise was seen by two of us on the forearm"])
    let entry = desk.review.entries[0].id
    #expect(desk.screen?.grounds == [entry])
    desk.type("g 1")
    #expect(desk.values[0].entries == [entry])
    desk.type("w there was no other bed that night")
    #expect(desk.values[0].sorting.sense == .recorded("there was no other bed that night"))
    desk.type("x")
    desk.type("\"")
    #expect(desk.values[0].sorting.isLeftOut)
    #expect(desk.values[0].sorting.wording == .agreedQuotation)
    desk.type("n ok")
    #expect(desk.values[0].flags == [])
    desk.type("-")
    #expect(desk.values[0].kind == .wouldHaveWorkedBetter)
    #expect(desk.type("e Both of us saw it").count == 2)
    #expect(desk.values[0].text == "Both of us saw it")
    #expect(desk.type("f F2") == [.ground(desk.review.notes[0].id, "F2")])
    #expect(desk.type("m") == [.say(.nothingBefore)])
    #expect(desk.type("m N9") == [.say(.noNote("N9"))])
    for line in ["what", "f", "g", "g one", "s", "w", "j 3 4", "n no", "#rec words"] {
      #expect(desk.type(line) == [.say(.unknown(line: line))], "\(line)")
    }
  }

  @Test("every short line is answered, and whatever is typed, no word of a note goes")
  func everyLine() {
    let desk = Desk(["one two", "three four"])
    for line in Lines.every("befgjmnqswxuU?\"+-#1 N", upTo: 3) {
      var next = desk
      #expect(!next.type(line).isEmpty, "\(line)")
      for (note, before) in zip(next.values, desk.values) where !line.hasPrefix("e ") {
        #expect(note.text == before.text, "\(line)")
      }
    }
  }

  @Test(
    "can be stopped and taken up anywhere, with all that was done taken back in the end",
    arguments: Soak.seeds(10, whole: 100))
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = Desk(["one two", "three four", "five six"])
    var desk = first
    var steps = 0
    let lines = [
      "", "b", "1", "#sha", "x", "\"", "w because", "e other words", "+", "j N2", "n ok",
    ]
    for _ in 0..<60 {
      let effects = desk.type(lines.randomElement(using: &random) ?? "")
      steps += effects.count { if case .amend = $0 { true } else { false } }
    }
    for _ in 0..<steps { desk.type("u") }
    #expect(desk.values == first.values)
    #expect(desk.type("u") == [.say(.nothingToUndo)])
  }
}

@Suite("Notes that become one, and one that becomes two")
struct NotePartsTests {
  private static let mother = PersonID(RecordID(high: 1, low: 1))
  private static let form = FormID(RecordID(high: 2, low: 2))
  private static func shown(_ span: LabelledText.Span) -> String { "Mother" }

  private func note(_ text: LabelledText, _ kind: LearningNote.Kind = .workedWell) -> LearningNote {
    LearningNote(text: text, kind: kind, day: 1, stage: "s", at: Moment(seconds: 0))
  }

  @Test("a note is parted before any word, and both parts know what it was")
  func split() throws {
    let whole = LabelledText([
      .plain("Rang "), .person(Self.mother, form: Self.form), .plain("'s sister  and then Mother"),
    ])
    let moment = Moment(seconds: 9)
    for (words, first, second) in [
      ("mother", "Rang", "Mother's sister  and then Mother"),
      ("Mother's sis", "Rang", "Mother's sister  and then Mother"),
      ("and THEN", "Rang Mother's sister", "and then Mother"),
      ("then mother", "Rang Mother's sister  and", "then Mother"),
    ] {
      let parts = try #require(
        note(whole).split(before: words, at: moment, reason: "two", shown: Self.shown))
      #expect(parts.first.text.words(Self.shown) == first)
      #expect(parts.second.text.words(Self.shown) == second)
      #expect(parts.first.amendments == [Amendment(before: whole, reason: "two", at: moment)])
      #expect(parts.second.amendments == parts.first.amendments)
    }
    for words in ["", "Rang", "ang", "ister", "sister and", "nobody"] {
      #expect(
        note(whole).split(before: words, at: moment, reason: "two", shown: Self.shown) == nil)
    }
  }

  @Test("joined notes say both, with both's tags; of one side and day only")
  func join() throws {
    var one = note("Seen")
    one.themes = ["a", "b"]
    one.sorting = .init(isDone: true, wording: .agreedQuotation, isLeftOut: true)
    var other = note("Heard")
    other.themes = ["b", "c"]
    other.restrictions = [.medical]
    other.sorting.sense = .recorded("no bed")
    let both = try one.joined(with: other, at: Moment(seconds: 3), reason: "the same")
    #expect(both.text == "Seen / Heard")
    #expect(both.themes == ["a", "b", "c"])
    #expect(both.restrictions == [.medical])
    #expect(both.sorting == .init(sense: .recorded("no bed")))
    #expect(both.amendments.map(\.before) == ["Seen"])
    #expect(throws: LearningNote.JoinFault.differentKinds) {
      try one.joined(with: note("x", .wouldHaveWorkedBetter), at: Moment(seconds: 3), reason: "r")
    }
    other.day = 2
    #expect(throws: LearningNote.JoinFault.differentDays) {
      try one.joined(with: other, at: Moment(seconds: 3), reason: "r")
    }
  }
}

extension ShortReference: ExpressibleByStringLiteral {
  /// Reads a number in a test.
  public init(stringLiteral text: String) {
    self = ShortReference(text) ?? ShortReference(letters: "X", number: 1)
  }
}
