import Foundation
import Intake
import Interchange
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("The family as GEDCOM 7")
struct FamilyGedcomTests {
  private func write(
    _ review: Review, _ audience: Audience = .panel, _ dates: DatePolicy? = nil
  ) -> [UInt8] {
    FamilyGedcom.write(DeidentifiedReview(review, for: audience, dates: dates))
  }

  /// The family as people say it, by label: what must be the same after writing and reading.
  private func told(_ review: Review) -> [String] {
    let labels = Dictionary(
      uniqueKeysWithValues: review.people.map { ($0.id, $0.value.label.plainText) })
    func names(_ ids: [PersonID]) -> String {
      ids.compactMap { labels[$0] }.sorted().joined(separator: "+")
    }
    let people = review.people.map { person in
      "\(person.value.label.plainText) \(person.value.sex) \(person.value.gender) "
        + "\(Self.words(person.value.life)) \(person.value.picture.text?.plainText ?? "")"
    }
    let unions = review.unions.map { union in
      let union = union.value
      return "\(names([union.first, union.second])) \(union.kind) \(union.from?.description ?? "") "
        + "\(union.ending?.manner.rawValue ?? "") \(union.ending?.on?.description ?? "")"
    }
    let parentages = review.parentages.map { parentage in
      let value = parentage.value
      return "\(labels[value.child] ?? "") of \(names(value.parents)) \(value.kind) "
        + "\(value.from?.description ?? "") \(value.to?.description ?? "") "
        + "\(value.birth.map { "\($0.group) \($0.identical)" } ?? "") \(value.evidence.isDisputed)"
    }
    return people + unions.sorted() + parentages.sorted()
  }

  private static func words(_ life: Person.Life) -> String {
    func text(_ date: EDTFDate?) -> String { date?.description ?? "-" }
    switch life {
    case .living(let born): return "living \(text(born))"
    case .died(let born, let on): return "died \(text(born)) \(text(on))"
    case .expected(let due): return "expected \(text(due))"
    case .lost(let loss, let on): return "\(loss) \(text(on))"
    }
  }

  /// What a GEDCOM file says, filed as records.
  private func review(of file: GedcomFile) -> Review {
    var family = SampleFamily()
    let ids = file.people.map { person -> PersonID in
      let record = Person(
        label: LabelledText(plain: person.names.first?.text ?? ""), alias: Code(making: "x"),
        standing: .family, sex: person.sex, life: person.life,
        picture: person.notes.first.map { .recorded(LabelledText(plain: $0)) } ?? .notRecorded,
        gender: person.gender)
      return PersonID(family.file(.person(record)))
    }
    for union in file.unions {
      family.file(
        .union(
          PartnerUnion(
            first: ids[union.first], second: ids[union.second], kind: union.kind, from: union.from,
            ending: union.ending)))
    }
    for tie in file.parentages {
      family.file(
        .parentage(
          Parentage(
            child: ids[tie.child], parents: tie.parents.map { ids[$0] }, kind: tie.kind,
            from: tie.from, to: tie.to, order: tie.order, birth: tie.birth,
            evidence: Evidence(isDisputed: tie.isDisputed))))
    }
    return family.review
  }

  private func readBack(_ review: Review, _ what: Comment) throws {
    let bytes = write(review)
    let file = try GedcomFile(bytes, name: "family.ged")
    #expect(file.problems == [], what)
    #expect(file.leftOut == [], what)
    #expect(told(self.review(of: file)) == told(review), what)
    #expect(bytes == write(review), what)
  }

  @Test("reads back to the same family: every pair of a kind of couple and a way it ended")
  func couples() throws {
    for kind in PartnerUnion.Kind.allCases {
      for manner in [nil] + PartnerUnion.Manner.allCases.map(Optional.some) {
        for dated in [false, true] {
          var family = SampleFamily()
          let one = family.person("Person A", alias: "a", sex: .female)
          let two = family.person("Person B", alias: "b", sex: dated ? .female : .male)
          let on = dated ? EDTFDate("2016-05") : nil
          family.file(
            .union(
              PartnerUnion(
                first: one, second: two, kind: kind, from: on,
                ending: manner.map { PartnerUnion.Ending($0, on: on) })))
          try readBack(family.review, "\(kind) \(manner.map { "\($0)" } ?? "") \(dated)")
        }
      }
    }
  }

  @Test("reads back to the same family: every kind of parentage with none, one and two parents")
  func parentages() throws {
    for kind in Parentage.Kind.allCases {
      for count in 0...2 {
        for isCouple in [false, true] {
          var family = SampleFamily()
          let all = ["A", "B"].map { family.person("Parent \($0)", alias: $0, sex: .unknown) }
          if isCouple {
            family.file(.union(PartnerUnion(first: all[0], second: all[1], kind: .cohabiting)))
          }
          for name in ["C", "D"] {
            let child = family.person("Child \(name)", alias: name)
            family.file(
              .parentage(
                Parentage(
                  child: child, parents: Array(all.prefix(count)), kind: kind,
                  from: EDTFDate("2010-21"), to: EDTFDate("../2012-05"),
                  birth: Parentage.MultipleBirth(group: 1, identical: name == "C"),
                  evidence: Evidence(isDisputed: name == "D"))))
          }
          try readBack(family.review, "\(kind) \(count) \(isCouple)")
        }
      }
    }
  }

  @Test(
    "reads back to the same family, whatever family it is", arguments: Soak.seeds(60, whole: 3000))
  func random(seed: UInt64) throws {
    try readBack(Self.randomFamily(seed), "seed \(seed)")
  }

  private static func randomFamily(_ seed: UInt64) -> Review {
    var random = SplitMix64(seed: seed)
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    let dates = [
      "2016-05-03", "2016-05", "2016", "2016~", "2016-05?", "2016%", "2016-24", "2016-21~",
      "../2016",
      "2016-05/..", "2015/2016", "2016/", "/2016-05-03", "2015-22/2016-05",
    ].map(EDTFDate.init)
    func date() -> EDTFDate? { pick(dates + [nil, nil]) }
    var family = SampleFamily()
    var ids: [PersonID] = []
    for place in 0..<Int.random(in: 1...9, using: &random) {
      let life: Person.Life = pick([
        .living(born: date()), .died(born: date(), on: date()), .expected(due: date()),
        .lost(pick(Person.Loss.allCases), on: date()),
      ])
      let notes = ["@home", "a@@b", "two\nlines\n\n@third", "1 NAME x", "  ", "Zoë 李 \u{1F600}"]
      let record = Person(
        label: LabelledText(plain: "Person \(place + 1)"), alias: Code(making: "p\(place)"),
        standing: .family, sex: pick(Person.Sex.allCases), life: life,
        picture: pick([.notRecorded, .recorded(LabelledText(plain: pick(notes).trimmed))]),
        gender: pick(Person.Gender.allCases))
      ids.append(PersonID(family.file(.person(record))))
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let (one, two) = (pick(ids), pick(ids))
      guard one != two else { continue }
      let ending = PartnerUnion.Ending(pick(PartnerUnion.Manner.allCases), on: date())
      family.file(
        .union(
          PartnerUnion(
            first: one, second: two, kind: pick(PartnerUnion.Kind.allCases), from: date(),
            ending: pick([nil, ending]))))
    }
    for child in ids {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let parents = Set([pick(ids), pick(ids)]).subtracting([child]).sorted()
        family.file(
          .parentage(
            Parentage(
              child: child, parents: parents, kind: pick(Parentage.Kind.allCases), from: date(),
              to: date(), evidence: Evidence(isDisputed: pick([true, false])))))
      }
    }
    return family.review
  }

  @Test("tells dates no more exactly than the view does")
  func policies() throws {
    var family = SampleFamily()
    family.file(
      .review(
        ReviewDetails(
          title: "Case", kind: Code(making: "child"), nation: "England", board: "Board",
          reviewer: "Reviewer", marking: "",
          decision: ReviewDetails.Decision(on: nil, reason: .notRecorded, threshold: .notRecorded),
          scope: ReviewDetails.Scope(from: nil, to: nil, reason: .notRecorded),
          incident: ReviewDetails.Incident(on: EDTFDate("2016-06-01"), outcome: .notRecorded))))
    let child = family.person(
      "Child A", alias: "a", standing: .subject, life: .living(born: EDTFDate("2016-05-03")))
    let mother = family.person("Mother", alias: "m", life: .living(born: EDTFDate("1990-01~")))
    family.file(.parentage(Parentage(child: child, parents: [mother])))
    func text(_ policy: DatePolicy, _ audience: Audience = .panel) -> String {
      String(decoding: write(family.review, audience, policy), as: UTF8.self)
    }
    #expect(text(.exact).contains("2 DATE 3 MAY 2016\n"))
    #expect(text(.monthAndYear).contains("2 DATE MAY 2016\n"))
    #expect(text(.monthAndYear).contains("2 DATE ABT JAN 1990\n"))
    #expect(text(.season).contains("2 DATE BET MAR 2016 AND MAY 2016\n3 PHRASE spring 2016\n"))
    #expect(text(.season).contains("3 PHRASE about winter 1989–90\n"))
    #expect(text(.relative).contains("2 DATE\n3 PHRASE 4 weeks before the incident\n"))
    for policy in DatePolicy.allCases where policy != .exact {
      #expect(!text(policy).contains("3 MAY"))
    }
    #expect(!text(.exact, .public).contains("DATE"))
  }

  @Test(
    "holds nothing that the view does not: restricted people, parts and ties, and professionals")
  func restricted() throws {
    var family = SampleFamily()
    let child = family.person("Child A", alias: "a", standing: .subject)
    let hidden = Person(
      label: "Hidden aunt", alias: Code(making: "h"), standing: .family,
      restricted: RestrictedParts([.everything: [.thirdParty]]))
    let aunt = PersonID(family.file(.person(hidden)))
    let father = Person(
      label: "Father", alias: Code(making: "f"), standing: .family, sex: .male,
      life: .living(born: EDTFDate("1971")), restricted: RestrictedParts([.dates: [.medical]]))
    let man = PersonID(family.file(.person(father)))
    _ = family.person(
      "Health visitor 1", alias: "hv", standing: .professional(agency: nil, role: ""))
    family.file(.parentage(Parentage(child: child, parents: [aunt], kind: .foster)))
    family.file(.union(PartnerUnion(first: man, second: aunt, kind: .affair)))
    family.file(
      .parentage(
        Parentage(
          child: child, parents: [man], kind: .adopted,
          restricted: RestrictedParts([.everything: [.adoption]]))))
    let text = String(decoding: write(family.review), as: UTF8.self)
    for word in ["Hidden", "1971", "Health", "FAM", "ADOPTED", "FOSTER"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("1 NAME Father\n"))
  }

  @Test("keeps its lines whole, whatever stands in a label or a note")
  func hostile() throws {
    for words in ["a/b/c", "x\r\ny\rz\n", "@I1@", "\u{0}\u{7F}\u{85}\t", "0 TRLR", "a\u{2028}b"] {
      var family = SampleFamily()
      let person = Person(
        label: LabelledText(plain: words + "!"), alias: Code(making: "a"), standing: .family,
        picture: .recorded(LabelledText(plain: words)))
      family.file(.person(person))
      _ = family.person("Mother", alias: "m")
      let file = try GedcomFile(write(family.review), name: "x.ged")
      #expect(file.problems == [] && file.leftOut == [], "\(words)")
      #expect(file.people.count == 2)
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
