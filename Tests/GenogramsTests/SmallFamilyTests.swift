import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct SmallFamilyTests {
  /// Every family of four: each pair a couple or not, and each later person the child of any of the
  /// earlier ones or pairs of them.
  static var all: [Review] {
    var reviews: [Review] = []
    let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    let parents: [[[Int]]] = [
      [[], [0]], [[], [0], [1], [0, 1]], [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]],
    ]
    for couples in 0..<(1 << pairs.count) {
      for second in parents[0] {
        for third in parents[1] {
          for fourth in parents[2] {
            let unions = pairs.indices.filter { couples >> $0 & 1 == 1 }.map { pairs[$0] }
            reviews.append(SampleFamily.numbered(unions, [[], second, third, fourth]))
          }
        }
      }
    }
    return reviews
  }

  @Test("every family of four is drawn with nothing on anything, each place and line given")
  func everyFamily() throws {
    for review in Self.all {
      let genogram = try Genogram(view: DeidentifiedReview(review, for: .panel))
      let metrics = LayoutMetrics(genogram.layout)
      let isClean = metrics.overlaps == 0 && metrics.strikes == 0
      #expect(isClean, "\(review.unions.map(\.value)) \(review.parentages.map(\.value)) \(metrics)")
      #expect(genogram.dot().hasEveryPosition)
      if !isClean { break }
    }
  }

  @Test("a person who would be their own ancestor is an error with who they are, not a hang")
  func ownAncestor() {
    var file = SampleFamily()
    let people = (0..<3).map { file.person("Person \($0)", alias: "p\($0)") }
    for place in 0..<3 {
      file.file(.parentage(Parentage(child: people[place], parents: [people[(place + 1) % 3]])))
    }
    let view = DeidentifiedReview(file.review, for: .panel)
    #expect(throws: GenogramError.ownAncestor(people)) { try Genogram(view: view) }
  }

  @Test("a grandson who cares for his grandfather is drawn, for only care closes the circle")
  func careCircle() throws {
    var file = SampleFamily()
    let people = (0..<3).map { file.person("Person \($0)", alias: "p\($0)", sex: .male) }
    file.file(.parentage(Parentage(child: people[1], parents: [people[0]])))
    file.file(.parentage(Parentage(child: people[2], parents: [people[1]])))
    file.file(.parentage(Parentage(child: people[0], parents: [people[2]], kind: .kinship)))
    let layout = try Genogram(view: DeidentifiedReview(file.review, for: .panel)).layout
    #expect(layout.graph.careLines.count == 1)
    #expect(LayoutMetrics(layout).strikes == 0)
  }

  @Test("one's own partner and a third parent by birth are refused by name")
  func impossible() {
    var file = SampleFamily()
    let people = (0..<4).map { file.person("Person \($0)", alias: "p\($0)") }
    var other = file
    file.file(.union(PartnerUnion(first: people[0], second: people[0], kind: .married)))
    other.file(.parentage(Parentage(child: people[0], parents: Array(people[1...]))))
    #expect(throws: GenogramError.ownPartner(people[0])) {
      try Genogram(view: DeidentifiedReview(file.review, for: .panel))
    }
    #expect(throws: GenogramError.tooManyParents(people[0], .birth)) {
      try Genogram(view: DeidentifiedReview(other.review, for: .panel))
    }
  }
}

extension String {
  /// Whether every node and edge of a DOT file states where it is.
  var hasEveryPosition: Bool {
    split(separator: "\n").filter { $0.hasSuffix("];") && !$0.hasPrefix("    ") }.allSatisfy {
      line in
      line.hasPrefix("  node [") || line.hasPrefix("  edge [") || line.contains("[pos=\"")
        || line.contains("_background=") || line.contains("graph [")
    }
  }
}
