/// What notes and entries can be about: one entry of the review's own codebook.
///
/// A theme of the list that comes with the program is a record only once the review changed it.
public struct Theme: Hashable, Codable, Sendable {
  /// The short word the scribe types after `#`.
  public var code: Code
  /// What it is called in print.
  public var title: LabelledText
  /// What belongs to it.
  public var definition: LabelledText
  /// When to use it.
  public var useWhen: Stated
  /// When another is meant.
  public var notWhen: Stated
  /// The theme that took its place; nil while it is used itself.
  public var mergedInto: Code?

  /// Makes a theme.
  public init(
    _ code: Code, title: LabelledText, definition: LabelledText, useWhen: Stated = .notRecorded,
    notWhen: Stated = .notRecorded, mergedInto: Code? = nil
  ) {
    self.code = code
    self.title = title
    self.definition = definition
    self.useWhen = useWhen
    self.notWhen = notWhen
    self.mergedInto = mergedInto
  }
}
