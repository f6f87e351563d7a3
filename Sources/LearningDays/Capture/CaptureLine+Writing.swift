internal import ReviewModel

extension CaptureLine {
  /// The line as it could have been typed: parsing it gives the same line again.
  public var written: String {
    switch self {
    case .empty: ""
    case .shortcut(let shortcut): shortcut.rawValue
    case .command(let name, let arguments): (["/" + name] + arguments).joined(separator: " ")
    case .context(let context):
      ((context.side.map { [$0.rawValue] } ?? []) + context.tags.map(\.written))
        .joined(separator: " ")
    case .tags(let tags): tags.map(\.written).joined(separator: " ")
    case .note(let note): note.written
    case .amend(let amend): amend.written
    case .append(let note): "& " + note.pieces.map(\.written).joined(separator: " ")
    case .refused(.contextAndTags): "@a #b"
    case .refused(.noWords): "="
    }
  }
}

extension NoteLine {
  /// The note as it could have been typed.
  var written: String {
    ((kind.map { [$0.rawValue] } ?? []) + pieces.map(\.written)).joined(separator: " ")
  }
}

extension AmendLine {
  /// The change as it could have been typed.
  var written: String {
    var parts = [">" + (note.map { String($0.text.dropFirst()) } ?? "")]
    if let kind { parts.append(kind.rawValue) }
    parts += removed.map { "-" + $0.written }
    parts += pieces.map(\.written)
    return parts.joined(separator: " ")
  }
}

extension NoteLine.Piece {
  /// The piece as it could have been typed; a word that could mean anything else is made literal.
  var written: String {
    switch self {
    case .tag(let tag, let rest): tag.written + rest
    case .word(let word): Self.isPlain(word) ? word : "\\" + word
    }
  }

  private static func isPlain(_ word: String) -> Bool {
    if word == "\\" { return true }
    guard word.first?.isLetter == true else { return false }
    return CaptureLine.Shortcut(rawValue: word) == nil && ShortReference(word) == nil
  }
}
