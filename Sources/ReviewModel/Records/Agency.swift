/// A service that knew the family and sends its records.
public struct Agency: Hashable, Codable, Sendable {
  /// The short word the scribe types: `hv`, `pol`.
  public var code: Code
  /// What it is called in print; its real name is in the names file.
  public var label: LabelledText
  /// Which kind of service it is.
  public var sector: Code
  /// The area it works in, where services of several areas are part of the review.
  public var area: LabelledText?
  /// The second board of a joint review, where it belongs to that.
  public var board: BoardID?

  /// Makes an agency.
  public init(
    code: Code, label: LabelledText, sector: Code, area: LabelledText? = nil,
    board: BoardID? = nil
  ) {
    self.code = code
    self.label = label
    self.sector = sector
    self.area = area
    self.board = board
  }
}
