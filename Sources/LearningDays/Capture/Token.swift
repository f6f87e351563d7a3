/// One word of a line between spaces, and what it can mean.
struct Token: Hashable {
  let text: Substring

  /// The words of a line, without the spaces between them.
  ///
  /// By scalars: an accent that was typed after a space would else go with the space.
  static func tokens(of line: String) -> [Token] {
    line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { Token(text: Substring($0)) }
  }

  /// The token without the backslash that makes it a plain word, or nil where there is none.
  var literal: String? {
    text.count > 1 && text.first == "\\" ? String(text.dropFirst()) : nil
  }

  /// The kind it stands for where it stands before the words.
  var kind: KindMark? { KindMark(rawValue: String(text)) }

  /// What it is in the middle of a note.
  var piece: NoteLine.Piece {
    if let literal { return .word(literal) }
    return Self.tag(text) ?? .word(String(text))
  }

  /// The tag it takes away in a change: `-#rec`, with nothing after it.
  var removedTag: Tag? {
    guard text.first == "-", case .tag(let tag, rest: "")? = Self.tag(text.dropFirst()) else {
      return nil
    }
    return tag
  }

  /// A sign counts only before a letter, an exclamation mark also before a digit.
  private static func tag(_ text: Substring) -> NoteLine.Piece? {
    guard let sign = text.first, let sigil = Sigil(rawValue: String(sign)) else { return nil }
    let after = text.dropFirst()
    guard let first = after.first, first.isLetter || (sigil == .episode && first.isNumber) else {
      return nil
    }
    let name = name(of: after)
    return .tag(Tag(sigil, String(name)), rest: String(after[name.endIndex...]))
  }

  /// Letters and digits, with single hyphens between them.
  private static func name(of text: Substring) -> Substring {
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if character.isLetter || character.isNumber {
        end = index
      } else if character != "-" || end != text.index(before: index) {
        break
      }
    }
    return text[..<end]
  }
}

extension NoteLine.Piece {
  /// Whether something is said by it: a word, or letters typed on to a tag.
  var isWord: Bool {
    switch self {
    case .word: true
    case .tag(_, let rest): rest.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// The tag, if it is one.
  var tag: Tag? { if case .tag(let tag, _) = self { tag } else { nil } }
}
