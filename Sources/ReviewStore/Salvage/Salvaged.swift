internal import ReviewModel

/// What could be saved of a damaged file, and what could not.
public struct Salvaged: Hashable, Sendable {
  /// How many operations were written into the new file.
  public internal(set) var operations = 0
  /// How many revisions.
  public internal(set) var revisions = 0
  /// How many records say something now.
  public internal(set) var records = 0
  /// Operations that were missing from the counting of their copies, by the numbers people say.
  public internal(set) var lostOperations: [String] = []
  /// Operations of which something was lost, by the numbers people say.
  public internal(set) var incompleteOperations: [String] = []
  /// Records of which one revision or more was lost; what they say now may be older.
  public internal(set) var affected: [RecordReference] = []
  /// Whether the file still said how far each copy had written; if not, later steps may be missing
  /// that nothing tells of.
  public internal(set) var isEndKnown = true
  /// How many ways to unlock the file were saved, and how many of them had to be mended.
  public internal(set) var slots = 0
  /// How many ways to unlock the file were mended.
  public internal(set) var mendedSlots = 0

  /// Whether nothing was missing.
  public var isWhole: Bool {
    lostOperations.isEmpty && incompleteOperations.isEmpty && affected.isEmpty && mendedSlots == 0
      && isEndKnown
  }
}
