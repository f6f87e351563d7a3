import Foundation
import GRDB
import Interchange
import ReviewModel
import ReviewSets
import Views
import XML

/// Putting many reviews into a set, and asking it everything.
enum Sets {
  static func run(_ count: Int, in place: Workplace) throws {
    let path = FileManager.default.currentDirectoryPath + "/Templates/schema/silp-repository-1.rng"
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      return Comparison.say("Left out: sets of reviews; run it from the folder of the checkout.")
    }
    let schema = try RelaxNG(schema: Array(bytes))
    let documents = (0..<min(count, 200)).map { document($0) }
    let (ours, plain) = (place.folder + "/set.silpset", place.folder + "/set.sqlite")
    try Comparison(turns: 1, warm: 0) {
      try? FileManager.default.removeItem(atPath: ours)
      var next = 0
      _ = try ReviewSet(orMaking: ours).add {
        guard next < count else { return nil }
        var deposit = try Deposit(reading: documents[next % documents.count], schema: schema)
        deposit.identifier = String(repeating: "0", count: 24) + String(format: "%08x", next)
        next += 1
        return deposit
      }
    } peer: {
      try? FileManager.default.removeItem(atPath: plain)
      let queue = try DatabaseQueue(path: plain)
      try queue.write { database in
        try database.execute(sql: "CREATE TABLE review (id INTEGER PRIMARY KEY, document BLOB)")
        for next in 0..<count {
          try database.execute(
            sql: "INSERT INTO review VALUES (?, ?)",
            arguments: [next, Data(documents[next % documents.count])])
        }
      }
    }.report("add \(count) reviews to a set; the peer: the same files as rows of a plain table")
    let set = try ReviewSet(ours)
    try Comparison(turns: 5, warm: 1) {
      for question in SetQuestion.allCases { _ = try set.answer(question) }
    } peer: {
      _ = try Data(contentsOf: URL(fileURLWithPath: ours)).reduce(0) { $0 &+ Int($1) }
    }.report("ask it all ten questions; the peer: going through the file once")
    try Comparison(turns: 21, warm: 2) {
      _ = try set.search("bruise seen")
    } peer: {
      _ = try set.list()
    }.report("search it for two words; the peer: listing it")
  }

  /// A small review as a repository is given it.
  private static func document(_ number: Int) -> [UInt8] {
    var state = UInt64(number) &+ 11
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var items: [Review.Item] = []
    func file(_ record: ReviewModel.Record) -> RecordID {
      let id = RecordID(high: 1, low: UInt64(items.count))
      items.append(
        Review.Item(
          id: id, reference: ShortReference(letters: record.letters, number: items.count + 1),
          record: record))
      return id
    }
    let words = [
      "seen", "home", "bruise", "visit", "school", "plan", "meeting", "mother", "voice", "record",
      "shared", "risk", "history", "asked", "health", "police", "alone", "weight", "family", "care",
    ]
    // Three words in ten are those that reviews share; the others are many.
    let syllables = ["ba", "ne", "ro", "ti", "lu", "sha", "ken", "mor", "vi", "dul", "fa", "gre"]
    func word() -> String {
      random(10) < 3
        ? words[random(words.count)] : (0..<3).map { _ in syllables[random(12)] }.joined()
    }
    func text(_ length: Int) -> LabelledText {
      LabelledText(plain: (0..<length).map { _ in word() }.joined(separator: " "))
    }
    let start = CalendarDay(number: 15_000 + random(3000))
    _ = file(
      .review(
        ReviewDetails(
          title: LabelledText(plain: "Review \(number)"), kind: Code(making: "child"),
          nation: "England", board: "Partnership", reviewer: "Reviewer", marking: "OFFICIAL",
          decision: .init(on: EDTFDate(start), reason: .notRecorded, threshold: .notRecorded),
          scope: .init(from: nil, to: nil, reason: .notRecorded),
          incident: .init(on: EDTFDate(start), outcome: .notRecorded),
          catalogue: Catalogue(
            outcome: Code(making: random(2) == 0 ? "death" : "serious-harm"),
            factors: [Code(making: words[random(20)])], services: [Code(making: words[random(20)])],
            completed: EDTFDate(CalendarDay(number: start.number + 60 + random(900)))))))
    let agency = AgencyID(
      file(
        .agency(Agency(code: Code(making: "hv"), label: "Health", sector: Code(making: "health")))))
    for _ in 0..<30 {
      _ = file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(CalendarDay(number: start.number - random(700))), dateAsWritten: "",
            agency: agency, event: text(25))))
    }
    for place in 0..<20 {
      _ = file(
        .note(
          LearningNote(
            text: text(15), kind: place % 2 == 0 ? .workedWell : .wouldHaveWorkedBetter, day: 1,
            stage: Code(making: "well"), at: Moment(seconds: 0),
            themes: [Code(making: words[random(12)])])))
    }
    for _ in 0..<6 {
      _ = file(
        .recommendation(
          Recommendation(
            text: text(14), owner: .board, level: .board, measure: .notRecorded, due: nil,
            findings: [])))
    }
    let deposit = RepositoryDeposit(
      identifier: String(repeating: "0", count: 32), version: "v1",
      signatures: [.init(step: Code(making: "board"), by: "Chair", on: start)])
    return RepositoryXML.write(DeidentifiedReview(Review(items), for: .public), deposit)
  }
}
