/// Where the way out of a finished file can be cut off, so that a test can look at what is left.
package enum GateSteps {
  /// How far a file has come.
  package enum Step: CaseIterable, Sendable {
    /// It lies beside its place under another name.
    case written
    /// The review knows of it.
    case kept
    /// It is in its place.
    case finished
  }

  /// Called at each step; throwing stops everything there, as a crash would.
  @TaskLocal package static var reached: @Sendable (Step) throws(Complaint) -> Void = { _ in }
}
