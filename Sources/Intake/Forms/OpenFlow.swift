internal import XML

/// Reads what an OpenDocument text says, zipped or flat (ODF 1.3 part 3).
struct OpenFlow {
  private var builder = FlowBuilder()
  private var isText = false
  private var paragraphs = 0
  /// How deep we are in what is not to be read: deleted text, contents tables, numbers of notes.
  private var left = 0
  /// How deep we are in a remark, a note, and what stands above or below the pages.
  private var remark = 0
  private var note = 0
  private var margin = 0
  private var aside = ""
  /// How many paragraphs are open around a remark, whose author and date are no words of it.
  private var around = 0

  /// Reads a document in one file.
  static func read(flat bytes: [UInt8]) throws(IntakeFault) -> TextFlow {
    var reader = OpenFlow()
    try WorkbookParts.stream(bytes, "content.xml") { event throws(IntakeFault) in
      try reader.take(event)
    }
    return try reader.finished()
  }

  /// Reads a document in an archive.
  static func read(_ parts: WorkbookParts) throws(IntakeFault) -> TextFlow {
    if parts.has("META-INF/manifest.xml") {
      let manifest = try parts.tree("META-INF/manifest.xml")
      guard manifest.descendants("encryption-data").isEmpty else {
        throw IntakeFault(.encryptedWorkbook)
      }
    }
    var reader = OpenFlow()
    for part in ["content.xml", "styles.xml"] where part == "content.xml" || parts.has(part) {
      try parts.stream(part) { event throws(IntakeFault) in try reader.take(event) }
    }
    var flow = try reader.finished()
    flow.hasMacros = parts.names.contains { $0.hasPrefix("Basic/") }
    return flow
  }

  private func finished() throws(IntakeFault) -> TextFlow {
    guard isText else { throw IntakeFault(.notADocument(found: .openDocument)) }
    return try builder.finished()
  }

  private mutating func take(_ event: XMLStreamReader.Event) throws(IntakeFault) {
    switch event {
    case .start(let name, let attributes):
      if name == "insertion" { builder.change { $0.insertions += 1 } }
      if name == "deletion" { builder.change { $0.deletions += 1 } }
      if left > 0 || Self.leftOut.contains(name) {
        left += 1
      } else {
        try start(name, attributes)
      }
    case .end(let name): if left > 0 { left -= 1 } else { try end(name) }
    case .text(let text): if left == 0, paragraphs > around { try add(text) }
    }
  }

  private static let leftOut: Set<String> = [
    "tracked-changes", "note-citation", "ruby-text", "forms", "scripts", "binary-data",
    "font-face-decls", "automatic-styles", "styles", "table-of-content",
    "object", "event-listeners", "meta", "settings",
  ]

  private static let margins: Set<String> = [
    "header", "footer", "header-left", "footer-left", "header-first", "footer-first",
  ]

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    switch name {
    case "text": isText = true
    case "annotation":
      remark += 1
      around = paragraphs
    case "note-body":
      note += 1
      if note == 1, remark == 0 { try builder.add(" [") }
    case "p", "h": try startParagraph(attributes["outline-level"].flatMap { Int($0) })
    case "s": try addRaw(String(repeating: " ", count: Self.count(attributes["c"])))
    case "tab": try addRaw("\t")
    case "line-break": try addRaw("\n")
    case "bookmark", "bookmark-start":
      if let name = attributes["name"] { builder.changeParagraph { $0.anchors.append(name) } }
    case "image": builder.change { $0.pictures += 1 }
    default:
      if Self.margins.contains(name) {
        margin += 1
      } else if margin == 0, remark == 0 {
        try startTable(name)
      }
    }
  }

  private mutating func startTable(_ name: String) throws(IntakeFault) {
    switch name {
    case "table": try builder.startTable()
    case "table-row": try builder.startRow()
    case "table-cell": try builder.startCell()
    default: break
    }
  }

  private mutating func end(_ name: String) throws(IntakeFault) {
    switch name {
    case "annotation":
      remark -= 1
      around = 0
      if remark == 0 { finishAside { $0.comments.append($1) } }
    case "note-body":
      note -= 1
      if note == 0, remark == 0 { try builder.add("]") }
    case "p", "h": endParagraph()
    default:
      if Self.margins.contains(name) {
        margin -= 1
      } else if margin == 0, remark == 0 {
        switch name {
        case "table": builder.endTable()
        case "table-cell": try builder.endCell()
        default: break
        }
      }
    }
  }

  /// Paragraphs of a remark, a note or a margin are no paragraphs of the text.
  private mutating func startParagraph(_ level: Int?) throws(IntakeFault) {
    paragraphs += 1
    if isAside {
      if !aside.isEmpty, margin == 0 { aside += "\n" }
    } else if note == 0 {
      try builder.startParagraph(level: level)
    }
  }

  private mutating func endParagraph() {
    paragraphs -= 1
    if margin > 0, remark == 0 {
      finishAside { $0.margins.append($1) }
    } else if !isAside, note == 0 {
      builder.endParagraph()
    }
  }

  private var isAside: Bool { remark > 0 || margin > 0 }

  private mutating func finishAside(_ body: (inout TextFlow, String) -> Void) {
    let words = aside
    aside = ""
    if words.holdsSomething { builder.change { body(&$0, words) } }
  }

  /// Line breaks and runs of spaces in the XML mean one space.
  private mutating func add(_ text: String) throws(IntakeFault) {
    var folded = ""
    var last = isAside ? aside.last : builder.last
    for letter in text {
      let isSpace = letter == " " || letter == "\t" || letter.isNewline
      if !isSpace {
        folded.append(letter)
      } else if let last, last != " ", !last.isNewline {
        folded.append(" ")
      }
      last = folded.last ?? last
    }
    try addRaw(folded)
  }

  private mutating func addRaw(_ text: String) throws(IntakeFault) {
    if isAside { aside += text } else { try builder.add(text) }
  }

  private static func count(_ text: String?) -> Int {
    max(1, min(text.flatMap { Int($0) } ?? 1, 1000))
  }
}
