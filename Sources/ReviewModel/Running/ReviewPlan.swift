/// What the review means to have done by when.
public struct ReviewPlan: Hashable, Codable, Sendable {
  /// The milestones, in order.
  public var milestones: [Milestone]

  /// Makes a plan.
  public init(_ milestones: [Milestone] = []) { self.milestones = milestones }

  /// One step of the plan.
  public struct Milestone: Hashable, Codable, Sendable {
    /// What: `learning-day-1`, a key into the plan that the settings know.
    public var what: Code
    /// By when.
    public var due: CalendarDay?
    /// When it was done; nil while it was not.
    public var done: CalendarDay?

    /// Makes a milestone.
    public init(_ what: Code, due: CalendarDay? = nil, done: CalendarDay? = nil) {
      self.what = what
      self.due = due
      self.done = done
    }
  }
}

extension ReviewPlan: Sparse {
  static var nothing: Self { Self() }
}
