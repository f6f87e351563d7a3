public import ReviewModel
public import Views

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
    /// How much of the notation is drawn; what the audience usually sees where nil.
    public var notation: Notation?
    /// Whether a view with real names has each label below the name.
    public var labelsBelowNames = false

    /// Makes a choice.
    public init(
      at: EDTFDate? = nil, around: PersonID? = nil, generations: Int? = nil,
      householdOnly: Bool = false, focusOnMen: Bool = false, maleLeft: Bool = true,
      notation: Notation? = nil
    ) {
      self.at = at
      self.around = around
      self.generations = generations
      self.householdOnly = householdOnly
      self.focusOnMen = focusOnMen
      self.maleLeft = maleLeft
      self.notation = notation
    }
  }
}

extension Genogram {
  /// How much of the notation is drawn.
  public enum Notation: String, Hashable, Sendable, CaseIterable {
    /// All that the view holds.
    case full
    /// Who the family is and who lives with whom; not how people stand to each other, nor what is
    /// marked of health, nor what somebody was recorded as at birth.
    case plain

    /// What an audience usually sees; what somebody said of a tie is not for every reader.
    public static func usual(for audience: Audience) -> Notation {
      switch audience {
      case .panel, .agency, .official: .full
      case .learningDay, .family, .board, .public: .plain
      }
    }
  }
}
