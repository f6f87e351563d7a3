import Intake
import ReviewModel
import TestSupport
import Testing

@Suite struct ContradictionTests {
  private typealias Facts = SubjectFacts

  /// A family of two subjects and two agencies; more subjects where a test needs them.
  private static func family(subjects: Int) -> (Review, [PersonID], SampleFamily) {
    var family = SampleFamily()
    var people: [PersonID] = []
    for number in 1...subjects {
      people.append(
        family.person("Child \(number)", alias: "child\(number)", standing: .subject))
    }
    people.append(family.person("Mother", alias: "mum"))
    people.append(family.person("Mother's partner", alias: "partner"))
    people.append(
      family.person(
        "Social worker 1", alias: "sw", standing: .professional(agency: nil, role: "worker")))
    return (family.review, people, family)
  }

  private static func entry(
    _ facts: [Facts] = [], date: String = "2016-05-03", people: [PersonID] = [],
    time: String? = nil
  ) throws -> ChronologyEntry {
    let form = FormID(RecordID(high: 9, low: 9))
    return ChronologyEntry(
      date: try #require(EDTFDate(date)), dateAsWritten: "", time: time.flatMap(TimeOfDay.init),
      agency: AgencyID(RecordID(high: 7, low: 1)), event: "Visit",
      details: people.isEmpty
        ? [:] : [.people: LabelledText(people.map { .person($0, form: form) })],
      subjects: facts)
  }

  private static func opposite(_ one: Facts.Answer, _ other: Facts.Answer) -> Bool {
    Set([one, other]) == [.yes, .no]
  }

  @Test("Seen and not seen contradict each other, and nothing else does", arguments: [1, 2])
  func seen(subjects: Int) throws {
    let (review, people, _) = Self.family(subjects: subjects)
    let whos: [Facts.Who] = [.notStated] + people.prefix(subjects).map { .person($0) }
    let comparison = FactComparison(review)
    for one in whos {
      for other in whos {
        for first in Facts.Answer.allCases {
          for second in Facts.Answer.allCases {
            let found = comparison.differences(
              try Self.entry([Facts(subject: one, seen: first)]),
              try Self.entry([Facts(subject: other, seen: second)]))
            // With one subject it is said of which child; of several it must be said.
            let isSame = subjects == 1 || (one == other && one != .notStated)
            #expect(found.isEmpty != (isSame && Self.opposite(first, second)))
            #expect(found.allSatisfy { $0.isContradiction && $0.matter == .seen })
          }
        }
      }
    }
  }

  @Test("Who came and who did not contradict each other, not how it is put")
  func attendance() throws {
    let (review, people, _) = Self.family(subjects: 1)
    let comparison = FactComparison(review)
    let who = Facts.Who.person(people[0])
    for first in Facts.Attendance.allCases {
      for second in Facts.Attendance.allCases {
        let found = comparison.differences(
          try Self.entry([Facts(subject: who, attendance: first)]),
          try Self.entry([Facts(subject: who, attendance: second)]))
        let both = Set([first, second])
        let isSilent = both.contains(.notRecorded)
        let isOpposite =
          !isSilent && first != second
          && (both.contains(.attended) || both == [.cancelledByFamily, .cancelledByService])
        #expect(found.isEmpty != isOpposite, "\(first) \(second)")
        let seen = comparison.differences(
          try Self.entry([Facts(subject: who, seen: .yes, attendance: .notRecorded)]),
          try Self.entry([Facts(subject: who, attendance: second)]))
        #expect(seen.isEmpty == (second == .attended || second == .notRecorded))
      }
    }
  }

  @Test("Seen alone is seen; plans differ where both name one; times and lists may both be right")
  func others() throws {
    let (review, people, _) = Self.family(subjects: 1)
    let (child, mum, partner, worker) = (people[0], people[1], people[2], people[3])
    let comparison = FactComparison(review)
    func facts(_ one: ChronologyEntry, _ other: ChronologyEntry) -> [FactDifference] {
      comparison.differences(one, other)
    }
    let who = Facts.Who.person(child)
    #expect(
      facts(
        try Self.entry([Facts(subject: who, seenAlone: .yes)]),
        try Self.entry([Facts(subject: who, seen: .no, seenAlone: .no)])) == [
          .seen(who, .yes, .no)
        ])
    #expect(
      facts(
        try Self.entry([Facts(subject: who, plan: .childInNeed)]),
        try Self.entry([Facts(subject: who, plan: Facts.Plan.none)])) == [
          .plan(who, .childInNeed, Facts.Plan.none)
        ])
    #expect(
      facts(try Self.entry(people: [mum, worker]), try Self.entry(people: [mum])).isEmpty)
    let more = facts(try Self.entry(people: [mum, partner]), try Self.entry(people: [mum]))
    #expect(more == [.people([partner], [])] && !more[0].isContradiction)
    let others = facts(try Self.entry(people: [partner]), try Self.entry(people: [mum]))
    #expect(others.first?.isContradiction == true && others.first?.matter == .people)
    let times = facts(try Self.entry(time: "09:00"), try Self.entry(time: "14:00"))
    #expect(times.count == 1 && times.first?.isContradiction == false)
  }

  @Test("Dates contradict each other where no day can be both")
  func dates() throws {
    let (review, _, _) = Self.family(subjects: 1)
    let comparison = FactComparison(review)
    for (one, other, isContradiction) in [
      ("2016-05-03", "2016-05-03", false), ("2016-05-03", "2016-05-04", true),
      ("2016-05", "2016-05-31", false), ("2016-05-03?", "2016-05-04", false),
      ("2016-05", "2016-06-01", true), ("2016-05-01/2016-05-05", "2016-05-03", false),
    ] {
      let found = comparison.differences(
        try Self.entry(date: one), try Self.entry(date: other))
      #expect(found.isEmpty != isContradiction, "\(one) \(other)")
    }
  }

  @Test("Contradictions of a review are told once for each two entries, linked before proposed")
  func review() throws {
    var (_, people, family) = Self.family(subjects: 1)
    let who = Facts.Who.person(people.removeFirst())
    let answers: [Facts.Answer] = [.yes, .no, .yes]
    let ids = try answers.map { answer in
      EntryID(family.file(.entry(try Self.entry([Facts(subject: who, seen: answer)]))))
    }
    family.file(.link(EntryLink([ids[0], ids[1]], .sameEvent)))
    let proposal = DuplicateProposal(entries: ids, pairs: [])
    let found = Contradiction.found(in: family.review, proposals: [proposal])
    #expect(found.map(\.one) == [ids[0], ids[1]] && found.map(\.other) == [ids[1], ids[2]])
    #expect(found.map(\.isLinked) == [true, false])
    #expect(family.review.alsoRecorded == [ids[0]: [ids[1]], ids[1]: [ids[0]]])
  }
}
