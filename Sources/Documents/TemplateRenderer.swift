/// Walks a compiled template with values and writes the document.
struct TemplateRenderer {
  /// One heading of the finished document.
  struct Heading {
    let level: Int
    let number: String
    let words: String
    /// Its bookmark's number.
    let bookmark: Int
  }

  let styles: OdtStyles
  var scopes: [[String: TemplateValue]]
  var pictures: PictureStore
  var automatic = AutomaticStyles()
  var numbers: HeadingNumbers
  var out: [UInt8] = []
  var headings: [Heading] = []
  var problems: [TemplateProblem] = []
  /// Named styles our own blocks refer to.
  var usedStyles: Set<String> = []
  /// Where contents tables go.
  var contents: [(offset: Int, frame: ContentsFrame)] = []
  var masterPage = "Standard"
  /// The page break the next block must bring.
  var pendingBreak: PageBreak?
  var footnotes = 0
  /// The places that were written, and those that something leads to.
  var places: Set<String> = []
  var led: Set<String> = []
  /// The only places that may be led to; nil for any.
  var reachable: Set<String>?

  private var names: [String: Int] = [:]
  private var copies = 0
  private var copy = 0
  private var rows = 0
  private var headingWords: String?

  init(values: [String: TemplateValue], styles: OdtStyles, pictures: PictureStore) {
    scopes = [values]
    self.styles = styles
    self.pictures = pictures
    numbers = HeadingNumbers(outline: styles.outline)
    out.reserveCapacity(1 << 16)
  }

  mutating func run(_ steps: [TemplateOp]) { for step in steps { run(step) } }

  /// The value a step reads.
  func value(_ reference: ValueReference) -> TemplateValue? {
    guard reference.scope < scopes.count else { return nil }
    return scopes[reference.scope].value(at: reference.names, joined: reference.joined)
  }

  mutating func literal(_ xml: String) { out.append(contentsOf: xml.utf8) }

  /// A name not used before.
  mutating func unique(_ name: String) -> String {
    names[name, default: 0] += 1
    return "\(name) \(names[name, default: 1])"
  }

  /// Words inside a paragraph or heading.
  mutating func words(_ text: String) {
    OdfText.append(text, to: &out)
    headingWords?.append(text)
  }

  private mutating func run(_ step: TemplateOp) {
    switch step {
    case .bytes(let bytes): out.append(contentsOf: bytes)
    case .words(let text): staticWords(text)
    case .value(let reference): inline(value(reference))
    case .paragraphs(let reference, let open, let close, let keepsEmpty):
      paragraphs(value(reference), open, close, keepsEmpty)
    case .blocks(let reference, let path, let place): blocks(value(reference), path, place)
    case .picture(let reference, let frame):
      if case .picture(let picture)? = value(reference) { render(picture, in: frame) }
    case .heading(let frame, let steps): heading(frame) { $0.run(steps) }
    case .loop(let reference, let steps): loop(value(reference), steps)
    case .condition(let reference, let wanted, let steps):
      if (value(reference)?.isPresent ?? false) == wanted { run(steps) }
    case .container(let steps): container(steps)
    case .row: rows += 1
    case .sectionName(let name): XMLText.appendAttribute(unique(name), to: &out)
    case .copyName(let name):
      XMLText.appendAttribute(copy == 0 ? name : "\(name)_\(copy)", to: &out)
    case .masterPage(let name): masterPage = name
    case .contents(let frame): contents.append((out.count, frame))
    }
  }

  private mutating func staticWords(_ text: String) {
    XMLText.append(text, to: &out)
    headingWords?.append(text)
  }

  private mutating func inline(_ value: TemplateValue?) {
    switch value {
    case .string(let text): words(text)
    case .text(let inlines): render(inlines)
    default: break
    }
  }

  private mutating func paragraphs(
    _ value: TemplateValue?, _ open: [UInt8], _ close: [UInt8], _ keepsEmpty: Bool
  ) {
    guard let value, value.isPresent else {
      if keepsEmpty { out.append(contentsOf: open + close) }
      return
    }
    guard case .string(let text) = value else {
      out.append(contentsOf: open)
      inline(value)
      out.append(contentsOf: close)
      return
    }
    for paragraph in OdfText.paragraphs(of: text) {
      out.append(contentsOf: open)
      words(paragraph)
      out.append(contentsOf: close)
    }
  }

  private mutating func blocks(_ value: TemplateValue?, _ path: String, _ place: TemplatePlace) {
    switch value {
    case .blocks(let blocks): render(blocks)
    case .string(let text): render(OdfText.paragraphs(of: text).map { Block.paragraph($0) })
    case .text(let inlines): render([.paragraph(.body, inlines)])
    case nil: problems.append(TemplateProblem(.unfilledBlock(path), at: place))
    default: break
    }
  }

  private mutating func loop(_ value: TemplateValue?, _ steps: [TemplateOp]) {
    guard case .list(let items)? = value else { return }
    let outer = copy
    for item in items {
      scopes.append(item)
      copies += 1
      copy = copies
      run(steps)
      scopes.removeLast()
    }
    copy = outer
  }

  /// A table or list none of whose rows came is taken back.
  private mutating func container(_ steps: [TemplateOp]) {
    let (start, outer) = (out.count, rows)
    rows = 0
    run(steps)
    if rows == 0 { out.removeSubrange(start...) }
    rows = outer
  }

  /// A heading with the bookmark that the contents point at.
  mutating func heading(
    _ frame: HeadingFrame, _ body: (inout TemplateRenderer) -> Void
  ) {
    let bookmark = headings.count + 1
    out.append(contentsOf: frame.open)
    literal("><text:bookmark-start text:name=\"__RefHeading___\(bookmark)\"/>")
    headingWords = ""
    body(&self)
    let words = (headingWords ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    headingWords = nil
    literal("<text:bookmark-end text:name=\"__RefHeading___\(bookmark)\"/></text:h>")
    let number = numbers.next(level: frame.level, isNumbered: frame.isNumbered)
    headings.append(
      Heading(level: frame.level, number: number, words: words, bookmark: bookmark))
  }
}
