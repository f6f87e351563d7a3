internal import XML

/// The texts of an XML part: one piece a paragraph or cell, however it is cut into spans.
enum TextPieces {
  /// Elements that stand inside a line of text, by local name, in ODF, Office Open XML and SVG.
  private static let inline: Set<String> = [
    "span", "a", "r", "t", "b", "i", "em", "strong", "sub", "sup", "tspan", "placeholder",
    "bookmark-start", "bookmark-end", "bookmark-ref", "soft-page-break", "person", "place",
    "agency", "hyperlink", "ins", "smartTag",
  ]
  /// Elements that stand for white space.
  private static let space: Set<String> = ["s", "tab", "line-break", "br"]

  /// Every text and every attribute's value below an element.
  static func of(_ root: XMLElement) -> [String] {
    var collector = Collector()
    collector.read(root)
    collector.endPiece()
    return collector.pieces
  }

  private struct Collector {
    var pieces: [String] = []
    private var current = ""
    /// Whether the next text begins a piece.
    ///
    /// An element without text ends none: between the two halves of a word there can stand how
    /// the second is set.
    private var breaksNext = false
    private var texts = 0

    mutating func endPiece() {
      if !current.isEmpty { pieces.append(current) }
      current = ""
      breaksNext = false
    }

    mutating func read(_ element: XMLElement) {
      let isSpace = TextPieces.space.contains(element.name)
      let breaks = !isSpace && !TextPieces.inline.contains(element.name)
      let (brokeBefore, textsBefore) = (breaksNext, texts)
      if isSpace { current += " " }
      if breaks { breaksNext = true }
      pieces += element.attributes.map(\.value)
      for node in element.nodes {
        switch node {
        case .element(let child): read(child)
        case .text(let text): add(text)
        }
      }
      if breaks { breaksNext = texts != textsBefore || brokeBefore }
    }

    private mutating func add(_ text: String) {
      if breaksNext {
        if text.allSatisfy(\.isWhitespace) { return }
        endPiece()
      }
      current += text
      texts += 1
    }
  }
}
