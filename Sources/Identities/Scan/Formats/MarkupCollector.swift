internal import XML

/// Gathers the text of markup, however it is cut into elements, each piece with its place.
struct MarkupCollector {
  var pieces: [TextPiece] = []
  /// Files that stood in it as base 64, with their places.
  var files: [(bytes: [UInt8], place: ScanPlace)] = []
  /// Pictures shown beside others of the same frame, by what they refer to.
  var frames: [[String]] = []

  var dialect: MarkupDialect
  let isTechnical: Bool
  var position: MarkupPosition
  var counts = MarkupCounts()
  /// The text that grows, and that which goes on around it afterwards.
  var flow = TextFlow()
  var outerFlows: [TextFlow] = []
  var open: [Opened] = []
  var texts = 0
  var seen: Set<String> = []
  /// What tracked deletions took out, by their number.
  let deletions: [String: String]

  struct Opened {
    let name: String
    let line: Int
    let dialect: MarkupDialect
    var role: MarkupDialect.Role
    let brokeBefore: Bool
    let textsBefore: Int
    let firstPiece: Int
    var hidesRun = false
    var reference: String?
  }

  /// Begins; of technical markup, such as settings, only registered forms are of interest.
  init(
    _ dialect: MarkupDialect, at place: ScanPlace, isTechnical: Bool = false,
    deletions: [String: String] = [:]
  ) {
    self.dialect = dialect
    self.isTechnical = isTechnical
    self.deletions = deletions
    position = MarkupPosition(base: place)
  }

  /// Reads an element with all that is in it.
  mutating func read(_ element: XMLElement) {
    start(
      MarkupElement(name: element.name, attributes: element.attributes, line: element.line))
    for node in element.nodes {
      switch node {
      case .element(let child): read(child)
      case .text(let words): text(words)
      }
    }
    end()
  }

  mutating func start(_ element: MarkupElement) {
    let role = role(of: element)
    open.append(
      Opened(
        name: element.name, line: element.line, dialect: dialect, role: role,
        brokeBefore: flow.breaksNext, textsBefore: texts, firstPiece: pieces.count,
        reference: reference(element)))
    begin(role)
    if element.name == "meta", dialect == .openDocument { dialect = .metadata }
    if element.name == "svg" { dialect = .drawing }
    if element.name == "frame" || element.name == "blip" { frames.append([]) }
    for attribute in element.attributes { read(attribute, of: element) }
  }

  mutating func text(_ words: String) {
    if flow.breaksNext {
      if words.allSatisfy(\.isWhitespace) { return }
      flush()
    }
    if case .bytes? = open.last?.role { return decode(words) }
    if DataURIs.mayStand(in: words) { decodeData(in: words) }
    append(words)
    texts += 1
  }

  /// A remark that no page shows.
  mutating func remark(_ words: String, line: Int) {
    pieces.append(
      TextPiece(text: words, place: position.base.then(.sourceComment), nature: .prose))
  }

  mutating func end() {
    guard let opened = open.last else { return }
    finish(opened)
    open.removeLast()
    dialect = opened.dialect
    if opened.hidesRun { flow.isHidden = false }
  }

  /// Ends what is still open, as HTML may leave it.
  mutating func finish() {
    while !open.isEmpty { end() }
    flush()
  }

  /// Whether an element of this name is open.
  func isOpen(_ name: String) -> Bool { open.contains { $0.name == name } }

  /// The name of the innermost open element.
  var innermost: String? { open.last?.name }
}
