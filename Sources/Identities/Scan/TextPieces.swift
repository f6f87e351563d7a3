internal import XML

/// The texts of an XML part: one piece a paragraph or cell, however it is cut into spans.
enum TextPieces {
  /// Elements that stand inside a line of text, by local name, in ODF, Office Open XML and SVG.
  private static let inline: Set<String> = [
    "span", "a", "r", "t", "b", "i", "em", "strong", "sub", "sup", "tspan", "placeholder",
    "bookmark-start", "bookmark-end", "bookmark-ref", "soft-page-break", "person", "place",
    "agency",
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

    mutating func endPiece() {
      if !current.isEmpty { pieces.append(current) }
      current = ""
    }

    mutating func read(_ element: XMLElement) {
      let breaks = !TextPieces.inline.contains(element.name)
      if TextPieces.space.contains(element.name) {
        current += " "
      } else if breaks {
        endPiece()
      }
      pieces += element.attributes.map(\.value)
      for node in element.nodes {
        switch node {
        case .element(let child): read(child)
        case .text(let text): current += text
        }
      }
      if breaks { endPiece() }
    }
  }
}
