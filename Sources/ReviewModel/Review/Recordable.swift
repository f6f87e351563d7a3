/// What a sealed file can keep revisions of: a value that knows the letter of its references.
public protocol Recordable: Codable, Hashable, Sendable {
  /// The letter that the record's short reference begins with.
  var letter: Character { get }
}

extension Record: Recordable {
  /// The letter that the record's short reference begins with.
  public var letter: Character { kind.letter }
}
