import Lenses
import ReviewModel
import Testing
import Views

@Suite("Lenses")
struct LensTests {
  @Test("each number of the method has one lens, with its source")
  func numbers() throws {
    let codes = Lens.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.filter { $0.series == .practice }.map(\.number) == Array(1...41))
    #expect(codes.filter { $0.series == .check }.map(\.number) == Array(1...21))
    for lens in Lens.all {
      #expect(!lens.source.document.isEmpty && lens.source.words?.isEmpty != true)
    }
    for lens in Lens.all where lens.code.series == .practice {
      #expect(lens.source.words != nil, "\(lens.code)")
    }
  }

  @Test("speaks where it must", arguments: Fixtures.all.keys.sorted())
  func speaks(_ code: String) throws {
    let pair = try #require(Fixtures.all[code])
    let answers = try Given.answers(pair.speaks.review, code)
    #expect(answers.contains { $0.stance == .prompt && $0.sentence == pair.sentence }, "\(answers)")
    #expect(!answers.contains { $0.stance == .needs })
  }

  @Test("stays quiet where it must", arguments: Fixtures.all.keys.sorted())
  func quiet(_ code: String) throws {
    let pair = try #require(Fixtures.all[code])
    let prompts = try Given.answers(pair.quiet.review, code).filter { $0.stance == .prompt }
    #expect(prompts.isEmpty, "\(prompts)")
  }

  @Test("says once what it would need where nobody filled that in, and nothing else")
  func needs() throws {
    #expect(Fixtures.all.count == Lens.practice.count)
    for kind in LensKind.allCases {
      var bare = Case(kind: kind.rawValue)
      bare.items.removeAll { $0.record.kind == .person }
      for day in ["2016-03-01", "2016-09-01"] { bare.on(day) }
      for lens in Lens.practice where lens.kinds.contains(kind) && !lens.needs.isEmpty {
        let answers = try Given.answers(bare.review, lens.code.description)
        #expect(answers.map(\.stance) == [.needs], "\(lens.code)")
      }
    }
  }

  @Test("belongs to its kinds of review alone")
  func kinds() throws {
    for lens in Lens.practice {
      let pair = try #require(Fixtures.all[lens.code.description])
      for kind in LensKind.allCases where !lens.kinds.contains(kind) {
        var other = pair.speaks
        other.details(kind.rawValue)
        #expect(try Given.answers(other.review, lens.code.description).isEmpty)
      }
    }
  }

  @Test(
    "asks an agency that did not send every contact to check its record, and nothing more",
    arguments: Fixtures.all.keys.sorted())
  func coverage(_ code: String) throws {
    let pair = try #require(Fixtures.all[code])
    let lens = try #require(LensCode(code).flatMap { Lens.named($0) })
    guard lens.restsOnCoverage else { return }
    for coverage in [SourceFile.Coverage.significantEvents, .notKnown] {
      var partial = pair.speaks
      partial.items = partial.items.map { item in
        guard case .source(var file) = item.record else { return item }
        file.coverage = coverage
        return Review.Item(id: item.id, reference: item.reference, record: .source(file))
      }
      let answers = try Given.answers(partial.review, code)
      #expect(!answers.isEmpty)
      for answer in answers {
        guard case .checkRecord(let agency) = answer.stance else {
          Issue.record("\(code) says \(answer.sentence)")
          continue
        }
        #expect(answer.figures["agency"] == .agency(agency))
        let told = try Given.told(partial.review, [answer])
        #expect(told.count == 1 && told[0].contains("please check your record"), "\(told)")
      }
    }
  }

  @Test("never counts a sighting that does not say which child as any child's, nor as nobody's")
  func unstated() throws {
    var c = Case()
    c.details(from: "2016-03-02", to: "2016-05-04")
    for day in ["2016-03-02", "2016-05-04"] { c.on(day, facts: [c.seen(c.a)]) }
    c.on("2016-04-01", facts: [SubjectFacts(subject: .notStated, seen: .yes)])
    let answer = try Given.answers(c.review, "L01").first { $0.subject == c.a }
    #expect(answer?.figures["seen"] == .count(2) && answer?.figures["unstated"] == .count(1))
    #expect(answer?.figures["longest"] == .days(DaySpan(33, 63)))
  }

  @Test("tells the sighting of a child as the method's own example")
  func example() throws {
    var c = Case()
    for day in ["2016-03-02", "2016-05-04"] { c.on(day, facts: [c.seen(c.a)]) }
    c.on("2016-05-10", c.csc)
    c.details(from: "2016-03-02", to: "2016-05-10")
    let answers = try Given.answers(c.review, "L01")
    let told = try Given.told(c.review, answers.filter { $0.subject == c.a })
    #expect(
      told.first
        == "2 of the 3 entries sent to us record Child A being seen; the longest interval is 63 days, "
        + "from 2 March 2016 to 4 May 2016; the middle one is 63 days. What was happening?")
    #expect(
      told.contains("1 entry does not say; not recorded does not mean that it did not happen."))
    let general = try Given.told(c.review, answers.filter { $0.subject == c.a }, for: .public)
    #expect(
      general.first?.contains("about 9 weeks, from spring 2016 to spring 2016") == true,
      "\(general)")
  }
}
