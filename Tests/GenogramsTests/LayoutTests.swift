import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct LayoutTests {
  @Test("the family of twenty: everybody in order, nothing on anything, one couple apart at most")
  func wallFamily() throws {
    let metrics = LayoutMetrics(try Genogram(view: WallFamily.view).layout)
    #expect(metrics.overlaps == 0)
    #expect(metrics.strikes == 0)
    #expect(metrics.siblingsInOrder == metrics.siblingPairs)
    #expect(metrics.couples - metrics.couplesAdjacent == 1, "the mother has three partners")
    #expect(metrics.crossings <= 1, "the line of the former husband passes the partner's child")
  }

  @Test(
    "in a tree family couples stand side by side and siblings by birth",
    arguments: 1...12 as ClosedRange<UInt64>)
  func tree(seed: UInt64) throws {
    let view = RandomFamily.view(seed: seed, people: 10 + Int(seed) * 10, isTree: true)
    let metrics = LayoutMetrics(try Genogram(view: view).layout)
    #expect(metrics.couplesAdjacent == metrics.couples)
    #expect(metrics.siblingsInOrder == metrics.siblingPairs)
    #expect(metrics.overlaps == 0)
  }

  @Test(
    "in a tangled family nothing lies on anything, and no line runs through a symbol or a text",
    arguments: 1...24 as ClosedRange<UInt64>)
  func tangle(seed: UInt64) throws {
    let view = RandomFamily.view(seed: seed, people: 8 + Int(seed) * 8)
    let metrics = LayoutMetrics(try Genogram(view: view).layout)
    #expect(metrics.overlaps == 0)
    #expect(metrics.strikes == 0)
    #expect(metrics.siblingsInOrder == metrics.siblingPairs)
  }

  @Test(
    "in a large tangled family too nothing lies on anything and siblings stand by birth",
    arguments: Soak.isWhole ? [400, 900, 1500, 2500, 5000] : [400])
  func large(people: Int) throws {
    let metrics = LayoutMetrics(
      try Genogram(view: RandomFamily.view(seed: UInt64(people), people: people)).layout)
    #expect(metrics.overlaps == 0)
    #expect(metrics.strikes == 0)
    #expect(metrics.siblingsInOrder == metrics.siblingPairs)
  }

  @Test("five thousand people, a line of descent and a chain of partners, need no deep stack")
  func deep() throws {
    var file = SampleFamily()
    var parent = file.person("First", alias: "p0", standing: .subject)
    for number in 1..<2500 {
      let child = file.person("Next", alias: "p\(number)")
      file.file(.parentage(Parentage(child: child, parents: [parent])))
      parent = child
    }
    for number in 2500..<5000 {
      let partner = file.person("Partner", alias: "p\(number)")
      file.file(.union(PartnerUnion(first: parent, second: partner, kind: .partners)))
      if number % 2 == 0 { parent = partner }
    }
    let view = DeidentifiedReview(file.review, for: .panel)
    #expect(try Genogram(view: view).layout.places.count == 5000)
  }
}
