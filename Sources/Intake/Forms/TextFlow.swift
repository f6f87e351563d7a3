/// What a text document says, in the order in which it is read: paragraphs and tables.
struct TextFlow {
  /// One paragraph or table.
  enum Piece: Equatable {
    case paragraph(Paragraph)
    /// A table: rows of cells, each with a flow of its own.
    case table([[[Piece]]])
  }

  /// One paragraph.
  struct Paragraph: Equatable {
    var text = ""
    /// How deep a heading it is; nil for none.
    var level: Int?
    /// The marks in it by which a program finds a place again.
    var anchors: [String] = []
  }

  var pieces: [Piece] = []
  /// What stands above and below the pages.
  var margins: [String] = []
  /// What was remarked beside the text.
  var comments: [String] = []
  /// How many passages were put in with changes being tracked.
  var insertions = 0
  /// How many were taken out; they are left out.
  var deletions = 0
  /// How many pictures there are, whose words nobody can read here.
  var pictures = 0
  var hasMacros = false
}

extension TextFlow.Piece {
  /// Its words: a table's cells a tab apart, its rows a line each.
  var words: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .table(let rows):
      rows.map { row in
        row.map { $0.map(\.words).filter(\.holdsSomething).joined(separator: "\n") }
          .joined(separator: "\t")
      }.filter(\.holdsSomething).joined(separator: "\n")
    }
  }

  /// Every mark in it.
  var anchors: [String] {
    switch self {
    case .paragraph(let paragraph): paragraph.anchors
    case .table(let rows): rows.flatMap { $0.flatMap { $0.flatMap(\.anchors) } }
    }
  }
}

/// Gathers a flow while a document is gone through.
struct FlowBuilder {
  private(set) var flow = TextFlow()
  /// The flows around what is read, the outermost first, which is the document's.
  private var flows: [[TextFlow.Piece]] = [[]]
  private var tables: [[[[TextFlow.Piece]]]] = []
  private var paragraphs: [TextFlow.Paragraph] = []
  private var size = 0
  private var count = 0

  /// The most cells and paragraphs that are taken, and the deepest a table may stand in others.
  private static let countLimit = 1_000_000
  private static let depthLimit = 60

  mutating func change(_ body: (inout TextFlow) -> Void) { body(&flow) }

  /// The whole, once the document has ended.
  func finished() throws(IntakeFault) -> TextFlow {
    guard flows.count == 1, tables.isEmpty else { throw IntakeFault(.damagedPart("document")) }
    var flow = flow
    flow.pieces = flows[0]
    return flow
  }

  mutating func startTable() throws(IntakeFault) {
    guard tables.count < Self.depthLimit else { throw IntakeFault(.damagedPart("document")) }
    tables.append([])
  }

  mutating func startRow() throws(IntakeFault) {
    guard !tables.isEmpty else { throw IntakeFault(.damagedPart("document")) }
    try add(1)
    tables[tables.count - 1].append([])
  }

  mutating func startCell() throws(IntakeFault) {
    try add(1)
    flows.append([])
  }

  mutating func endCell() throws(IntakeFault) {
    guard flows.count > 1, let rows = tables.last, !rows.isEmpty else {
      throw IntakeFault(.damagedPart("document"))
    }
    tables[tables.count - 1][rows.count - 1].append(flows.removeLast())
  }

  /// Takes back the row that was read last, as one that was deleted.
  mutating func dropRow() {
    guard let rows = tables.last, !rows.isEmpty else { return }
    tables[tables.count - 1].removeLast()
  }

  mutating func endTable() {
    guard let rows = tables.popLast() else { return }
    flows[flows.count - 1].append(.table(rows))
  }

  mutating func startParagraph(level: Int? = nil) throws(IntakeFault) {
    try add(1)
    paragraphs.append(TextFlow.Paragraph(level: level))
  }

  mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    flows[flows.count - 1].append(.paragraph(paragraph))
  }

  mutating func changeParagraph(_ body: (inout TextFlow.Paragraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    body(&paragraphs[paragraphs.count - 1])
  }

  /// Words of the paragraph that is read.
  mutating func add(_ text: String) throws(IntakeFault) {
    size += text.utf8.count
    guard size <= SheetLimits.cellText * 4 else {
      throw IntakeFault(.cellTooLarge(limit: SheetLimits.cellText * 4))
    }
    changeParagraph { $0.text += text }
  }

  /// The last character of the paragraph that is read.
  var last: Character? { paragraphs.last?.text.last }

  private mutating func add(_ number: Int) throws(IntakeFault) {
    count += number
    guard count <= Self.countLimit else {
      throw IntakeFault(.tooManyCells(limit: Self.countLimit))
    }
  }
}
