internal import ReviewModel

/// The plans of each child, a row for each plan, so that plans at the same time stand one above the
/// other.
public struct PlansTold: Hashable, Sendable {
  /// What the review is called.
  public let title: String
  /// How every page is marked.
  public let marking: String
  /// The time shown.
  public let axis: TimeAxis
  /// The children of whom any plan is recorded.
  public let children: [Child]
  /// Whether a count of one is told from two no more.
  public let hidesSmallCounts: Bool

  /// One child's plans.
  public struct Child: Hashable, Sendable {
    /// What the child is called.
    public let label: String
    /// The plans, in the order of their names in the model.
    public let plans: [Row]
    /// The pairs of plans that were recorded over the same time.
    public let together: [Together]
  }

  /// One plan of one child.
  public struct Row: Hashable, Sendable {
    /// Which.
    public let words: String
    /// Its place among all plans, for its pattern.
    public let kind: Int
    /// The times over which an agency recorded it without recording another in between.
    public let runs: [Run]
  }

  /// A time over which one agency recorded one plan.
  public struct Run: Hashable, Sendable {
    /// What the agency is called.
    public let agency: String
    /// Where the first entry stands that records it.
    public let start: TimeSpan
    /// Where the last one stands.
    public let end: TimeSpan
    /// How many entries record it.
    public let entries: Int
  }

  /// Two plans recorded over the same time.
  public struct Together: Hashable, Sendable {
    /// The plans.
    public let plans: [String]
    /// Where the time begins.
    public let start: TimeSpan
    /// Where it ends.
    public let end: TimeSpan
    /// When it was, in words.
    public let words: String
  }
}

extension DeidentifiedReview {
  /// The plans that each child was under, for a picture; nil where no entry has a date to stand by.
  public var plansTold: PlansTold? { TimelineMaker(self).plansTold }
}

extension TimelineMaker {
  var plansTold: PlansTold? {
    guard let axis = axis() else { return nil }
    let case_ = view.told
    let places = Dictionary(
      zip(view.review.entries.map(\.id), spans).compactMap { id, span in
        span.map { (id, axis.span($0)) }
      }
    ) { one, _ in one }
    let children = view.review.subjects.compactMap { child -> PlansTold.Child? in
      let runs = view.review.planRuns(of: child.id)
        .filter { places[$0.first.id] != nil && places[$0.last.id] != nil }
      let rows = SubjectFacts.Plan.allCases.enumerated().compactMap { kind, plan in
        row(plan, kind, runs.filter { $0.plan == plan }, places)
      }
      guard !rows.isEmpty else { return nil }
      return PlansTold.Child(
        label: view.labels[child.id], plans: rows, together: together(runs, places))
    }
    return PlansTold(
      title: case_?.title ?? "Review", marking: case_?.marking ?? "", axis: axis,
      children: children, hidesSmallCounts: view.audience.generalisesDetails)
  }

  private func row(
    _ plan: SubjectFacts.Plan, _ kind: Int, _ runs: [PlanRun<Filed<ChronologyEntry>>],
    _ places: [EntryID: TimeSpan]
  ) -> PlansTold.Row? {
    let told = runs.compactMap { run -> PlansTold.Run? in
      guard let start = places[run.first.id], let end = places[run.last.id] else { return nil }
      return PlansTold.Run(
        agency: view.labels[run.first.value.agency], start: start, end: end, entries: run.count)
    }
    return told.isEmpty ? nil : PlansTold.Row(words: plan.rawValue, kind: kind, runs: told)
  }

  private func together(
    _ runs: [PlanRun<Filed<ChronologyEntry>>], _ places: [EntryID: TimeSpan]
  ) -> [PlansTold.Together] {
    PlanRun.atOnce(runs) { $0.value.dayNumbers }.compactMap { pair in
      // Within one step of the axis nobody is told which came first.
      guard let start = places[pair.from.id], let end = places[pair.to.id], end.first > start.last
      else { return nil }
      return PlansTold.Together(
        plans: [pair.one.plan.rawValue, pair.other.plan.rawValue], start: start, end: end,
        words: view.span(pair.from.value.date, pair.to.value.date))
    }
  }
}
