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
    #expect(codes.filter { $0.series == .check }.map(\.number) == Array(1...22))
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

  @Test("has a review in which it speaks, one in which it is quiet, one where nothing is recorded")
  func fixtures() {
    for lens in Lens.all {
      let code = lens.code.description
      // What has no place in a review yet can only say so.
      if lens.sentences == ["needs"] { continue }
      let isCheck = lens.code.series == .check
      #expect(isCheck ? CheckFixtures.all[code] != nil : Fixtures.all[code] != nil, "\(code)")
      #expect(isCheck || Self.unrecorded(lens) != nil, "\(code)")
    }
    #expect(Fixtures.all.count == Lens.practice.count)
    #expect(Lens.all.filter { $0.sentences == ["needs"] }.map(\.code.number) == [19])
  }

  /// A review with entries that say nothing of what a lens looks at; nil where there is none.
  private static func unrecorded(_ lens: Lens) -> Case? {
    guard let kind = lens.kinds.min(by: { $0.rawValue < $1.rawValue }) else { return nil }
    let isSilence = lens.code.description == "L24"
    var c = Case(kind: kind.rawValue, coverage: isSilence ? .notKnown : .everyContact)
    c.items = c.items.map { item in
      guard case .person(var person) = item.record else { return item }
      person.life = .living(born: nil)
      return Review.Item(id: item.id, reference: item.reference, record: .person(person))
    }
    for day in ["2016-03-01", "2016-09-01"] {
      c.on(day, facts: [SubjectFacts(subject: .person(c.a)), SubjectFacts(subject: .notStated)])
    }
    return c
  }

  @Test("says once what it would need where nothing is recorded, and nothing else")
  func needs() throws {
    for lens in Lens.practice {
      let c = try #require(Self.unrecorded(lens))
      let answers = try Given.answers(c.review, lens.code.description)
      switch lens.code.description {
      case "L24": #expect(answers.map(\.stance) == [.checkRecord(c.hv)])
      case "L38": #expect(answers.map(\.sentence) == ["none"])
      default: #expect(answers.map(\.stance) == [.needs], "\(lens.code) \(answers)")
      }
    }
  }

  @Test(
    "as a check speaks, is quiet, and says what is not recorded",
    arguments: CheckFixtures.all.keys.sorted())
  func checks(_ code: String) throws {
    let three = try #require(CheckFixtures.all[code])
    func answers(_ c: Case) throws -> [LensAnswer] {
      try Given.answers(c.review, code, today: three.today)
    }
    let (speaks, unrecorded) = three.sentences
    let loud = try answers(three.speaks)
    #expect(loud.contains { $0.sentence == speaks && $0.stance != .passed }, "\(loud)")
    let quiet = try answers(three.quiet)
    #expect(!quiet.contains { $0.stance == .incomplete || $0.sentence == speaks }, "\(quiet)")
    #expect(try answers(three.unrecorded).contains { $0.sentence == unrecorded })
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
