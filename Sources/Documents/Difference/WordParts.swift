internal import Archive
internal import XML

/// Reads the parts of a Word document (ECMA-376 part 1, WordprocessingML).
struct WordParts {
  var parts = PartCollector()
  private let styles: WordStyles
  private let footnotes: [String: String]
  var isInText = false
  private var left = 0
  var rowProperties = 0
  var runProperties = 0
  /// Of each row that is open, whether it is a header.
  private var rows: [Bool] = []
  private var isContents = false
  /// Of a document that came back, what its readers wrote beside the text; nil of any other.
  var comments: [String: ReaderRemark]?
  /// The changes that are open, the innermost last, and that of the whole row.
  var changes: [TrackedChange] = []
  var rowChange: TrackedChange?
  /// How deep we are in what a paragraph looked like before.
  var old = 0

  static func read(_ archive: ZipReader) throws(DocumentReadingError) -> [DocumentPart] {
    var reader = WordParts(
      styles: try WordStyles(archive), footnotes: try Self.footnotes(archive))
    try archive.stream("word/document.xml") { reader.take($0) }
    return reader.parts.all
  }

  init(styles: WordStyles, footnotes: [String: String]) {
    self.styles = styles
    self.footnotes = footnotes
  }

  static func footnotes(
    _ archive: ZipReader
  ) throws(DocumentReadingError) -> [String: String] {
    guard archive.entry("word/footnotes.xml") != nil else { return [:] }
    var notes: [String: String] = [:]
    var id = ""
    var isInText = false
    try archive.stream("word/footnotes.xml") { event in
      switch event {
      case .start(name: "footnote", let attributes): id = attributes["id"] ?? ""
      case .start(name: "t", _): isInText = true
      case .end(name: "t"): isInText = false
      case .text(let text): if isInText { notes[id, default: ""] += text }
      default: break
      }
    }
    return notes
  }

  mutating func take(_ event: XMLStreamReader.Event) {
    switch event {
    case .start(let name, let attributes):
      if !startReturned(name, attributes) { start(name, attributes) }
    case .end(let name):
      if !endReturned(name) { end(name) }
    case .text(let text): if isInText, left == 0, !isContents { parts.add(text) }
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    switch name {
    case "p":
      isContents = false
      parts.startParagraph(.paragraph)
    case "pStyle": setStyle(attributes["val"] ?? "")
    case "numPr": if runProperties == 0 { parts.setItem() }
    case "t": isInText = true
    case "tr":
      rows.append(false)
      parts.startRow()
    case "tc": parts.startCell()
    case "trPr": rowProperties += 1
    case "rPr": runProperties += 1
    case "tblHeader": if !rows.isEmpty { rows[rows.count - 1] = attributes["val"] != "0" }
    case "del", "moveFrom": if rowProperties == 0, runProperties == 0 { left += 1 }
    case "Fallback": left += 1
    case "br", "cr": parts.add(" ")
    case "tab" where attributes["pos"] == nil: if left == 0 { parts.add("\t") }
    case "noBreakHyphen": parts.add("-")
    case "footnoteReference":
      if let note = attributes["id"].flatMap({ footnotes[$0] }) {
        parts.add(" (\(note.drop(while: \.isWhitespace)))")
      }
    case "docPr":
      if left == 0, let told = attributes["descr"] { parts.addPicture(told) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p": parts.endParagraph()
    case "t": isInText = false
    case "tr": parts.endRow(isHeader: rows.popLast() ?? false)
    case "tc": parts.endCell()
    case "trPr": rowProperties -= 1
    case "rPr": runProperties -= 1
    case "del", "moveFrom": if rowProperties == 0, runProperties == 0 { left -= 1 }
    case "Fallback": left -= 1
    default: break
    }
  }

  private mutating func setStyle(_ id: String) {
    if let level = styles.levels[id] { parts.setKind(.heading(level)) }
    isContents = styles.contents.contains(id)
  }
}

/// What a Word document's paragraph styles are.
struct WordStyles {
  /// The level of each style of headings.
  private(set) var levels: [String: Int] = [:]
  /// The styles of a table of contents.
  private(set) var contents: Set<String> = []

  init(_ archive: ZipReader) throws(DocumentReadingError) {
    guard archive.entry("word/styles.xml") != nil else { return }
    var id = ""
    var levels: [String: Int] = [:]
    var contents: Set<String> = []
    var bases: [String: String] = [:]
    try archive.stream("word/styles.xml") { event in
      guard case .start(let name, let attributes) = event else { return }
      let value = attributes["val"] ?? ""
      switch name {
      case "style": id = attributes["styleId"] ?? ""
      case "name" where value.lowercased().hasPrefix("heading "):
        levels[id] = Int(value.dropFirst(8))
      case "name" where value.lowercased().hasPrefix("toc "): contents.insert(id)
      case "basedOn": bases[id] = value
      case "outlineLvl": if levels[id] == nil { levels[id] = Int(value).map { $0 + 1 } }
      default: break
      }
    }
    // A style that rests on a heading's is one, unless it says otherwise.
    for (style, base) in bases where levels[style] == nil {
      var (next, steps) = (Optional(base), 0)
      while let at = next, levels[at] == nil, steps < bases.count {
        (next, steps) = (bases[at], steps + 1)
      }
      levels[style] = next.flatMap { levels[$0] }
    }
    self.levels = levels.filter { $0.value < 10 }
    self.contents = contents
  }
}
