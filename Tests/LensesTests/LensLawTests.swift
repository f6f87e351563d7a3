@testable import Lenses
import Reports
import ReviewModel
import Settings
import TestSupport
import Testing
import Views

@Suite("Laws of all lenses")
struct LensLawTests {
  /// A review of random entries, with dates of every precision.
  static func random(_ seed: UInt64, kind: LensKind, entries: Int = 60) -> Case {
    var random = SplitMix64(seed: seed)
    var c = Case(kind: kind.rawValue, coverage: seed % 3 == 0 ? .significantEvents : .everyContact)
    c.live([c.mother, c.father, c.a], from: seed % 2 == 0 ? nil : "2016-02-01")
    let people = [c.a, c.b, c.mother, c.father, c.worker]
    let agencies = [c.hv, c.csc, c.gp]
    var ids: [EntryID] = []
    for _ in 0..<entries {
      let day = CalendarDay(number: Int.random(in: 16_800...17_500, using: &random))
      let text = day.description
      let date =
        [
          text, text, text, text + "?", String(text.prefix(7)), String(text.prefix(4)),
          "\(text)/..",
        ]
        .randomElement(using: &random) ?? text
      var facts: [SubjectFacts] = []
      for subject in [SubjectFacts.Who.person(c.a), .person(c.b), .notStated]
      where Bool.random(using: &random) {
        facts.append(
          SubjectFacts(
            subject: subject,
            seen: SubjectFacts.Answer.allCases.randomElement(using: &random) ?? .yes,
            seenAlone: SubjectFacts.Answer.allCases.randomElement(using: &random) ?? .yes,
            voice: Bool.random(using: &random) ? .recorded("Said") : .notRecorded,
            attendance: SubjectFacts.Attendance.allCases.randomElement(using: &random) ?? .attended,
            plan: SubjectFacts.Plan.allCases.randomElement(using: &random) ?? .none))
      }
      let marks = (0..<3).compactMap { _ in LensMark.allCases.randomElement(using: &random) }
      let named = people.filter { _ in Bool.random(using: &random) }
      let entry = ChronologyEntry(
        date: EDTFDate(date) ?? EDTFDate(day), dateAsWritten: LabelledText(plain: date),
        agency: agencies.randomElement(using: &random) ?? c.hv,
        event: LabelledText(named.map { .person($0, form: FormID(Case.id(1))) }),
        details: Bool.random(using: &random) ? [.response: "Done"] : [:], subjects: facts,
        themes: marks.map(\.code))
      ids.append(EntryID(c.file(.entry(entry))))
    }
    c.file(.link(EntryLink(Array(ids.prefix(3)), .sameEvent)))
    c.file(
      .fact(
        KnownFact(
          "A fact",
          knowers: [.init(c.hv, since: EDTFDate("2016")), .init(c.csc, since: EDTFDate("2017-03"))])
      ))
    c.file(.episode(KeyPracticeEpisode(title: "Episode", from: nil, to: nil, reason: .notRecorded)))
    c.file(
      .finding(
        Finding(
          title: "T", statement: "Staff should have", kind: .learning, reach: .unknown, grounds: [])
      ))
    return c
  }

  @Test("hold for rows in any order, and say the same twice", arguments: Soak.seeds(12, whole: 300))
  func order(_ seed: UInt64) throws {
    for kind in LensKind.allCases {
      let c = Self.random(seed, kind: kind)
      let settings = try Given.settings()
      let answers = LensReading(c.review, settings).answers()
      #expect(answers == LensReading(c.review, settings).answers())
      var random = SplitMix64(seed: seed &+ 99)
      let other = LensReading(Review(c.items.shuffled(using: &random)), settings).answers()
      for (one, two) in zip(answers, other) { #expect(one == two) }
      #expect(answers.count == other.count)
    }
  }

  @Test(
    "make a sentence of every answer, in words that look back at nobody",
    arguments: Soak.seeds(12, whole: 300))
  func sentences(_ seed: UInt64) throws {
    let settings = try Given.settings()
    let help = WordingHelp(settings.pointedWords)
    for kind in LensKind.allCases {
      let c = Self.random(seed, kind: kind)
      let answers = LensReading(c.review, settings).answers()
      for audience in [Audience.panel, .public] {
        let wording = try Given.wording(c.review, for: audience, kind: kind)
        for answer in answers {
          let told = wording.sentences(answer, isWhole: true)
          #expect(!told.isEmpty, "\(answer.lens) \(answer.sentence)")
          for sentence in told {
            #expect(!sentence.contains("{") && !sentence.contains("["), "\(sentence)")
            #expect(!sentence.contains("mark-") && !sentence.contains("plan-"), "\(sentence)")
            if answer.lens.description != "Q15" {
              #expect(help.pointedOut(in: LabelledText(plain: sentence)).isEmpty, "\(sentence)")
            }
          }
        }
      }
    }
  }

  @Test(
    "are not moved by an entry that says nothing of what they look at",
    arguments: Soak.seeds(12, whole: 300))
  func unrelated(_ seed: UInt64) throws {
    var c = Self.random(seed, kind: .child)
    let settings = try Given.settings()
    // These count every entry, whatever is in it.
    let counting: Set<String> = ["L01", "L05", "L13", "L19", "L20", "L24", "L27", "L39"]
    let lenses = Lens.practice.filter { !counting.contains($0.code.description) }
    let before = LensReading(c.review, settings).answers(of: lenses)
    c.on("2017-01-15", c.hv)
    #expect(LensReading(c.review, settings).answers(of: lenses) == before)
  }

  @Test("have words for every sentence, need, theme and mark, and words for nothing else")
  func words() throws {
    let file = try Given.wordsFile.get()
    let settings = try Given.file.get()
    #expect(Set(file.lenses.keys) == Set(Lens.all.map(\.code.description)))
    for lens in Lens.all {
      let own = try #require(file.lenses[lens.code.description])
      #expect(Set(own.sentences.keys) == Set(lens.sentences), "\(lens.code)")
      #expect(lens.restsOnCoverage == (own.lookFor != nil), "\(lens.code)")
    }
    #expect(Set(file.themes.keys) == Set(Lens.Theme.allCases.map(\.rawValue)))
    let needs = LensNeed.fields.map(\.word) + LensMark.allCases.map { "mark-" + $0.rawValue }
    let plans = SubjectFacts.Plan.allCases.filter { $0 != .notRecorded }.map {
      "plan-" + $0.rawValue
    }
    let coverage = SourceFile.Coverage.allCases.map(\.rawValue)
    let others = ["days", "working-days"] + file.words.keys.filter { $0.hasPrefix("band-") }
    #expect(Set(file.words.keys) == Set(needs + plans + coverage + others))
    #expect(Set(settings.limits.keys) == Set(LensLimit.allCases.map(\.rawValue)))
    #expect(settings.off.allSatisfy { LensCode($0).flatMap { Lens.named($0) } != nil })
    #expect(settings.suggestions.allSatisfy { Suggestion.Claim($0.claim)?.word == $0.claim })
    let marks = Set(settings.suggestions.map(\.claim).filter { $0.hasPrefix("mark-") })
    #expect(marks == Set(LensMark.allCases.map { "mark-" + $0.rawValue }))
    for clock in settings.clocks {
      #expect(
        ([clock.starts] + clock.stops + clock.pauses).allSatisfy { LensMark(rawValue: $0) != nil })
    }
  }

  @Test(
    "ask of a longer interval for no sighting more, whatever else the review holds",
    arguments: Soak.seeds(12, whole: 300))
  func sightings(_ seed: UInt64) throws {
    var c = Self.random(seed, kind: .child)
    let settings = try Given.settings()
    let lens = try #require(Lens.named(LensCode(.practice, 1)))
    func longest(_ c: Case) -> [PersonID: DaySpan] {
      Dictionary(
        LensReading(c.review, settings).answers(of: lens).compactMap { answer in
          guard let subject = answer.subject, case .days(let span)? = answer.figures["longest"]
          else { return nil }
          return (subject, span)
        }, uniquingKeysWith: { one, _ in one })
    }
    var random = SplitMix64(seed: seed)
    var before = longest(c)
    for _ in 0..<5 {
      let day = CalendarDay(number: Int.random(in: 16_800...17_500, using: &random))
      c.on(day.description, facts: [c.seen(c.a)])
      let after = longest(c)
      if let was = before[c.a], let span = after[c.a] {
        #expect(span.least <= was.least && span.most <= was.most, "\(day)")
      }
      before = after
    }
  }

  @Test(
    "speak of an adult who did not attend, and of a child who was not brought, in every sentence")
  func kinds() throws {
    for kind in LensKind.allCases {
      let words = try Given.words(kind)
      let lenses = Lens.all.filter { $0.kinds.contains(kind) }
      let texts =
        Array(words.common.values)
        + lenses.compactMap { words.lenses[$0.code] }.flatMap { own in
          [own.title, own.about, own.lookFor] + own.sentences.values
        }
      #expect(texts.contains { $0.contains(kind == .child ? "was not brought" : "did not attend") })
      for text in texts {
        #expect(!text.contains("{the-") && !text.contains("{a-child}"), "\(text)")
        guard kind != .child else { continue }
        for word in ["brought.", "was not brought", "were not brought", "the child", "a child"] {
          #expect(!text.lowercased().contains(word), "\(kind): \(text)")
        }
      }
    }
  }

  @Test("hold no word that names, scores or blames")
  func noBlame() throws {
    let settings = try Given.settings()
    let help = WordingHelp(settings.pointedWords)
    let more = [
      "failed", "failure", "blame", "fault", "neglected", "poor", "score", "wrong", "unheard",
    ]
    for text in try Given.wordsFile.get().allTexts {
      #expect(help.pointedOut(in: LabelledText(plain: text)).isEmpty, "\(text)")
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: more), "\(text)")
    }
  }
}
