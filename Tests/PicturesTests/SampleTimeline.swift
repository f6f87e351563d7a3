internal import ReviewModel
internal import TestSupport
internal import Views

/// Made-up reviews of any size, from a seed.
struct SampleTimeline {
  private(set) var family = SampleFamily()
  private var random: SplitMix64
  private var subjects: [PersonID] = []
  private var agencies: [AgencyID] = []

  /// What is made up.
  struct Shape {
    var agencies = 8
    var children = 2
    var entries = 200
    var days = 700
    var episodes = 4
    var roughly = 0.1
    var incident: String? = "2025-09-12"
    var isScoped = true
  }

  private static let names = [
    "Children’s social care", "Police", "Health visiting", "General practice",
    "Hospital and midwifery", "Nursery", "Housing", "Adult mental health", "Probation",
    "Substance misuse service for adults and families in the county", "School", "Ambulance",
  ]

  init(_ shape: Shape, seed: UInt64) {
    random = SplitMix64(seed: seed)
    for number in 0..<shape.agencies {
      let label = number < Self.names.count ? Self.names[number] : "Agency \(number + 1)"
      let agency = Agency(
        code: Code(making: "a\(number)"), label: LabelledText(plain: label),
        sector: Code(making: "x"))
      agencies.append(AgencyID(family.file(.agency(agency))))
    }
    for (number, agency) in agencies.enumerated() where number % 5 != 4 {
      let coverage = SourceFile.Coverage.allCases[number % 3]
      let source = SourceFile(
        agency: agency, name: "f", digest: "\(number)", coverage: coverage, rows: 1)
      family.file(.source(source))
    }
    for number in 0..<shape.children {
      subjects.append(
        family.person(
          "Child " + ["A", "B", "C", "D", "E", "F", "G", "H"][number % 8], alias: "c\(number)",
          standing: .subject, life: .living(born: EDTFDate("202\(3 - number % 3)-02-11"))))
    }
    let last = CalendarDay("2025-09-12") ?? CalendarDay(number: 0)
    let first = CalendarDay(number: last.number - shape.days)
    family.file(details(shape, first, last))
    for _ in 0..<shape.entries { entry(shape, first, last) }
    for number in 0..<shape.episodes { episode(number, shape, first) }
    for number in 0..<(shape.episodes / 2) { fact(number, shape, first) }
  }

  /// Something that some of the agencies knew, since days of every precision or none.
  private mutating func fact(_ number: Int, _ shape: Shape, _ first: CalendarDay) {
    var knowers: [KnownFact.Knower] = []
    for agency in agencies where Int.random(in: 0..<2, using: &random) == 0 {
      let isDated = Int.random(in: 0..<4, using: &random) > 0
      knowers.append(.init(agency, since: isDated ? date(shape, first) : nil))
    }
    let words = [
      "Short.", "A baby who could not yet move had a mark on the left cheek that morning.",
    ]
    family.file(.fact(KnownFact(LabelledText(plain: words[number % 2]), knowers: knowers)))
  }

  var review: Review { family.review }

  private func details(_ shape: Shape, _ first: CalendarDay, _ last: CalendarDay) -> Record {
    .review(
      ReviewDetails(
        title: "Learning review: made up", kind: Code(making: "child"), nation: "England",
        board: "The partnership", reviewer: "Independent reviewer",
        marking: "OFFICIAL–SENSITIVE",
        decision: .init(on: nil, reason: .notRecorded, threshold: .notRecorded),
        scope: .init(
          from: shape.isScoped ? EDTFDate(first) : nil, to: shape.isScoped ? EDTFDate(last) : nil,
          reason: .notRecorded),
        incident: .init(on: shape.incident.flatMap { EDTFDate($0) }, outcome: .notRecorded)))
  }

  private mutating func day(_ first: CalendarDay, _ days: Int) -> CalendarDay {
    // More towards the end, as reviews have it.
    let one = Double.random(in: 0...1, using: &random)
    let other = Double.random(in: 0...1, using: &random)
    return CalendarDay(number: first.number + Int(max(one, other * 0.9) * Double(days)))
  }

  private mutating func date(_ shape: Shape, _ first: CalendarDay) -> EDTFDate {
    let day = day(first, shape.days)
    guard Double.random(in: 0...1, using: &random) < shape.roughly else { return EDTFDate(day) }
    let month = String("\(day)".prefix(7))
    let texts = [
      month, "\(day)~", "\(day.year)", "\(day.year)-2\(Int.random(in: 1...4, using: &random))",
      "../\(day)", "\(day)/..", "\(month)?", "../..",
      "\(day)/\(CalendarDay(number: day.number + 40))",
      "\(day.year - 20)",
    ]
    return EDTFDate(texts[Int.random(in: 0..<texts.count, using: &random)]) ?? EDTFDate(day)
  }

  private mutating func entry(_ shape: Shape, _ first: CalendarDay, _ last: CalendarDay) {
    guard !agencies.isEmpty else { return }
    // Some agencies send far more than others.
    let place = min(
      Int.random(in: 0..<agencies.count, using: &random),
      Int.random(in: 0..<agencies.count, using: &random))
    var facts: [SubjectFacts] = []
    for child in subjects where Int.random(in: 0..<3, using: &random) == 0 {
      facts.append(self.facts(.person(child)))
    }
    if Int.random(in: 0..<12, using: &random) == 0 { facts.append(self.facts(.notStated)) }
    let entry = ChronologyEntry(
      date: date(shape, first), dateAsWritten: "", agency: agencies[place],
      event: "Something happened.", subjects: facts)
    family.file(.entry(entry))
  }

  private mutating func facts(_ who: SubjectFacts.Who) -> SubjectFacts {
    let seen = SubjectFacts.Answer.allCases[Int.random(in: 0..<4, using: &random)]
    let alone = seen == .yes && Int.random(in: 0..<3, using: &random) == 0
    let plans = SubjectFacts.Plan.allCases
    let plan =
      Int.random(in: 0..<12, using: &random) == 0
      ? plans[Int.random(in: 0..<5, using: &random)] : .notRecorded
    return SubjectFacts(
      subject: who, seen: seen, seenAlone: alone ? .yes : .notRecorded,
      plan: who == .notStated ? .notRecorded : plan)
  }

  private mutating func episode(_ number: Int, _ shape: Shape, _ first: CalendarDay) {
    let titles = [
      "The move", "The first referral and what came of it", "Christmas",
      "The last weeks before the incident, when nobody could get in",
    ]
    let start = day(first, shape.days)
    let length = Int.random(in: 1...max(2, shape.days / 8), using: &random)
    let isDated = number % 7 != 6
    family.file(
      .episode(
        KeyPracticeEpisode(
          title: LabelledText(plain: titles[number % titles.count]),
          from: isDated ? EDTFDate(start) : nil,
          to: isDated ? EDTFDate(CalendarDay(number: start.number + length)) : nil,
          reason: .notRecorded)))
  }
}
