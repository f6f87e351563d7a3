internal import XML

/// Writes `word/document.xml`, block by block.
struct DocxWriter {
  var out: [UInt8]
  private(set) var orientation = PageOrientation.portrait
  /// How many numbered lists there are: each counts from 1.
  var numberedLists = 0
  /// The notes in order.
  var footnotes: [String] = []
  var pictures = PictureStore()
  /// What the contents table lists; nil where there is none.
  var contents: DocxContents?
  /// How many headings there were.
  var headings = 0
  /// Numbers what must not be numbered twice.
  var objects = 0
  /// The names of the bookmarks there are.
  var places: Set<String> = []

  private var isEmpty = true
  private var breaksPage = false
  /// Word joins two tables with nothing between them.
  private var endsInTable = false

  init() { out = DocxNames.start("w:document") + Array("<w:body>".utf8) }

  /// The width between the margins, in centimetres.
  var width: Double { orientation == .portrait ? 17 : 25.7 }

  mutating func append(_ blocks: [Block]) { for block in blocks { append(block) } }

  /// Ends the document and gives its bytes.
  mutating func finish() -> [UInt8] {
    if endsInTable || isEmpty { gap() }
    add(DocxSection.xml(orientation))
    add("</w:body></w:document>")
    return out
  }

  mutating func add(_ xml: String) { out.append(contentsOf: xml.utf8) }

  mutating func addText(_ text: String, attribute: Bool = false) {
    XMLEscape.append(CellText.clean(text), to: &out, attribute: attribute)
  }

  private mutating func append(_ block: Block) {
    switch block {
    case .heading(let level, let content): heading(level, content)
    case .contents(let table): append(table)
    case .paragraph(let role, let content): paragraph(DocxStyles.id(role), content)
    case .list(let list): append(list)
    case .table(let table):
      breakIfDue(keepsNext: !table.caption.isEmpty)
      if endsInTable { gap() }
      append(table)
      endsInTable = true
    case .picture(let picture):
      paragraph("Figure", []) { $0.append(picture) }
      if !picture.caption.isEmpty { paragraph("Caption", [.text(picture.caption)]) }
    case .pageBreak: breaksPage = true
    case .turn(let orientation): turn(to: orientation)
    }
    if case .pageBreak = block {} else if case .turn = block {} else { isEmpty = false }
  }

  /// A section ends with a paragraph that holds how its pages lie.
  private mutating func turn(to new: PageOrientation) {
    if !isEmpty {
      add("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>\(DocxSection.xml(orientation))</w:pPr></w:p>")
      endsInTable = false
    }
    breaksPage = false
    isEmpty = true
    orientation = new
  }

  /// A paragraph in a style, with the page break that is due.
  mutating func paragraph(
    _ style: String, _ content: [Inline], before: String = "", properties: String = "",
    _ body: (inout DocxWriter) -> Void = { _ in }
  ) {
    // The order within is the schema's: style, break, numbering.
    add("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(before)")
    if breaksPage { add("<w:pageBreakBefore/>") }
    add("\(properties)</w:pPr>")
    breaksPage = false
    endsInTable = false
    append(content)
    body(&self)
    add("</w:p>")
  }

  private mutating func gap() { paragraph("Gap", []) }

  /// A table cannot start a page itself: a paragraph of no height does.
  private mutating func breakIfDue(keepsNext: Bool) { if breaksPage && !keepsNext { gap() } }

  private mutating func append(_ list: TextList) {
    guard !list.items.isEmpty else { return }
    var number = DocxNumbering.bullets
    if list.isNumbered {
      numberedLists += 1
      number = DocxNumbering.bullets + numberedLists
    }
    append(list.items, number, level: 0)
  }

  private mutating func append(_ items: [TextList.Item], _ number: Int, level: Int) {
    let place =
      "<w:numPr><w:ilvl w:val=\"\(min(level, 8))\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
    for item in items {
      paragraph("ListParagraph", item.content, properties: place)
      append(item.items, number, level: level + 1)
    }
  }
}

/// How the pages of a section lie, and what stands above and below.
enum DocxSection {
  static func xml(_ orientation: PageOrientation) -> String {
    let page =
      orientation == .portrait
      ? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      : "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"\(DocxFrame.headerLink)\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"\(DocxFrame.footerLink)\"/>\(page)"
      + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
      + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
  }
}

/// The namespaces of our parts.
enum DocxNames {
  private static let spaces = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
  ]

  /// The declaration and a root's start.
  static func start(_ root: String) -> [UInt8] {
    let declared = spaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    return Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root)\(declared)>".utf8)
  }
}
