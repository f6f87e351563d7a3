import Documents
import Lenses
import Reports
import ReviewModel
import Testing
import Views

@Suite("Questions that were chosen")
struct LensQuestionsTests {
  private static func codes(_ words: String...) -> [LensCode] { words.compactMap { LensCode($0) } }

  /// A child seen twice, sixty-three days apart, by a service that sent everything, and not brought
  /// twice to one that did not.
  private static func review() -> Case {
    var c = Case()
    c.details(from: "2016-03-02", to: "2016-05-10")
    for day in ["2016-03-02", "2016-05-04"] { c.on(day, facts: [c.seen(c.a)]) }
    for day in ["2016-04-02", "2016-04-04"] {
      c.on(day, c.gp, facts: [c.came(c.a, .wasNotBrought)])
    }
    c.file(.fact(KnownFact("A fact", knowers: [.init(c.hv, since: EDTFDate("2016-03-03"))])))
    return c
  }

  private static func questions(
    _ chosen: [LensCode], for audience: Audience = .panel
  ) throws -> LensQuestions {
    LensQuestions(
      DeidentifiedReview(review().review, for: audience), chosen: chosen,
      settings: try Given.settings(), words: try Given.words())
  }

  @Test("are none unless chosen, and none of a lens that has only to say what it would need")
  func chosen() throws {
    #expect(try Self.questions([]).isEmpty)
    #expect(try Self.questions([]).blocks.isEmpty)
    #expect(try Self.questions(Self.codes("L33", "Q09")).isEmpty)
    let some = try Self.questions(Self.codes("L21", "L01"))
    #expect(some.questions.map(\.lens) == Self.codes("L01", "L01", "L21"))
    #expect(some.questions.map(\.about) == ["Child A", "Child B", ""])
    #expect(some.questions[0].records == ["C1", "C2"])
  }

  @Test("ask an agency that did not send every contact to look in its record before the day")
  func requests() throws {
    let missed = try Self.questions(Self.codes("L13"))
    #expect(missed.questions.isEmpty && missed.requests.map(\.agency) == ["General practice"])
    #expect(missed.requests[0].sentences[0].contains("please check your record"))
    #expect(missed.blocks.isEmpty)
  }

  @Test("are as exact as those who read them may know, with a picture where one says more")
  func worded() throws {
    let panel = try Self.questions(Self.codes("L01", "L21"))
    #expect(panel.questions[0].sentences[0].contains("63 days, from 2 March 2016 to 4 May 2016"))
    #expect(Set(panel.pictures.keys) == Set(Self.codes("L01", "L21")))
    #expect(panel.pictures.values.allSatisfy { !$0.description.isEmpty && $0.width < 17.1 })
    let pictures = panel.blocks.filter { if case .picture = $0 { true } else { false } }
    let headings = panel.blocks.compactMap { block -> [Inline]? in
      if case .heading(_, let words) = block { words } else { nil }
    }
    #expect(pictures.count == 2)
    #expect(headings == [[.text("Seeing the child")], [.text("Who knew what, and since when?")]])
    let told = try Self.questions(Self.codes("L01"), for: .public).questions[0].sentences[0]
    #expect(told.contains("about 9 weeks, from spring 2016 to spring 2016"))
  }
}
