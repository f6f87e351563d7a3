import Foundation
import Interchange
import ReviewModel
import ReviewSets
import TestSupport
import Testing
import Views

@Suite("A set of reviews") struct ReviewSetTests {
  @Test("counts each review once for a theme, a service, a place, an agency, a year, an age")
  func counts() throws {
    func codes(_ words: String...) -> [Code] { words.map { Code(making: $0) } }
    let first = MadeReview(
      number: 1, completed: EDTFDate("2024-05-03"),
      themes: [("neglect", true), ("neglect", true), ("neglect", false)],
      catalogue: Catalogue(
        outcome: Code(making: "death"), factors: codes("neglect", "domestic-abuse"),
        places: codes("home"), services: codes("social-care", "health")),
      born: EDTFDate("2023-06-02"), agencies: [("Police", "police"), ("Nursery", "education")])
    let second = MadeReview(
      number: 2, completed: EDTFDate("2025-04-03"), themes: [("voice", true)],
      catalogue: Catalogue(
        outcome: Code(making: "death"), factors: codes("neglect"), services: codes("health")),
      born: EDTFDate("2014-06-02"), agencies: [("police", "police")])
    let third = MadeReview(
      number: 3, catalogue: Catalogue(outcome: Code(making: "serious-harm")), kind: "adult")
    let set = try TestFolder().set([first, second, third])
    func told(_ question: SetQuestion, _ filter: SetFilter = SetFilter()) throws -> [String] {
      try set.answer(question, among: filter).rows.map { row in
        ([row.name, row.told] + row.details).filter { !$0.isEmpty }.joined(separator: "|")
      }
    }
    #expect(try told(.themes) == ["neglect|1 of 3|1|1", "voice|1 of 3|1|0"])
    #expect(
      try told(.well) == [
        "neglect|1 of 3|2", "voice|1 of 3|1", "a finding of good practice|0 of 3|0",
      ])
    #expect(
      try told(.outcomes) == [
        "death|2 of 3", "death|2 of 2|neglect", "death|1 of 2|domestic abuse",
        "serious harm|1 of 3",
      ])
    #expect(try told(.places) == ["home|1 of 3", "not recorded|2 of 3"])
    #expect(
      try told(.services) == ["health|2 of 3", "social care|1 of 3", "not recorded|1 of 3"])
    #expect(try told(.agencies) == ["Police|3 of 3|police", "Nursery|1 of 3|education"])
    #expect(try told(.years) == ["2024|1 of 3", "2025|1 of 3", "not recorded|1 of 3"])
    #expect(
      try told(.ages).filter { !$0.contains("|0 of") } == [
        "under 1 year|1 of 3", "5 to 10 years|1 of 3", "not recorded|1 of 3",
      ])
    #expect(try told(.services, SetFilter(since: 2025)) == ["health|1 of 1"])
    #expect(try told(.themes, SetFilter(kind: "adult")).isEmpty)
    #expect(try told(.years, SetFilter(theme: "voice")) == ["2025|1 of 1"])
  }

  @Test("takes the same review again in the place of what was there, and leaves nothing of it")
  func replaced() throws {
    let folder = try TestFolder()
    var review = MadeReview(number: 7, themes: [("neglect", true)], points: ["Zennor spoke up."])
    let set = try folder.set([review, MadeReview(number: 8)])
    func add() throws -> [ReviewSet.Added] {
      var left = [try review.deposit()]
      return try set.add { left.popLast() }
    }
    #expect(try add() == [.unchanged])
    review.themes = [("voice", false)]
    review.points = ["Another point."]
    #expect(try add() == [.replaced])
    #expect(try set.list().map(\.title) == ["Review 7", "Review 8"])
    #expect(try set.answer(.themes).rows.map(\.name) == ["voice"])
    #expect(try set.search("zennor").parts == 0 && set.search("another point").reviews == 1)
    #expect(try set.named("Review").isEmpty)
    let one = try #require(try set.named("Review 7").first)
    #expect(try set.document(of: one) == review.document())
    try set.remove(one)
    #expect(try set.list().map(\.title) == ["Review 8"])
    #expect(try set.search("another point").parts == 0 && set.document(of: one) == nil)
    #expect(try ReviewSet(set.path).answer(.themes).rows.isEmpty)
  }

  @Test("adds all of several reviews, or none where one of them cannot be read")
  func whole() throws {
    let folder = try TestFolder()
    let set = try folder.set([MadeReview(number: 1)])
    var left = [2, 3].map { MadeReview(number: $0) }[...]
    #expect(throws: DepositError.notSignedOff) {
      try set.add {
        guard let next = left.popFirst() else { throw DepositError.notSignedOff }
        return try next.deposit()
      }
    }
    #expect(try set.list().map(\.title) == ["Review 1"])
  }

  @Test("refuses what is not a de-identified review that was signed off")
  func refused() throws {
    let good = String(decoding: MadeReview().document(), as: UTF8.self)
    let whole = Array("<review xmlns=\"urn:silp:review:1\"/>".utf8)
    let schema = try MadeReview.schema()
    #expect(throws: DepositError.wholeReview) { try Deposit(reading: whole, schema: schema) }
    let wrong: [(String, String, DepositError)] = [
      ("repository:1\"", "repository:2\"", .newerVersion),
      ("urn:silp:repository:1", "urn:other", .notADeposit(found: "deposit")),
      ("<signature", "<!--", .notXML(line: 0)),
      ("audience=\"public\"", "audience=\"panel\"", .notDeidentified),
      ("kind=\"child\"", "kin=\"child\"", .notAsTheSchemaSays(line: 6)),
    ]
    for (old, new, error) in wrong {
      let text = good.replacing(old, with: new)
      #expect(text != good)
      let found = #expect(throws: DepositError.self) {
        try Deposit(reading: Array(text.utf8), schema: schema)
      }
      if case .notXML = error, case .notXML = found { continue }
      #expect(found == error)
    }
    let unsigned = good.replacing(/<signature.*<\/signature>/, with: "")
    #expect(throws: DepositError.notSignedOff) {
      try Deposit(reading: Array(unsigned.utf8), schema: schema)
    }
  }

  @Test("in a damaged or foreign file is refused, and never answered from wrongly")
  func damaged() throws {
    let folder = try TestFolder()
    let reviews = (1...6).map { MadeReview(number: $0, themes: [("neglect", true)]) }
    let set = try folder.set(reviews)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: set.path))
    let expected = try set.answer(.themes)
    let broken = folder.path + "/broken.silpset"
    var random = SplitMix64(seed: 5)
    for turn in 0..<60 {
      var copy = bytes
      if turn % 2 == 0 {
        copy = copy.prefix(Int.random(in: 0..<bytes.count, using: &random))
      } else {
        let start = Int.random(in: 0..<bytes.count - 600, using: &random)
        copy.replaceSubrange(start..<start + 600, with: Data(repeating: 0xA5, count: 600))
      }
      try copy.write(to: URL(fileURLWithPath: broken))
      let answer = try? ReviewSet(broken).answer(.themes)
      if turn % 2 == 0 { #expect(answer == nil) }
      if let answer { #expect(answer == expected) }
    }
    #expect(throws: SetError.missing(folder.path + "/none")) {
      try ReviewSet(folder.path + "/none")
    }
    try Data("not a set at all, but long enough to look at".utf8)
      .write(to: URL(fileURLWithPath: broken))
    #expect(throws: SetError.notASet(broken)) { try ReviewSet(broken) }
    #expect(throws: SetError.notASet(folder.path)) { try ReviewSet(folder.path) }
  }
}

@Suite("What a set of reviews finds") struct SetSearchTests {
  @Test("is told with how many reviews it is in, and by its part")
  func search() throws {
    let set = try TestFolder().set([
      MadeReview(
        number: 1, recommendations: ["Ask about bruises at every visit."],
        points: ["The bruise was seen."]),
      MadeReview(number: 2, points: ["Nobody asked about the “café”."]),
    ])
    let found = try set.search("bruis")
    #expect(found.reviews == 1 && found.of == 2 && found.parts == 2)
    #expect(Set(found.hits.map(\.kind)) == ["worked-well", "recommendation"])
    #expect(found.hits.contains { $0.words == "The «bruise» was seen." })
    #expect(try set.search("cafe").hits.map(\.review) == ["Review 2"])
    #expect(try set.search("\"was seen\"").parts == 1 && set.search("\"seen was\"").parts == 0)
    #expect(try set.search("bruise", kind: "recommendation").parts == 1)
    for odd in ["", "\"", "AND OR NOT", "a* NEAR(b) ^c", "heading:x", "') --"] {
      #expect(try set.search(odd).of == 2)
    }
  }

  @Test("as coming again is what several reviews asked for in much the same words")
  func recurring() throws {
    let asked = [
      "The partnership should make sure that each child is seen alone at every statutory visit.",
      "Make sure that every child is seen alone at each statutory visit.",
      "Housing should be invited to strategy meetings.",
      "Each child must be seen alone at every statutory visit, and that is made sure of.",
    ]
    var reviews = asked.enumerated().map { place, text in
      MadeReview(number: place + 1, recommendations: [text])
    }
    reviews[3].completed = EDTFDate("2025-05-05")
    reviews[0].completed = EDTFDate("2023-05-05")
    reviews[2].recommendations += [asked[2]]
    let answer = try TestFolder().set(reviews).answer(.recurring)
    #expect(answer.rows.map(\.told) == ["3 of 4"])
    #expect(answer.rows.first?.name == asked[1])
    #expect(answer.rows.first?.details == ["recommendation", "2023 to 2025"])
  }

  @Test(
    "as alike is what a plain comparison of each with each finds",
    arguments: 0..<20 as Range<UInt64>)
  func likeness(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = (0..<12).map { "word" + String(UnicodeScalar(UInt8(97 + $0))) }
    let texts = (0..<30).map { _ in
      words.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
        .joined(separator: " ")
    }
    let reviews = texts.enumerated().map { MadeReview(number: $0 + 1, recommendations: [$1]) }
    let counts = try TestFolder().set(reviews).answer(.recurring).rows.map(\.count)
    #expect(counts == Self.plainGroups(texts.map { Set($0.split(separator: " ")) }))
  }

  /// The sizes of what hangs together, the largest first.
  private static func plainGroups(_ texts: [Set<Substring>]) -> [Int] {
    var groups = texts.indices.map { [$0] }
    func alike(_ one: Int, _ other: Int) -> Bool {
      2 * texts[one].intersection(texts[other]).count >= texts[one].union(texts[other]).count
    }
    while let pair = firstPair(groups, alike) {
      groups[pair.0] += groups[pair.1]
      groups.remove(at: pair.1)
    }
    return groups.map(\.count).filter { $0 > 1 }.sorted(by: >)
  }

  private static func firstPair(
    _ groups: [[Int]], _ alike: (Int, Int) -> Bool
  ) -> (Int, Int)? {
    for one in groups.indices {
      for other in groups.indices where other > one {
        if groups[one].contains(where: { a in groups[other].contains { alike(a, $0) } }) {
          return (one, other)
        }
      }
    }
    return nil
  }
}
