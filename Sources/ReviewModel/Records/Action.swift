/// What somebody does about a recommendation.
public struct Action: Hashable, Codable, Sendable {
  /// The recommendation it carries out.
  public var recommendation: RecommendationID
  /// What is done.
  public var text: LabelledText
  /// Who answers for it.
  public var owner: Owner
  /// The post that does it.
  public var role: Stated
  /// By when.
  public var due: EDTFDate?
  /// How far it is.
  public var status: Status
  /// What became of it.
  public var progress: Progress

  /// Makes an action.
  public init(
    recommendation: RecommendationID, text: LabelledText, owner: Owner, role: Stated,
    due: EDTFDate?, status: Status = .notStarted, progress: Progress = Progress()
  ) {
    self.recommendation = recommendation
    self.text = text
    self.owner = owner
    self.role = role
    self.due = due
    self.status = status
    self.progress = progress
  }

  /// How far an action is; done is not yet changed practice.
  public enum Status: String, Hashable, Codable, Sendable, CaseIterable {
    /// Not begun.
    case notStarted = "not started"
    /// Begun.
    case started
    /// Done.
    case done
  }
}
