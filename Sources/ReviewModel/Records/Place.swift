/// A street, school, hospital or town that would identify the family, known here by a label.
public struct Place: Hashable, Codable, Sendable {
  /// What it is called in print: "Hospital 1".
  public var label: LabelledText
  /// Which kind of place it is.
  public var kind: Code

  /// Makes a place.
  public init(label: LabelledText, kind: Code) {
    self.label = label
    self.kind = kind
  }
}
