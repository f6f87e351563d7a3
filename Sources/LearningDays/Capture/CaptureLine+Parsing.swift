internal import ReviewModel

extension CaptureLine {
  /// Takes a line apart; a line is never wrong, at worst it is refused and stays where it was.
  public static func parse(_ line: String) -> CaptureLine {
    let tokens = Token.tokens(of: line)
    guard let first = tokens.first else { return .empty }
    if tokens.count == 1, let shortcut = Shortcut(rawValue: String(first.text)) {
      return .shortcut(shortcut)
    }
    if first.text.count > 1, first.text.first == "/" {
      return .command(
        name: String(first.text.dropFirst()),
        arguments: tokens.dropFirst().map { String($0.text) })
    }
    if first.text == "&" { return append(tokens.dropFirst()) }
    if first.text.first == ">", let amend = amend(tokens) { return amend }
    return note(tokens)
  }

  private static func note(_ tokens: [Token]) -> CaptureLine {
    let note = NoteLine(tokens[...])
    if note.hasWords { return .note(note) }
    let tags = note.pieces.compactMap(\.tag)
    if tags.isEmpty, note.kind?.isSticky != true { return .refused(.noWords) }
    if tags.allSatisfy(\.sigil.isSticky) {
      if let kind = note.kind, !kind.isSticky { return .refused(.noWords) }
      return .context(Context(side: note.kind, tags: tags))
    }
    if note.kind == nil, tags.allSatisfy({ !$0.sigil.isSticky }) { return .tags(tags) }
    return .refused(note.kind?.isSticky == false ? .noWords : .contextAndTags)
  }

  private static func append(_ tokens: ArraySlice<Token>) -> CaptureLine {
    let pieces = tokens.map(\.piece)
    guard pieces.contains(where: \.isWord) else { return .refused(.noWords) }
    return .append(NoteLine(kind: nil, pieces: pieces))
  }

  /// A change, or nil where what follows the mark is neither a space nor a note's number.
  private static func amend(_ tokens: [Token]) -> CaptureLine? {
    var rest = tokens[...]
    let first = rest.removeFirst()
    var note: ShortReference?
    if first.text == ">" {
      note = rest.first.flatMap { reference($0.text) }
      if note != nil { rest.removeFirst() }
    } else {
      guard let found = reference(first.text.dropFirst()) else { return nil }
      note = found
    }
    return amend(note, rest)
  }

  private static func amend(_ note: ShortReference?, _ tokens: ArraySlice<Token>) -> CaptureLine {
    var line = AmendLine(note: note, kind: nil, removed: [], pieces: [])
    for token in tokens {
      let hasBegun = line.pieces.contains(where: \.isWord)
      if !hasBegun, line.kind == nil, let kind = token.kind {
        line.kind = kind
      } else if let tag = token.removedTag {
        line.removed.append(tag)
      } else {
        line.pieces.append(token.piece)
      }
    }
    let isNothing = line.kind == nil && line.removed.isEmpty && line.pieces.isEmpty
    return isNothing ? .refused(.noWords) : .amend(line)
  }

  /// A note's number as it is typed: `41`, `N41`, and for a second scribe's `41b`.
  private static func reference(_ text: Substring) -> ShortReference? {
    let typed = String(text)
    guard typed.allSatisfy(\.isASCII) else { return nil }
    let reference = ShortReference(typed) ?? ShortReference("N" + typed)
    return reference?.letters == "N" ? reference : nil
  }
}

extension NoteLine {
  /// Sorts a line's tokens into a kind, tags and words.
  init(_ tokens: ArraySlice<Token>) {
    self.init(kind: nil, pieces: [])
    for token in tokens {
      if !hasWords, kind == nil, let kind = token.kind {
        self.kind = kind
      } else {
        pieces.append(token.piece)
      }
    }
  }

  /// Whether anything is said.
  public var hasWords: Bool { pieces.contains(where: \.isWord) }
}
