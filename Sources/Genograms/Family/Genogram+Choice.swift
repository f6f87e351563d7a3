public import ReviewModel

extension Genogram {
  /// Which of the family is drawn, and as of when.
  public struct Choice: Sendable, Hashable {
    /// The day as of which everything is drawn; the incident where nil.
    public var at: EDTFDate?
    /// Whom the generations are counted from; those the review is about where nil.
    public var around: PersonID?
    /// How many steps from parent to child, or between siblings, are shown; all where nil.
    public var generations: Int?
    /// Whether only the households of those the review is about are shown.
    public var householdOnly: Bool
    /// Whether the men are marked, with the services that met them.
    public var focusOnMen: Bool
    /// Whether the man stands left in a couple, where the order of birth leaves it open.
    public var maleLeft: Bool

    /// Makes a choice.
    public init(
      at: EDTFDate? = nil, around: PersonID? = nil, generations: Int? = nil,
      householdOnly: Bool = false, focusOnMen: Bool = false, maleLeft: Bool = true
    ) {
      self.at = at
      self.around = around
      self.generations = generations
      self.householdOnly = householdOnly
      self.focusOnMen = focusOnMen
      self.maleLeft = maleLeft
    }
  }
}
