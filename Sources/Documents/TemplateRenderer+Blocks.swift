extension TemplateRenderer {
  /// Writes blocks where whole paragraphs may stand.
  mutating func render(_ blocks: [Block]) { for block in blocks { render(block) } }

  private mutating func render(_ block: Block) {
    switch block {
    case .heading(let level, let content): render(heading: level, content)
    case .paragraph(let role, let content):
      paragraph(style: NamedStyle(role).name) { $0.render(content) }
    case .list(let list): render(list)
    case .table(let table): render(table)
    case .picture(let picture): render(picture)
    case .contents(let contents): render(contents)
    case .pageBreak: pendingBreak = pendingBreak ?? .page
    case .turn(let orientation):
      let name = orientation == .portrait ? "Standard" : "Landscape"
      masterPage = name
      pendingBreak = .master(name)
    }
  }

  /// Words with their emphasis.
  mutating func render(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): words(text)
      case .strong(let text): span(.strong, text)
      case .emphasis(let text): span(.emphasis, text)
      case .lineBreak: words("\n")
      case .footnote(let text): footnote(text)
      case .choice(let choice): render(choice)
      case .anchor(let name): anchor(name)
      case .target(let name, let text): target(name, text)
      case .reference(let name, let text, let other): reference(name, text, other)
      }
    }
  }

  /// A field that offers words; it shows nothing until one is picked.
  private mutating func render(_ choice: Choice) {
    literal("<text:drop-down text:name=\"")
    XMLText.appendAttribute(CellText.clean(choice.name), to: &out)
    literal("\">")
    for word in [""] + choice.words {
      literal("<text:label text:value=\"")
      XMLText.appendAttribute(CellText.clean(word), to: &out)
      literal("\"/>")
    }
    literal("</text:drop-down>")
  }

  private mutating func anchor(_ name: String) {
    guard places.insert(name).inserted else { return }
    literal("<text:bookmark text:name=\"")
    XMLText.appendAttribute(name, to: &out)
    literal("\"/>")
  }

  /// Words between the ends of a bookmark, so that a field that leads there can show them; there is
  /// only one of a name.
  private mutating func target(_ name: String, _ text: String) {
    guard places.insert(name).inserted else { return words(text) }
    for (end, isStart) in [("start", true), ("end", false)] {
      literal("<text:bookmark-\(end) text:name=\"")
      XMLText.appendAttribute(name, to: &out)
      literal("\"/>")
      if isStart { words(text) }
    }
  }

  private mutating func reference(_ name: String, _ text: String, _ other: String) {
    guard reachable?.contains(name) != false else { return words(other) }
    led.insert(name)
    literal("<text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"")
    XMLText.appendAttribute(name, to: &out)
    literal("\">")
    words(text)
    literal("</text:bookmark-ref>")
  }

  private mutating func span(_ style: NamedStyle, _ text: String) {
    use(style)
    literal("<text:span text:style-name=\"\(style.name)\">")
    words(text)
    literal("</text:span>")
  }

  private mutating func footnote(_ text: String) {
    footnotes += 1
    use(.footnote)
    literal("<text:note text:id=\"silpnote\(footnotes)\" text:note-class=\"footnote\">")
    literal("<text:note-citation>\(footnotes)</text:note-citation><text:note-body>")
    literal("<text:p text:style-name=\"\(NamedStyle.footnote.name)\">")
    OdfText.append(text, to: &out)
    literal("</text:p></text:note-body></text:note>")
  }

  /// A paragraph in a named style, with the page break that is due.
  mutating func paragraph(style: String, _ body: (inout TemplateRenderer) -> Void) {
    literal("<text:p text:style-name=\"\(broken(style))\">")
    body(&self)
    literal("</text:p>")
  }

  /// The style's name, or that of one like it that brings the page break that is due.
  private mutating func broken(_ style: String, isNumbered: Bool = true) -> String {
    usedStyles.insert(style)
    let due = pendingBreak
    pendingBreak = nil
    guard due != nil || !isNumbered else { return style }
    return automatic.paragraph(parent: style, after: due, isNumbered: isNumbered)
  }

  private mutating func render(heading level: HeadingLevel, _ content: [Inline]) {
    let depth = level.rawValue
    let isNumbered = !numbers.isUnderUnnumbered(depth)
    var open =
      "<text:h text:style-name=\"\(broken("Heading_20_\(depth)", isNumbered: isNumbered))\""
    open += " text:outline-level=\"\(depth)\""
    if !isNumbered { open += " text:is-list-header=\"true\"" }
    heading(HeadingFrame(open: Array(open.utf8), level: depth, isNumbered: isNumbered)) {
      $0.render(content)
    }
  }

  /// A contents table, filled when all headings are known.
  private mutating func render(_ contents: Contents) {
    let name = unique("Contents")
    let title = contents.title
    let outer = out
    out = []
    literal("<text:table-of-content text:name=\"\(name)\" text:protected=\"true\">")
    literal("<text:table-of-content-source text:outline-level=\"\(contents.depth)\">")
    literal("<text:index-title-template>")
    XMLText.append(title, to: &out)
    literal("</text:index-title-template></text:table-of-content-source>")
    let open = out
    out = []
    if !title.isEmpty {
      literal("<text:index-title text:name=\"\(name) head\">")
      paragraph(style: NamedStyle.contentsHeading.name) { $0.words(title) }
      literal("</text:index-title>")
    }
    let frame = ContentsFrame(open: open, title: out, depth: contents.depth)
    out = outer
    contentsTable(frame)
  }

  private mutating func render(_ list: TextList) {
    guard !list.items.isEmpty else { return }
    let style: NamedStyle = list.isNumbered ? .numberedList : .bulletList
    use(style)
    items(list.items, " text:style-name=\"\(style.name)\"")
  }

  private mutating func items(_ items: [TextList.Item], _ attribute: String) {
    literal("<text:list\(attribute)>")
    for item in items {
      literal("<text:list-item>")
      paragraph(style: NamedStyle.listItem.name) { $0.render(item.content) }
      if !item.items.isEmpty { self.items(item.items, "") }
      literal("</text:list-item>")
    }
    literal("</text:list>")
  }

  mutating func use(_ style: NamedStyle) { usedStyles.insert(style.name) }
}
