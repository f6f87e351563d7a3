/// The words in a Graphviz file: labels, tooltips, identifiers and the remarks between them.
struct DotStrings {
  private(set) var pieces: [TextPiece] = []
  private let place: ScanPlace
  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  /// The attribute whose value comes next.
  private var attribute: String?
  private var lastWord = ""

  /// Attributes that hold words for people.
  private static let prose: Set<String> = [
    "label", "xlabel", "taillabel", "headlabel", "tooltip", "edgetooltip", "labeltooltip",
    "headtooltip", "tailtooltip", "comment",
  ]
  private static let links: Set<String> = ["url", "href", "edgeurl", "headurl", "tailurl"]

  static func pieces(_ text: String, at place: ScanPlace) -> [TextPiece] {
    var reader = DotStrings(text, at: place)
    reader.read()
    return reader.pieces
  }

  private init(_ text: String, at place: ScanPlace) {
    self.text = Array(text.unicodeScalars)
    self.place = place
  }

  private mutating func read() {
    while let scalar = peek(0) {
      if scalar == "\"" {
        add(quoted())
      } else if scalar == "<", attribute != nil {
        markup()
      } else if scalar == "/", peek(1) == "/" || peek(1) == "*" {
        remark(peek(1) == "/" ? "\n" : "*/")
      } else if scalar == "#", position == 0 || text[position - 1] == "\n" {
        remark("\n")
      } else if scalar == "=" {
        attribute = lastWord.lowercased()
        step()
      } else if scalar.isWordLike || scalar == "_" || scalar == "." {
        add(word())
      } else {
        // A value ends its attribute; white space before it does not.
        if scalar == "," || scalar == ";" || scalar == "]" { attribute = nil }
        step()
      }
    }
  }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    position + ahead < text.count ? text[position + ahead] : nil
  }

  private mutating func step() {
    if peek(0) == "\n" { line += 1 }
    position += 1
  }

  private mutating func add(_ words: String) {
    lastWord = words
    let key = attribute ?? ""
    attribute = nil
    var here = place.then(.line(line))
    var nature = TextPiece.Nature.technical
    if Self.prose.contains(key) {
      nature = .prose
      if key.hasSuffix("tooltip") { here = here.then(.tooltip) }
    } else if Self.links.contains(key) {
      nature = .link
      here = here.then(.link)
    } else if key.isEmpty {
      here = here.then(.identifier)
    }
    pieces.append(TextPiece(text: words, place: here, nature: nature))
  }

  /// A quoted string with those joined to it by `+`; what parts the lines of a label is a space.
  private mutating func quoted() -> String {
    var words = String.UnicodeScalarView()
    while peek(0) == "\"" {
      step()
      while let scalar = peek(0), scalar != "\"" {
        step()
        guard scalar == "\\", let next = peek(0) else {
          words.append(scalar)
          continue
        }
        step()
        switch next {
        case "n", "l", "r": words.append(" ")
        case "\n": break
        default: words.append(next)
        }
      }
      step()
      let after = position
      let lineAfter = line
      skipSpace()
      if peek(0) == "+" {
        step()
        skipSpace()
      }
      guard position > after, peek(0) == "\"", text[after..<position].contains("+") else {
        (position, line) = (after, lineAfter)
        break
      }
    }
    return CharacterEntities.decode(String(words))
  }

  private mutating func skipSpace() {
    while let scalar = peek(0), scalar.properties.isWhitespace { step() }
  }

  private mutating func word() -> String {
    var words = String.UnicodeScalarView()
    while let scalar = peek(0), scalar.isWordLike || scalar == "_" || scalar == "." {
      words.append(scalar)
      step()
    }
    return String(words)
  }

  /// A label in the markup that Graphviz knows.
  private mutating func markup() {
    let start = line
    var depth = 0
    var words = String.UnicodeScalarView()
    repeat {
      guard let scalar = peek(0) else { break }
      depth += scalar == "<" ? 1 : scalar == ">" ? -1 : 0
      words.append(scalar)
      step()
    } while depth > 0
    let inner = String(String(words).dropFirst().dropLast())
    pieces += WebPage.read(inner, at: place.then(.line(start))).pieces
    attribute = nil
  }

  private mutating func remark(_ end: String) {
    let start = line
    let marker = Array(end.unicodeScalars)
    var words = String.UnicodeScalarView()
    while position < text.count, !text[position...].starts(with: marker) {
      words.append(text[position])
      step()
    }
    for _ in marker { step() }
    pieces.append(
      TextPiece(
        text: String(words), place: place.then(.line(start)).then(.sourceComment), nature: .prose)
    )
  }
}
