public import ReviewModel

/// What the names file keeps: a form of a name, or a word that is allowed.
public enum NamesRecord: Recordable {
  /// One way in which somebody or somewhere is written.
  case form(NameEntry)
  /// Words that name nobody who must be protected.
  case allowed(AllowedWord)

  /// The letter of its reference in the names file.
  public var letters: String { "W" }

  /// The form, where it is one.
  public var name: NameEntry? {
    if case .form(let name) = self { name } else { nil }
  }

  private enum Key: String, CodingKey { case allowed }

  /// Reads a form, or an object whose one member is `allowed`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let word = try container.decodeIfPresent(AllowedWord.self, forKey: .allowed) {
      self = .allowed(word)
    } else {
      self = .form(try NameEntry(from: decoder))
    }
  }

  /// Writes a form as it is, an allowed word under `allowed`.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .form(let name): try name.encode(to: encoder)
    case .allowed(let word):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(word, forKey: .allowed)
    }
  }
}
