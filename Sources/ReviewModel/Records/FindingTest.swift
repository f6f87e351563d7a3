/// What the room said of a finding when it was read to them: never who said it.
public struct FindingTest: Hashable, Codable, Sendable {
  /// On which day.
  public var day: Int
  /// What the room made of it.
  public var verdict: Verdict
  /// What those said who saw it otherwise.
  public var dissent: [LabelledText]

  /// Makes a test.
  public init(day: Int, _ verdict: Verdict, dissent: [LabelledText] = []) {
    self.day = day
    self.verdict = verdict
    self.dissent = dissent
  }

  /// What the room made of a finding.
  public enum Verdict: Hashable, Codable, Sendable {
    /// It stands.
    case agreed
    /// It is to be put otherwise, and why.
    case amended(reason: LabelledText)
    /// It does not stand, and why.
    case rejected(reason: LabelledText)
  }
}
