/// A second partnership that holds the review with the first: it signs off, recommends and
/// publishes for itself.
public struct PartnerBoard: Hashable, Codable, Sendable {
  /// The short word to type for it.
  public var code: Code
  /// What it is called in print.
  public var label: LabelledText
  /// The area it answers for.
  public var area: Stated

  /// Makes a partnership.
  public init(code: Code, label: LabelledText, area: Stated = .notRecorded) {
    self.code = code
    self.label = label
    self.area = area
  }
}
