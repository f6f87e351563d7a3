/// A label that somebody had and has no more, kept so that nobody else is ever given it.
///
/// Files that went out, and earlier revisions, may still show it. A label that is in use is the
/// property of its person, place or agency alone.
public struct FormerLabel: Hashable, Codable, Sendable {
  /// The label.
  public var label: LabelledText
  /// Who or what was called so, which may be gone; it alone may be called so again.
  public var of: RecordID

  /// Makes a record of a label.
  public init(label: LabelledText, of: RecordID) {
    self.label = label
    self.of = of
  }
}
