import Testing

internal import Pictures
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("What a picture tells of dates") struct SecrecyTests {
  /// Everything that is drawn of a view.
  private func drawn(_ view: DeidentifiedReview) throws -> String {
    try TimelinePicture(view).svg() + SightingsPicture(view).svg()
      + ((try? KnowledgePicture(view))?.svg() ?? "")
  }

  /// The review with every date moved to another that the view has the same words for.
  private func moved(
    _ review: Review, in view: DeidentifiedReview, _ random: inout SplitMix64
  ) -> (review: Review, moves: Int) {
    var moves = 0
    func other(_ date: EDTFDate) -> EDTFDate {
      guard case .point(let point) = date.extent, let day = date.earliest else { return date }
      let words = view.words(date)
      for _ in 0..<12 {
        let near = CalendarDay(number: day.number + Int.random(in: -50...50, using: &random))
        let precision: EDTFDate.Precision =
          Int.random(in: 0..<4, using: &random) == 0
          ? .month(year: near.year, month: near.month) : .day(near)
        let new = EDTFDate(.init(precision, point.qualifier))
        guard new != date, view.words(new) == words else { continue }
        moves += 1
        return new
      }
      return date
    }
    let items = review.items.map { item -> Review.Item in
      var record = item.record
      switch record {
      case .entry(var entry):
        entry.date = other(entry.date)
        entry.dateAsWritten = LabelledText(plain: "moved")
        entry.time = TimeOfDay(hour: 3, minute: 14)
        record = .entry(entry)
      case .episode(var episode):
        episode.from = episode.from.map(other)
        episode.to = episode.to.map(other)
        record = .episode(episode)
      case .fact(var fact):
        for place in fact.knowers.indices {
          fact.knowers[place].since = fact.knowers[place].since.map(other)
        }
        record = .fact(fact)
      case .review(var details):
        details.scope.from = details.scope.from.map(other)
        details.scope.to = details.scope.to.map(other)
        if view.datePolicy != .relative {
          details.incident.on = details.incident.on.map(other)
        }
        record = .review(details)
      default: break
      }
      return Review.Item(id: item.id, reference: item.reference, record: record)
    }
    return (Review(items), moves)
  }

  /// The review with plans only where nobody else records one at a time told alike: in which order
  /// they came is no secret, and would change.
  private func withoutAmbiguousPlans(_ review: Review, in view: DeidentifiedReview) -> Review {
    let planned = review.entries.filter { $0.value.subjects.contains { $0.plan != .notRecorded } }
    let counts = Dictionary(grouping: planned) { view.words($0.value.date) }.mapValues(\.count)
    return Review(
      review.items.map { item in
        guard case .entry(var entry) = item.record,
          entry.date.exactDay == nil || counts[view.words(entry.date)] ?? 0 > 1
        else { return item }
        for place in entry.subjects.indices { entry.subjects[place].plan = .notRecorded }
        return Review.Item(id: item.id, reference: item.reference, record: .entry(entry))
      })
  }

  @Test(
    "reviews whose dates have the same words are drawn the same, to the byte",
    arguments: Audience.allCases, DatePolicy.allCases)
  func sameWords(audience: Audience, policy: DatePolicy) throws {
    var moves = 0
    for seed in Soak.seeds(4, whole: 100) {
      var random = SplitMix64(seed: seed)
      var shape = SampleTimeline.Shape()
      shape.days = [60, 300, 900].randomElement(using: &random) ?? 300
      shape.roughly = seed % 2 == 0 ? 0 : 0.3
      shape.isScoped = seed % 3 != 0
      let made = SampleTimeline(shape, seed: seed).review
      let first = DeidentifiedReview(made, for: audience, dates: policy)
      let review = withoutAmbiguousPlans(made, in: first)
      let view = DeidentifiedReview(review, for: audience, dates: policy)
      let other = moved(review, in: view, &random)
      moves += other.moves
      let svg = try drawn(DeidentifiedReview(other.review, for: audience, dates: policy))
      #expect(try drawn(view) == svg, "seed \(seed)")
    }
    #expect(policy == .exact ? moves == 0 : moves > 100)
  }

  @Test("told from the incident, nothing tells when that was", arguments: Audience.allCases)
  func shifted(audience: Audience) throws {
    var shape = SampleTimeline.Shape()
    shape.roughly = 0
    let review = SampleTimeline(shape, seed: 5).review
    func shift(_ date: EDTFDate) -> EDTFDate {
      date.exactDay.map { EDTFDate(CalendarDay(number: $0.number + 1234)) } ?? date
    }
    let items = review.items.map { item -> Review.Item in
      var record = item.record
      switch record {
      case .entry(var entry):
        entry.date = shift(entry.date)
        record = .entry(entry)
      case .episode(var episode):
        episode.from = episode.from.map(shift)
        episode.to = episode.to.map(shift)
        record = .episode(episode)
      case .fact(var fact):
        for place in fact.knowers.indices {
          fact.knowers[place].since = fact.knowers[place].since.map(shift)
        }
        record = .fact(fact)
      case .review(var details):
        details.scope.from = details.scope.from.map(shift)
        details.scope.to = details.scope.to.map(shift)
        details.incident.on = details.incident.on.map(shift)
        record = .review(details)
      default: break
      }
      return Review.Item(id: item.id, reference: item.reference, record: record)
    }
    let pictures = try [review, Review(items)].map {
      try drawn(DeidentifiedReview($0, for: audience, dates: .relative))
    }
    #expect(pictures[0] == pictures[1])
  }

  @Test(
    "the public is told no agency’s entries by less than a season", arguments: DatePolicy.allCases)
  func seasons(policy: DatePolicy) throws {
    let review = SampleTimeline(.init(), seed: 6).review
    let view = DeidentifiedReview(review, for: .public, dates: policy)
    let told = try #require(view.timeline)
    // Two years are no more than nine seasons, or as many quarters before the incident.
    #expect(told.axis.count <= 10)
    let svg = try drawn(view)
    #expect(!svg.contains(": 1 entry<"))
    #expect(!svg.contains("seen alone 1 times"))
  }

  @Test("what the public is not shown is in no picture", arguments: Audience.allCases)
  func restricted(audience: Audience) throws {
    let planted = PlantedDay()
    let view = DeidentifiedReview(planted.review, for: audience, dates: .monthAndYear)
    let svg = try drawn(view)
    for marker in planted.markers { #expect(!svg.contains(marker.word), "\(marker)") }
    for spelling in PlantedDay.daySpellings where spelling.contains(where: \.isLetter) {
      #expect(!svg.contains(spelling), "\(spelling)")
    }
  }
}
