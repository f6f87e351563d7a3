/// What a sealed file can keep revisions of: a value that knows the letter of its references.
public protocol Recordable: Codable, Hashable, Sendable {
  /// The letter that the record's short reference begins with.
  var letters: String { get }
  /// Words that no other record of the file may have, each said with what it is a word for.
  var ownWords: [String] { get }
}

extension Recordable {
  /// No words of its own, unless a record says otherwise.
  public var ownWords: [String] { [] }
}

extension Record: Recordable {
  /// The letter that the record's short reference begins with.
  public var letters: String { kind.letters }

  /// What people type for an agency, a person or a theme.
  public var ownWords: [String] {
    switch self {
    // An agency and a board are both said by "who", so neither may have the other's word.
    case .agency(let agency): ["agency \(agency.code.text)"]
    case .board(let board): ["agency \(board.code.text)"]
    case .person(let person): ["person \(person.alias.text)"]
    case .theme(let theme): ["theme \(theme.code.text)"]
    default: []
    }
  }
}
