internal import XML

/// Walks a finished document and makes a tree of it.
struct OdtReader {
  let parts: OdtParts
  private var blocks: [Block] = []
  private var numbers: HeadingNumbers
  private var isLandscape = false
  /// A caption that was met and belongs to the table that follows.
  private var caption: String?

  init(parts: OdtParts) {
    self.parts = parts
    numbers = HeadingNumbers(outline: parts.styles.outline)
  }

  /// The blocks, those that only stood round page breaks left out.
  func finish() -> [Block] {
    var reader = self
    reader.releaseCaption()
    let breaks = { (block: Block) in
      switch block {
      case .pageBreak, .turn: true
      default: false
      }
    }
    return Array(reader.blocks.drop { breaks($0) })
  }

  /// Reads what an element holds; sections are looked through.
  mutating func read(_ element: XMLElement) {
    for child in element.children {
      switch child.odfName {
      case "text:h": readHeading(child)
      case "text:p": readParagraph(child)
      case "text:list": readList(child)
      case "table:table": readTable(child)
      case "text:section", "text:index-body": read(child)
      case "text:table-of-content": readContents(child)
      case "draw:frame":
        add(OdtInlines(parts).pictures(in: child))
      default: continue
      }
    }
  }

  private mutating func add(_ block: Block) {
    releaseCaption()
    blocks.append(block)
  }

  private mutating func add(_ pictures: [Picture]) {
    for picture in pictures { add(.picture(picture)) }
  }

  /// A caption no table followed is a paragraph after all.
  private mutating func releaseCaption() {
    guard let words = caption else { return }
    caption = nil
    blocks.append(.paragraph(.caption, [.text(words)]))
  }

  private mutating func readHeading(_ element: XMLElement) {
    let style = element.odf("text:style-name")
    turn(style)
    let depth = element.odf("text:outline-level").flatMap { Int($0) } ?? 1
    let isNumbered =
      element.odf("text:is-list-header") != "true" && !parts.styles.isUnnumbered(style)
    let number = numbers.next(level: depth, isNumbered: isNumbered)
    let inlines = OdtInlines(parts)
    let words = inlines.of(element)
    guard !words.allSatisfy(Self.isBlank) else { return }
    let level = HeadingLevel(rawValue: min(max(depth, 1), 4)) ?? .four
    add(.heading(level, (number.isEmpty ? [] : [.text(number + " ")]) + words))
  }

  /// The contents table is told by its title and depth alone: its entries are the headings.
  private mutating func readContents(_ element: XMLElement) {
    let source = element.odfChild("text:table-of-content-source")
    let title = element.odfChild("text:index-body")?.odfChild("text:index-title")
    turn(title?.odfChild("text:p")?.odf("text:style-name"))
    add(
      .contents(
        Contents(
          title: (title?.text ?? "").trimmed,
          depth: source?.odf("text:outline-level").flatMap { Int($0) } ?? 10)))
  }

  private mutating func readParagraph(_ element: XMLElement) {
    let style = element.odf("text:style-name")
    turn(style)
    let inlines = OdtInlines(parts)
    let words = inlines.of(element)
    let pictures = inlines.pictures(in: element)
    let isEmpty = words.allSatisfy(Self.isBlank)
    let isPlain = words.allSatisfy(Self.isPlain)
    let name = parts.standing(style)
    if name == "Table_20_Caption", isPlain, !isEmpty {
      releaseCaption()
      caption = words.words
      return
    }
    if !isEmpty {
      if name == "Caption", isPlain, case .picture(var picture)? = blocks.last,
        picture.caption.isEmpty
      {
        picture.caption = words.words
        blocks[blocks.count - 1] = .picture(picture)
      } else {
        add(.paragraph(parts.role(style), words))
      }
    }
    add(pictures)
    for box in inlines.boxes(in: element) { read(box) }
  }

  /// Whether there is nothing to read in a stretch.
  private static func isBlank(_ inline: Inline) -> Bool {
    isPlain(inline) && [inline].words.allSatisfy(\.isWhitespace)
  }

  /// Whether a stretch is words alone, as a caption is.
  private static func isPlain(_ inline: Inline) -> Bool {
    switch inline {
    case .text, .strong, .emphasis, .lineBreak, .anchor, .target, .reference: true
    case .footnote, .choice: false
    }
  }

  /// The page break, or the turn of the page, that a style brings.
  private mutating func turn(_ style: String?) {
    if let master = parts.styles.masterPage(of: style) {
      let lies = parts.isLandscape(master)
      if lies != isLandscape {
        isLandscape = lies
        return add(.turn(to: lies ? .landscape : .portrait))
      }
      return add(.pageBreak)
    }
    if style.flatMap({ parts.looks[$0] })?.breaksPage == true { add(.pageBreak) }
  }

  private mutating func readList(_ element: XMLElement) {
    let style = element.odf("text:style-name")
    let isNumbered = style.flatMap { parts.looks[$0] }?.isNumbered ?? false
    let items = OdtInlines(parts).items(of: element)
    if !items.isEmpty { add(.list(TextList(isNumbered: isNumbered, items))) }
  }

  private mutating func readTable(_ element: XMLElement) {
    let title = caption
    caption = nil
    let (table, pictures) = OdtTableReader(parts).table(element, caption: title ?? "")
    blocks.append(.table(table))
    for picture in pictures { blocks.append(.picture(picture)) }
  }
}

extension String {
  /// Less the spaces at both ends.
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension OdtParts {
  /// The named style that an automatic one stands for.
  func standing(_ style: String?) -> String? {
    var name = style
    for _ in 0..<20 {
      guard let current = name else { return nil }
      if styles.named.contains(current) { return current }
      name = looks[current]?.parent
    }
    return name
  }

  /// What a paragraph is for, by its style or the ones it comes from.
  func role(_ style: String?) -> ParagraphRole {
    var name = style
    for _ in 0..<20 {
      guard let current = name else { break }
      switch current {
      case "Title": return .title
      case "Subtitle": return .subtitle
      case "Quotations": return .quotation
      case "Caption", "Table_20_Caption": return .caption
      case "Note": return .note
      default: name = looks[current]?.parent
      }
    }
    return .body
  }

  /// Whether the pages of a master lie on their side.
  func isLandscape(_ master: String) -> Bool { (styles.widths[master] ?? 0) > 21 }
}
