internal import ReviewModel

/// Whether a finished file may leave; effects are elsewhere.
struct GateRule {
  /// Who will read it.
  let readers: Readers
  /// Whether the names file is open, so that names could be looked for.
  let namesOpen: Bool
  /// The reason to let it out although it could not be looked through for names.
  let unscanned: String?
  /// The reason to let it out with what was found.
  let despite: String?

  /// Why a file may not leave.
  enum Refusal: Error, Hashable {
    /// Nobody could look for names in it, and who reads it makes that necessary.
    case notLookedThrough
    /// Something was found that may not go out.
    case found
  }

  /// How it passes.
  struct Passage: Hashable {
    var reach: Release.Reach
    var unscanned: String?
    var despite: String?
  }

  /// How a file passes in which a scan found so much that stops a release.
  func passage(stops: Int) throws(Refusal) -> Passage {
    var passage = Passage(reach: namesOpen ? .names : .patterns)
    if !namesOpen, readers.needNames {
      guard let unscanned else { throw .notLookedThrough }
      passage.unscanned = unscanned
    }
    if stops > 0 {
      guard let despite else { throw .found }
      passage.despite = despite
    }
    return passage
  }
}
