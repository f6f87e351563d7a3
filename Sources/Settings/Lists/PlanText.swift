public import ReviewModel

/// What a review means to have done by when, and the clocks that run: an editable list.
public struct PlanText: Hashable, Sendable {
  /// The milestones in order.
  public var milestones: [Milestone]
  /// The clocks.
  public var clocks: [Clock]

  /// One milestone.
  public struct Milestone: Hashable, Sendable {
    /// Its key.
    public var code: Code
    /// What it is called.
    public var title: String
    /// How many weeks after the decision.
    public var week: Int
  }

  /// One clock, which runs from the decision to publication.
  public struct Clock: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// How long there is.
    public var limit: TimeLimit
    /// The kinds of review for which it runs; empty for all.
    public var kinds: [Code]
    /// The nations in which it runs; empty for all.
    public var nations: [Code]
  }

  /// The clocks that run for a review.
  public func clocks(of details: ReviewDetails) -> [Clock] {
    let nation = Code(making: details.nation.plainText)
    return clocks.filter { clock in
      (clock.kinds.isEmpty || clock.kinds.contains(details.kind))
        && (clock.nations.isEmpty || clock.nations.contains(nation))
    }
  }

  /// What a milestone is called; its key where the list has it no more.
  public func title(_ code: Code) -> String {
    milestones.first { $0.code == code }?.title ?? code.text
  }
}

extension PlanText {
  /// Reads a plan.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["milestones", "clocks"]) {
      reading, fields in
      let places = reading.list(reading.need(fields, "milestones"))
      let milestones = places.compactMap { reading.milestone($0) }
      if milestones.count == places.count {
        reading.reportDuplicates(zip(milestones, places).map { ($0.code.text, $1) })
      }
      let clocks = reading.list(fields["clocks"]).compactMap { reading.clock($0) }
      return PlanText(milestones: milestones, clocks: clocks)
    }
  }
}

extension Reading {
  fileprivate mutating func milestone(_ place: Place) -> PlanText.Milestone? {
    guard let fields = fields(place, ["code", "title", "week"]) else { return nil }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let week = number(need(fields, "week"), 0...520)
    guard let code, let title, let week else { return nil }
    return PlanText.Milestone(code: code, title: title, week: week)
  }

  fileprivate mutating func clock(_ place: Place) -> PlanText.Clock? {
    let limits: [(word: String, limit: (Int) -> TimeLimit)] = [
      ("days", TimeLimit.days), ("weekdays", TimeLimit.weekdays), ("weeks", TimeLimit.weeks),
      ("months", TimeLimit.months),
    ]
    let words = limits.map(\.word)
    guard let fields = fields(place, ["title", "kinds", "nations"] + words) else { return nil }
    let title = text(need(fields, "title"))
    let limit = limits.compactMap { word, limit in
      number(fields[word], 1...1000).map(limit)
    }
    if limit.isEmpty { report(.missing, at: place.inner(place.node, "months")) }
    let kinds = list(fields["kinds"]).compactMap { code($0) }
    let nations = list(fields["nations"]).compactMap { code($0) }
    guard let title, let limit = limit.first else { return nil }
    return PlanText.Clock(title: title, limit: limit, kinds: kinds, nations: nations)
  }
}
