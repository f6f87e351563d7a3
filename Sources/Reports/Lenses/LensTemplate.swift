/// A sentence with places for figures: `{seen} of {all entry|entries}[, from {from}]`.
struct LensTemplate {
  private indirect enum Piece {
    case text(String)
    /// A figure, with the noun it counts.
    case figure(String, one: String?, many: String?)
    /// One of two words, by a figure.
    case word(String, one: String, many: String)
    /// Left out where a figure in it is not known.
    case optional([Piece])
  }

  /// What can stand in a place.
  struct Filling {
    /// How it is printed.
    let text: String
    /// Whether one thing is meant; nil where it is no number.
    let isOne: Bool?
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var rest = Substring(text)
    pieces = Self.pieces(&rest, inside: false)
  }

  private static func pieces(_ rest: inout Substring, inside: Bool) -> [Piece] {
    var pieces: [Piece] = []
    while let next = rest.first {
      switch next {
      case "{":
        let body = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(body.count + 2)
        pieces.append(place(body))
      case "[":
        rest.removeFirst()
        pieces.append(.optional(self.pieces(&rest, inside: true)))
      case "]" where inside:
        rest.removeFirst()
        return pieces
      default:
        let plain = rest.prefix { $0 != "{" && $0 != "[" && !(inside && $0 == "]") }
        rest = rest.dropFirst(plain.count)
        pieces.append(.text(String(plain)))
      }
    }
    return pieces
  }

  private static func place(_ body: Substring) -> Piece {
    let name = body.prefix { $0 != " " && $0 != ":" }
    let rest = body.dropFirst(name.count)
    let words = rest.drop { $0 == ":" || $0 == " " }
      .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { return .figure(String(name), one: nil, many: nil) }
    return rest.first == ":"
      ? .word(String(name), one: words[0], many: words[1])
      : .figure(String(name), one: words[0], many: words[1])
  }

  /// The figures it has places for.
  var names: Set<String> { Self.names(pieces) }

  private static func names(_ pieces: [Piece]) -> Set<String> {
    pieces.reduce(into: []) { names, piece in
      switch piece {
      case .text: break
      case .figure(let name, _, _), .word(let name, _, _): names.insert(name)
      case .optional(let inner): names.formUnion(self.names(inner))
      }
    }
  }

  /// The sentence with its places filled; nil where a figure that must be there is not known.
  func filled(_ fill: (String) -> Filling?) -> String? { Self.filled(pieces, fill) }

  private static func filled(_ pieces: [Piece], _ fill: (String) -> Filling?) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .figure(let name, let one, let many):
        guard let filling = fill(name) else { return nil }
        text += filling.text
        if let one, let many { text += " " + (filling.isOne == true ? one : many) }
      case .word(let name, let one, let many):
        guard let filling = fill(name) else { return nil }
        text += filling.isOne == true ? one : many
      case .optional(let inner): text += filled(inner, fill) ?? ""
      }
    }
    return text
  }
}
