/// What the reviewer decided about entries that look like one event told twice.
///
/// Nothing is deleted: each entry keeps its own words and its own source.
public struct EntryLink: Hashable, Codable, Sendable {
  /// The entries it is about, at least two.
  public var entries: [EntryID]
  /// What was decided.
  public var verdict: Verdict
  /// Why, where somebody said.
  public var reason: Stated

  /// Makes a link.
  public init(_ entries: [EntryID], _ verdict: Verdict, reason: Stated = .notRecorded) {
    self.entries = entries
    self.verdict = verdict
    self.reason = reason
  }

  /// What entries that look alike are.
  public enum Verdict: String, Hashable, Codable, Sendable, CaseIterable {
    /// One event that several records tell.
    case sameEvent = "same event"
    /// Different events; not to be asked about again.
    case different
  }
}
