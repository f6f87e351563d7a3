/// Words that look like a name and may be printed: a medicine, a public body, a street everybody has.
public struct AllowedWord: Hashable, Codable, Sendable {
  /// The words, as they are written.
  public var text: String

  /// Makes an entry of the list of what may be printed.
  public init(text: String) { self.text = text }
}
