import Testing

internal import Pictures
internal import ReviewModel
internal import TestSupport
internal import Views
internal import XML

@Suite("What is drawn") struct DrawingTests {
  /// Every small shape of a review, and some large ones.
  private static func shapes(_ random: inout SplitMix64) -> SampleTimeline.Shape {
    var shape = SampleTimeline.Shape()
    shape.agencies = Int.random(in: 1...14, using: &random)
    shape.children = Int.random(in: 0...5, using: &random)
    shape.entries = [1, 2, 5, 10, 60, 300, 1500].randomElement(using: &random) ?? 1
    shape.days = [1, 3, 14, 44, 46, 200, 400, 1100, 9000].randomElement(using: &random) ?? 1
    shape.episodes = Int.random(in: 0...9, using: &random)
    shape.roughly = [0, 0.1, 0.6, 1].randomElement(using: &random) ?? 0
    shape.isScoped = Bool.random(using: &random)
    if Int.random(in: 0..<4, using: &random) == 0 { shape.incident = nil }
    return shape
  }

  private func check(_ canvas: Canvas, _ what: String) {
    for box in canvas.boxes where !canvas.page.holds(box) {
      Issue.record("\(box) leaves the page: \(what)")
      return
    }
    let lines = canvas.lines.sorted { $0.box.x < $1.box.x }
    for (place, line) in lines.enumerated() {
      for other in lines[(place + 1)...] {
        if other.box.x >= line.box.right { break }
        if line.box.overlaps(other.box) {
          Issue.record("“\(line.words)” lies on “\(other.words)”: \(what)")
          return
        }
      }
    }
  }

  @Test(
    "nothing leaves the page, no words lie on others, and every entry is counted once",
    arguments: Soak.seeds(24, whole: 2000))
  func sound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shape = Self.shapes(&random)
    let review = SampleTimeline(shape, seed: seed).review
    let audience = Audience.allCases.randomElement(using: &random) ?? .panel
    let policy = DatePolicy.allCases.randomElement(using: &random) ?? .exact
    let what = "seed \(seed), \(audience), \(policy), \(shape)"
    let view = DeidentifiedReview(review, for: audience, dates: policy)
    guard view.timeline != nil else {
      #expect(throws: PictureError.nothingToDraw) { try TimelinePicture(view) }
      return
    }
    let picture = try TimelinePicture(
      view, order: TimelinePicture.Order.allCases.randomElement(using: &random) ?? .named,
      on: seed % 3 == 0 ? .panel : .page)
    check(picture.canvas, what)
    let tally = picture.tally
    #expect(
      tally.inBins + tally.asLines + tally.asNumbers + tally.unplaced == review.entries.count,
      "\(what)")
    _ = try XMLTree(parsing: Array(picture.svg().utf8))
    let sheet: PictureSheet = seed % 2 == 0 ? .column : .page
    if !view.facts.isEmpty {
      let knowledge = try KnowledgePicture(view, on: sheet)
      check(knowledge.canvas, what)
      _ = try XMLTree(parsing: Array(knowledge.svg().utf8))
    }
    guard shape.children > 0 else { return }
    if let told = view.plansTold, !told.children.isEmpty {
      let plans = try PlansPicture(view, on: sheet)
      check(plans.canvas, what)
      _ = try XMLTree(parsing: Array(plans.svg().utf8))
    }
    let sightings = try SightingsPicture(view, on: sheet)
    check(sightings.canvas, what)
    _ = try XMLTree(parsing: Array(sightings.svg().utf8))
    for child in sightings.numbers.prefix(shape.children) {
      #expect(child.values.joined().reduce(0, +) == review.entries.count, "\(what)")
    }
  }

  @Test("an empty review and one whose dates say nothing have no picture")
  func nothing() {
    var shape = SampleTimeline.Shape()
    shape.entries = 0
    let empty = DeidentifiedReview(SampleTimeline(shape, seed: 1).review, for: .panel)
    #expect(throws: PictureError.nothingToDraw) { try TimelinePicture(empty) }
    #expect(throws: PictureError.nothingToDraw) { try SightingsPicture(empty) }
    shape.entries = 1
    shape.children = 0
    let adult = DeidentifiedReview(SampleTimeline(shape, seed: 1).review, for: .panel)
    #expect(throws: PictureError.noChildren) { try SightingsPicture(adult) }
    #expect(throws: PictureError.nothingToDraw) {
      try TimelinePicture(DeidentifiedReview(Review([]), for: .panel))
    }
  }

  @Test("a slip of centuries in a date costs no more than its own place")
  func slip() throws {
    for isScoped in [true, false] {
      var shape = SampleTimeline.Shape()
      shape.isScoped = isScoped
      var family = SampleTimeline(shape, seed: 3).family
      for text in ["0024-05-03", "9999-12-31", "1066"] {
        let date = try #require(EDTFDate(text))
        let agency = try #require(family.review.agencies.first?.id)
        family.file(
          .entry(ChronologyEntry(date: date, dateAsWritten: "", agency: agency, event: "x")))
      }
      for policy in DatePolicy.allCases {
        let view = DeidentifiedReview(family.review, for: .panel, dates: policy)
        let picture = try TimelinePicture(view)
        check(picture.canvas, "\(policy) \(isScoped)")
        #expect(picture.svg().utf8.count < 400_000)
      }
    }
  }
}
