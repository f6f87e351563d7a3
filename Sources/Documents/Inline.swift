/// A stretch of words inside a paragraph.
///
/// It holds no other stretch, so nothing can be nested that a format could not hold.
public enum Inline: Sendable, Hashable {
  /// Plain words; a line break in them breaks the line.
  case text(String)
  /// Words of importance.
  case strong(String)
  /// Stressed words.
  case emphasis(String)
  /// A new line in the same paragraph.
  case lineBreak
  /// A note at the foot of the page.
  case footnote(String)
  /// One of several words, to be picked by whoever fills the document in; none is picked yet.
  case choice(Choice)
  /// A place that can be found again, by a name of letters, digits and `_`; it shows nothing.
  case anchor(String)
  /// Words that can be found again, by a name of letters, digits and `_`.
  case target(String, String)
  /// Words that lead to where such a name stands, and what stands there where none does.
  case reference(to: String, String, otherwise: String)
}

/// Words to pick one from.
public struct Choice: Sendable, Hashable {
  /// What is picked, told to those who cannot see where it stands.
  public var name: String
  /// The words.
  public var words: [String]

  /// Makes a choice.
  public init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }
}

extension Inline: ExpressibleByStringLiteral {
  /// Plain words.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension [Inline] {
  /// The words alone; footnotes are left out, line breaks become spaces.
  public var words: String {
    map { inline in
      switch inline {
      case .text(let text), .strong(let text), .emphasis(let text), .target(_, let text),
        .reference(_, let text, _):
        text
      case .lineBreak: " "
      case .footnote, .choice, .anchor: ""
      }
    }.joined()
  }
}
