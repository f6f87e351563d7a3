internal import XML

/// Reads HTML as it is found: tags need not be closed, and case does not matter.
struct WebPage {
  private let text: Substring.UnicodeScalarView
  private var position: String.UnicodeScalarView.Index
  private var collector: MarkupCollector

  /// Elements that hold nothing.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  /// Elements that end one of the same kind left open.
  private static let endsItself: Set<String> = ["p", "li", "tr", "td", "th", "dt", "dd", "option"]

  /// The text of a page, remarks and attributes among it.
  static func read(_ text: String, at place: ScanPlace) -> MarkupCollector {
    var page = WebPage(text, at: place)
    page.read()
    page.collector.finish()
    return page.collector
  }

  private init(_ text: String, at place: ScanPlace) {
    self.text = Substring(text).unicodeScalars
    position = self.text.startIndex
    collector = MarkupCollector(.web, at: place)
  }

  private mutating func read() {
    while position < text.endIndex {
      let next = text[position...].firstIndex(of: "<") ?? text.endIndex
      if next > position { take(to: next) { $0.text(CharacterEntities.decode($1)) } }
      guard position < text.endIndex else { return }
      if starts("<!--") {
        skip(4)
        take(upTo: "-->") { $0.remark($1, line: 0) }
      } else if starts("<![CDATA[") {
        skip(9)
        take(upTo: "]]>") { $0.text($1) }
      } else if starts("<!") || starts("<?") {
        skip(2)
        take(upTo: ">") { $0.remark($1, line: 0) }
      } else if starts("</") {
        skip(2)
        take(upTo: ">") { Self.close($1.lowercased().filter { !$0.isWhitespace }, in: &$0) }
      } else if let letter = text[position...].dropFirst().first, letter.properties.isAlphabetic {
        tag()
      } else {
        skip(1)
        collector.text("<")
      }
    }
  }

  private mutating func tag() {
    skip(1)
    let name = String(word { !$0.properties.isWhitespace && $0 != ">" && $0 != "/" })
      .lowercased()
    var attributes: [XMLAttribute] = []
    while position < text.endIndex, text[position] != ">" {
      let key = word { !$0.properties.isWhitespace && !["=", ">", "/"].contains($0) }
      guard !key.isEmpty else {
        skip(1)
        continue
      }
      skipSpace()
      var value = ""
      if position < text.endIndex, text[position] == "=" {
        skip(1)
        skipSpace()
        value = attributeValue()
      }
      attributes.append(
        XMLAttribute(name: key.lowercased(), value: CharacterEntities.decode(value)))
    }
    skip(1)
    let local = String(name.split(separator: ":").last ?? "")
    if Self.endsItself.contains(local), collector.innermost == local { collector.end() }
    collector.start(MarkupElement(name: local, attributes: attributes, line: 0))
    if Self.void.contains(local) { return collector.end() }
    if local == "script" || local == "style" {
      take(upTo: "</\(name)", keepingEnd: true) { $0.text($1) }
    }
  }

  private mutating func attributeValue() -> String {
    guard position < text.endIndex else { return "" }
    let quote = text[position]
    guard quote == "\"" || quote == "'" else {
      return word { !$0.properties.isWhitespace && $0 != ">" }
    }
    skip(1)
    let value = word { $0 != quote }
    skip(1)
    return value
  }

  private static func close(_ name: String, in collector: inout MarkupCollector) {
    let local = String(name.split(separator: ":").last ?? "")
    guard collector.isOpen(local) else { return }
    while let innermost = collector.innermost {
      collector.end()
      if innermost == local { return }
    }
  }

  // MARK: Moving on

  private func starts(_ words: String) -> Bool {
    text[position...].starts(with: words.unicodeScalars)
  }

  private mutating func skip(_ count: Int) {
    position = text.index(position, offsetBy: count, limitedBy: text.endIndex) ?? text.endIndex
  }

  private mutating func skipSpace() { _ = word { $0.properties.isWhitespace } }

  private mutating func word(while holds: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < text.endIndex, holds(text[position]) {
      position = text.index(after: position)
    }
    return String(text[start..<position])
  }

  private mutating func take(
    to end: String.UnicodeScalarView.Index, _ use: (inout MarkupCollector, String) -> Void
  ) {
    use(&collector, String(text[position..<end]))
    position = end
  }

  private mutating func take(
    upTo end: String, keepingEnd: Bool = false,
    _ use: (inout MarkupCollector, String) -> Void
  ) {
    let marker = Array(end.lowercased().unicodeScalars)
    var place = position
    while place < text.endIndex {
      if text[place...].starts(with: marker, by: { $0.properties.lowercaseMapping == String($1) }) {
        break
      }
      place = text.index(after: place)
    }
    take(to: place, use)
    if !keepingEnd { skip(marker.count) }
  }
}
