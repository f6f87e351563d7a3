import Lenses
import ReviewModel

/// Asking a big review every question that a review about children has.
enum Asking {
  static func run() {
    var medians: [Double] = []
    for count in [10_000, 100_000] {
      let review = review(count)
      var answers = 0
      guard let settings = settings() else { return }
      let comparison = Comparison(turns: 5) {
        answers = LensReading(review, settings).answers().count
      } peer: {
        answers += review.chronology.count
      }
      comparison.report("all lenses over \(count) entries; the peer: putting them in order")
      medians.append(comparison.median)
    }
    guard let few = medians.first, let many = medians.last else { return }
    Comparison.say("Ten times the entries took \((many / few * 10).rounded() / 10) times as long.")
  }

  private static func settings() -> LensSettings? {
    LensSettings(
      limits: Dictionary(uniqueKeysWithValues: LensLimit.allCases.map { ($0, 28) }),
      clocks: [
        LensClock(
          code: Code(making: "one"), start: .referral, stop: [.assessment], length: 45,
          isWorkingDays: true)
      ], today: CalendarDay(number: 18_000))
  }

  /// A review of eight agencies over two years, half of which sent every contact; each entry with
  /// two marks, what it says of two of three children, and people named.
  static func review(_ count: Int) -> Review {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var items: [Review.Item] = []
    func file(_ record: Record) -> RecordID {
      let id = RecordID(high: 1, low: UInt64(items.count))
      items.append(
        Review.Item(
          id: id, reference: ShortReference(letters: record.letters, number: items.count + 1),
          record: record))
      return id
    }
    let agencies = (0..<8).map { place in
      AgencyID(
        file(
          .agency(
            Agency(code: Code(making: "a\(place)"), label: "Agency", sector: Code(making: "health"))
          )))
    }
    for (place, agency) in agencies.enumerated() {
      _ = file(
        .source(
          SourceFile(
            agency: agency, name: "f", digest: "0",
            coverage: place % 2 == 0 ? .everyContact : .significantEvents, rows: 1)))
    }
    let people = (0..<8).map { place in
      PersonID(
        file(
          .person(
            Person(
              label: "Person", alias: Code(making: "p\(place)"),
              standing: place < 3 ? .subject : .family,
              sex: place % 2 == 0 ? .male : .female,
              life: .living(born: EDTFDate(place == 0 ? "2016-02-01" : "1990"))))))
    }
    _ = file(
      .household(
        Household(label: "Home", members: people.map { .init($0, from: EDTFDate("2016-01")) })))
    let form = FormID(RecordID(high: 2, low: 0))
    for _ in 0..<count {
      let day = CalendarDay(number: 16_800 + random(730))
      let facts = [people[0], people[1]].map { person in
        SubjectFacts(
          subject: .person(person), seen: SubjectFacts.Answer.allCases[random(4)],
          seenAlone: SubjectFacts.Answer.allCases[random(4)],
          attendance: SubjectFacts.Attendance.allCases[random(7)],
          plan: SubjectFacts.Plan.allCases[random(9)])
      }
      let date = random(20) == 0 ? "\(day)".prefix(7) : "\(day)"[...]
      _ = file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(String(date)) ?? EDTFDate(day), dateAsWritten: "",
            agency: agencies[random(8)],
            event: LabelledText([
              .plain("Seen with "), .person(people[random(8)], form: form), .plain(" at home."),
            ]), subjects: facts,
            themes: [
              LensMark.allCases[random(LensMark.allCases.count)].code,
              LensMark.allCases[random(LensMark.allCases.count)].code,
            ])))
    }
    return Review(items)
  }
}
