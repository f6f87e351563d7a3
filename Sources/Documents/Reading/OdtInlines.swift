internal import XML

/// Reads the words, pictures and lists in paragraphs.
struct OdtInlines {
  private let parts: OdtParts

  init(_ parts: OdtParts) { self.parts = parts }

  /// The words of a paragraph with their emphasis, runs of a kind joined.
  func of(_ element: XMLElement) -> [Inline] {
    var inlines: [Inline] = []
    collect(element, strong: false, emphasis: false, &inlines)
    return trimmed(inlines)
  }

  private func collect(
    _ element: XMLElement, strong: Bool, emphasis: Bool, _ inlines: inout [Inline]
  ) {
    for node in element.nodes {
      switch node {
      case .text(let text): append(text, strong, emphasis, &inlines)
      case .element(let child): collect(child: child, strong, emphasis, &inlines)
      }
    }
  }

  private func collect(
    child: XMLElement, _ strong: Bool, _ emphasis: Bool, _ inlines: inout [Inline]
  ) {
    switch child.odfName {
    case "text:s":
      let count = min(max(child.odf("text:c").flatMap { Int($0) } ?? 1, 0), 1000)
      append(String(repeating: " ", count: count), strong, emphasis, &inlines)
    case "text:tab": append(Self.isName(inlines) ? ": " : " ", false, false, &inlines)
    case "text:line-break": inlines.append(.lineBreak)
    case "text:span":
      let look = child.odf("text:style-name").map(self.look)
      collect(
        child, strong: look?.strong ?? strong, emphasis: look?.emphasis ?? emphasis, &inlines)
    case "text:note":
      let words = (child.odfChild("text:note-body")?.children ?? []).map(\.text)
      inlines.append(.footnote(words.joined(separator: " ")))
    case "text:drop-down":
      let words = child.children.compactMap { $0.odf("text:value") }.filter { !$0.isEmpty }
      inlines.append(.choice(Choice(child.odf("text:name") ?? "", words)))
    case "text:bookmark", "text:bookmark-start":
      if let name = Self.place(child.odf("text:name")) { inlines.append(.anchor(name)) }
    case "text:bookmark-ref":
      if let name = Self.place(child.odf("text:ref-name")) {
        inlines.append(.reference(to: name, child.text, otherwise: child.text))
      } else {
        collect(child, strong: strong, emphasis: emphasis, &inlines)
      }
    case "draw:frame", "office:annotation", nil: break
    default: collect(child, strong: strong, emphasis: emphasis, &inlines)
    }
  }

  /// The name of a place as every format can have it; nil for those of the contents table.
  private static func place(_ name: String?) -> String? {
    guard let name, !name.isEmpty, !name.hasPrefix("__") else { return nil }
    return String(
      name.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// Whether all that stands before a tab is the name of what follows it.
  private static func isName(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, case .strong(let name) = inlines[0] else { return false }
    return name.last.map { !$0.isPunctuation && !$0.isWhitespace } ?? false
  }

  /// What a span's style, or the one it comes from, makes of its words.
  private func look(_ style: String) -> (strong: Bool?, emphasis: Bool?) {
    var (strong, emphasis): (Bool?, Bool?)
    var name: String? = style
    for _ in 0..<20 {
      guard let current = name, let look = parts.looks[current] else { break }
      strong = strong ?? look.isStrong
      emphasis = emphasis ?? look.isEmphasis
      name = look.parent
    }
    return (strong, emphasis)
  }

  private func append(
    _ text: String, _ strong: Bool, _ emphasis: Bool, _ inlines: inout [Inline]
  ) {
    guard !text.isEmpty else { return }
    switch (inlines.last, strong, emphasis) {
    case (.text(let before), false, false): inlines[inlines.count - 1] = .text(before + text)
    case (.strong(let before), true, _): inlines[inlines.count - 1] = .strong(before + text)
    case (.emphasis(let before), false, true):
      inlines[inlines.count - 1] = .emphasis(before + text)
    case (_, true, _): inlines.append(.strong(text))
    case (_, false, true): inlines.append(.emphasis(text))
    default: inlines.append(.text(text))
    }
  }

  /// Less the line ends and spaces that only laid the XML out.
  private func trimmed(_ inlines: [Inline]) -> [Inline] {
    inlines.compactMap { inline in
      switch inline {
      case .text(let text): Self.joined(text).map(Inline.text)
      case .strong(let text): Self.joined(text).map(Inline.strong)
      case .emphasis(let text): Self.joined(text).map(Inline.emphasis)
      default: inline
      }
    }
  }

  private static func joined(_ text: String) -> String? {
    guard text.contains(where: \.isNewline) else { return text.isEmpty ? nil : text }
    let joined = text.split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  /// The pictures that stand in a paragraph.
  func pictures(in element: XMLElement) -> [Picture] {
    if element.odfName == "draw:frame" { return picture(element).map { [$0] } ?? [] }
    return element.children.flatMap { child in
      child.odfName == "office:annotation" ? [] : pictures(in: child)
    }
  }

  private func picture(_ frame: XMLElement) -> Picture? {
    let images = frame.children.filter { $0.odfName == "draw:image" }.compactMap {
      $0.odf("xlink:href").flatMap { parts.files[$0] }
    }
    let svg = images.first(where: PictureStore.isDrawing)
    let pixels = images.first { Self.isPixels($0) }
    guard let image = svg.map({ Picture.Image.svg($0, png: pixels) }) ?? pixels.map({ .png($0) })
    else { return nil }
    return Picture(
      image, title: frame.odfChild("svg:title")?.text ?? "",
      description: frame.odfChild("svg:desc")?.text ?? "",
      width: OdfLength.centimetres(frame.odf("svg:width")) ?? 16,
      height: OdfLength.centimetres(frame.odf("svg:height")) ?? 12)
  }

  private static func isPixels(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50]) || bytes.starts(with: [0xFF, 0xD8])
      || bytes.starts(with: Array("GIF8".utf8))
  }

  /// Text boxes that stand in a paragraph.
  func boxes(in element: XMLElement) -> [XMLElement] {
    element.children.flatMap { child -> [XMLElement] in
      child.odfName == "draw:text-box" ? [child] : boxes(in: child)
    }
  }

  /// The items of a list; a second paragraph of an item goes on after a line break.
  func items(of list: XMLElement) -> [TextList.Item] {
    list.children.filter { $0.odfName == "text:list-item" || $0.odfName == "text:list-header" }
      .map { item in
        var content: [Inline] = []
        var inner: [TextList.Item] = []
        for child in item.children {
          switch child.odfName {
          case "text:p", "text:h":
            if !content.isEmpty { content.append(.lineBreak) }
            content += of(child)
          case "text:list": inner += items(of: child)
          default: continue
          }
        }
        return TextList.Item(content, items: inner)
      }
  }
}
