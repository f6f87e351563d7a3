public import ReviewModel

/// One line, or key, of sorting, taken apart but not yet looked up.
public enum SortingLine: Hashable, Codable, Sendable {
  /// Gone over; on to the next.
  case next
  /// Back to the one before.
  case previous
  /// Take back the last step.
  case undo
  /// Bring back what was taken back.
  case redo
  /// Stop for now.
  case stop
  /// What can be typed.
  case help
  /// A note by its number.
  case jump(ShortReference)
  /// One of the themes that are near.
  case near(Int)
  /// Tags to add and take away, and the kind.
  case tags(AmendLine)
  /// Suggested grounds, by their places.
  case grounds([Int])
  /// Why what was done made sense at the time.
  case sense([NoteLine.Piece])
  /// Other words.
  case edit([NoteLine.Piece])
  /// It becomes one with another; nil for the one before.
  case join(ShortReference?)
  /// A second note begins with these words.
  case split(String)
  /// It is left out of the report, or no longer.
  case leaveOut
  /// The speaker agreed to be quoted, or no longer.
  case quote
  /// The names held in it are shown.
  case names
  /// Somebody looked at the names that may stand in it.
  case namesSeen
  /// It is a ground of a finding.
  case finding(ShortReference)
  /// It is the first ground of a finding with this title.
  case newFinding([NoteLine.Piece])
  /// It can be none of these.
  case refused

  /// Takes a line apart: a key alone, or a key and what it is for.
  public static func parse(_ line: String) -> SortingLine {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return .next }
    let rest = words.dropFirst()
    if rest.isEmpty, let key = keys[String(first)] { return key }
    if rest.isEmpty, let number = Int(first) { return .near(number) }
    switch first {
    case "j": return reference(rest, "N").map(SortingLine.jump) ?? .refused
    case "g":
      let places = rest.compactMap { Int($0) }
      return places.isEmpty || places.count < rest.count ? .refused : .grounds(places)
    case "w": return said(rest, SortingLine.sense)
    case "e": return said(rest, SortingLine.edit)
    case "m": return reference(rest, "N").map { .join($0) } ?? .refused
    case "s": return rest.isEmpty ? .refused : .split(rest.joined(separator: " "))
    case "n": return rest.map { $0.lowercased() } == ["ok"] ? .namesSeen : .refused
    case "f": return reference(rest, "F").map(SortingLine.finding) ?? said(rest, newFinding)
    default: return tags(line)
    }
  }

  private static let keys: [String: SortingLine] = [
    "b": .previous, "u": .undo, "U": .redo, "q": .stop, "?": .help, "m": .join(nil),
    "x": .leaveOut, "\"": .quote, "n": .names,
  ]

  private static func said(
    _ words: ArraySlice<Substring>, _ line: ([NoteLine.Piece]) -> SortingLine
  ) -> SortingLine {
    let pieces = words.flatMap { Token.tokens(of: String($0)).map(\.piece) }
    return pieces.contains(where: \.isWord) ? line(pieces) : .refused
  }

  /// Only a number: words beside it are no number's.
  private static func reference(
    _ words: ArraySlice<Substring>, _ letters: String
  ) -> ShortReference? {
    guard words.count == 1, let word = words.first else { return nil }
    let typed = word.first?.isNumber == true ? letters + word : String(word)
    guard let reference = ShortReference(typed), reference.letters == letters else { return nil }
    return reference
  }

  /// What `> …` is in the room, without words: those have a key of their own.
  private static func tags(_ line: String) -> SortingLine {
    guard case .amend(let amend) = CaptureLine.parse("> " + line), amend.note == nil,
      !amend.pieces.contains(where: \.isWord)
    else { return .refused }
    return .tags(amend)
  }
}
