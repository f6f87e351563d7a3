import LearningDays
import ReviewModel
import Testing

@Suite("Recommendations at the prompt")
struct RecommendationTests {
  private let second = ShortReference(letters: "R", number: 2)

  @Test("are written for the agency before the words, or for the board")
  func written() {
    var day = Day()
    #expect(
      day.type("/recommend Ask every parent") == [
        .recommend(RecommendationDraft(owner: .board, pieces: [.plain("Ask every parent")]))
      ])
    #expect(
      day.type("/recommend @gp Ask every parent") == [
        .recommend(
          RecommendationDraft(
            owner: .agency(day.agency("gp")), pieces: [.plain("Ask every parent")]))
      ])
    // A number that is none of theirs begins the words.
    guard case .recommend(let draft)? = day.type("/recommend 2 midwives a team").first else {
      Issue.record("no recommendation")
      return
    }
    #expect(draft.pieces == [.plain("2 midwives a team")])
  }

  @Test("are shaped, one thing a line")
  func shaped() throws {
    var day = Day()
    let finding = ShortReference(letters: "F", number: 3)
    let changes: [(String, RecommendationChange)] = [
      ("who board", .owner(.board)), ("who @hv", .owner(.agency(day.agency("hv")))),
      ("measure Half of them say so", .measure([.plain("Half of them say so")])),
      ("by 2026-06", .due(try #require(EDTFDate("2026-06")))), ("on F3", .finding(finding)),
      ("words Ask each parent", .text([.plain("Ask each parent")])),
    ]
    for (line, change) in changes {
      #expect(day.type("/recommend R2 \(line)") == [.shape(second, change)])
      #expect(day.type("/recommend r2 \(line)") == [.shape(second, change)])
    }
    day.type("@hv")
    guard
      case .shape(let number, .drop(let note))? = day.type("/recommend R2 drop It is done").first
    else {
      Issue.record("no note")
      return
    }
    #expect(number == second && note.kind == .idea && note.text == "It is done")
    #expect(note.tags.agencies == [day.agency("hv")] && note.tags.flags.isEmpty)
  }

  @Test(
    "keep a line that they cannot make anything of",
    arguments: [
      (
        "R2",
        .wantsOneOf(
          command: "recommend", ["who", "measure", "by", "on", "words", "drop"],
          line: "/recommend R2")
      ),
      (
        "R2 who Board and others",
        .wantsOneOf(
          command: "recommend R2 who", ["board", "@csc"],
          line: "/recommend R2 who Board and others")
      ),
      (
        "R2 by soon",
        .wantsOneOf(
          command: "recommend R2 by", ["2026-06", "2026-06-30"], line: "/recommend R2 by soon")
      ),
      (
        "R2 on N4",
        .wantsReference(
          command: "recommend R2 on", letters: "F", line: "/recommend R2 on N4")
      ),
      ("R2 drop", .wantsWords(command: "recommend R2 drop", line: "/recommend R2 drop")),
      ("", .wantsWords(command: "recommend", line: "/recommend ")),
    ] as [(String, SessionMessage)])
  func refused(words: String, message: SessionMessage) {
    var day = Day()
    #expect(day.type("/recommend \(words)") == [.say(message)])
  }

  @Test("reach as far as who is asked, unless somebody said how far")
  func level() {
    var day = Day()
    let draft = RecommendationDraft(owner: .board, pieces: [.plain("x")])
    let asked = draft.recommendation { LabelledText(plain: $0.map(\.typed).joined()) }
    #expect(asked.level == .board)
    let agency = RecommendationChange.owner(.agency(day.agency("hv")))
    func applied(_ recommendation: Recommendation) -> Recommendation {
      agency.applied(to: recommendation, finding: { _ in nil }, text: { _ in LabelledText([]) })
    }
    #expect(applied(asked).level == .agency)
    var national = asked
    national.level = .national
    #expect(applied(national).level == .national)
    day.type("u")
  }
}
