internal import XML

/// Reads what a Word document says (ECMA-376 part 1, WordprocessingML; both dialects).
struct WordFlow {
  private var builder = FlowBuilder()
  /// The level of each style that is a heading's.
  private let levels: [String: Int]
  private let notes: [String: String]
  private var isInText = false
  private var rowProperties = 0
  private var runProperties = 0
  private var isRowDeleted = false
  /// How deep we are in what is not to be read: deleted text, former formats, a picture's twin.
  private var left = 0
  /// Of each content control around us, whether it shows only a prompt.
  private var prompts: [Bool] = []

  /// Reads the document of that part, with its notes, comments and what stands above the pages.
  static func read(_ name: String, of parts: WorkbookParts) throws(IntakeFault) -> TextFlow {
    let relations = try parts.relations(of: name).values
    func targets(_ kind: String) -> [String] {
      relations.filter { $0.kind == kind && parts.has($0.target) }.map(\.target).sorted()
    }
    let levels = try targets("styles").first.map { part throws(IntakeFault) in
      try Self.levels(try parts.tree(part))
    }
    var notes: [String: String] = [:]
    for kind in ["footnote", "endnote"] {
      for part in targets(kind + "s") {
        for note in try parts.tree(part).children(kind) where note.attribute("type") == nil {
          if let id = note.attribute("id") { notes[kind + id] = Self.words(of: note) }
        }
      }
    }
    var reader = WordFlow(levels: levels ?? [:], notes: notes)
    try parts.stream(name) { event throws(IntakeFault) in try reader.take(event) }
    var flow = try reader.builder.finished()
    for part in targets("comments") {
      flow.comments += try parts.tree(part).children("comment").map(Self.words)
    }
    for part in targets("header") + targets("footer") {
      flow.margins += try parts.tree(part).descendants("p").map(Self.words)
    }
    flow.hasMacros = parts.has("word/vbaProject.bin")
    return flow
  }

  private init(levels: [String: Int], notes: [String: String]) {
    self.levels = levels
    self.notes = notes
  }

  /// Which styles are headings: by what they say, or by the name that Word keeps in English.
  private static func levels(_ styles: XMLElement) throws(IntakeFault) -> [String: Int] {
    var levels: [String: Int] = [:]
    for style in styles.children("style") {
      guard let id = style.attribute("styleId") else { continue }
      let name = style.child("name")?.attribute("val")?.lowercased() ?? ""
      let own = style.child("pPr")?.child("outlineLvl")?.attribute("val").flatMap { Int($0) }
      if let own, own < 9 {
        levels[id] = own + 1
      } else if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) {
        levels[id] = level
      }
    }
    return levels
  }

  private static func words(of element: XMLElement) -> String {
    let paragraphs = element.name == "p" ? [element] : element.descendants("p")
    return paragraphs.map { $0.descendants("t").map(\.text).joined() }
      .filter(\.holdsSomething).joined(separator: "\n")
  }

  private mutating func take(_ event: XMLStreamReader.Event) throws(IntakeFault) {
    switch event {
    case .start(let name, let attributes):
      if left > 0 || Self.leftOut.contains(name) {
        left += 1
      } else {
        try start(name, attributes)
      }
    case .end(let name): if left > 0 { left -= 1 } else { try end(name) }
    case .text(let text): if isInText, isRead { try builder.add(text) }
    }
  }

  /// Formats as they were before a tracked change, and the second form of a picture.
  private static let leftOut: Set<String> = [
    "Fallback", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "tblGridChange", "numberingChange",
  ]

  private var isRead: Bool { !prompts.contains(true) }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    switch name {
    case "tbl": try builder.startTable()
    case "tr":
      try builder.startRow()
      isRowDeleted = false
    case "tc": try builder.startCell()
    case "p": try builder.startParagraph()
    case "t": isInText = true
    case "trPr": rowProperties += 1
    case "rPr": runProperties += 1
    case "sdt": prompts.append(false)
    case "showingPlcHdr": if !prompts.isEmpty { prompts[prompts.count - 1] = true }
    case "del", "moveFrom": startDeletion()
    case "ins", "moveTo":
      if rowProperties == 0, runProperties == 0 { builder.change { $0.insertions += 1 } }
    default: try startDetail(name, attributes)
    }
  }

  private mutating func startDetail(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    let value = attributes["val"]
    switch name {
    case "pStyle":
      let level = value.flatMap { levels[$0] }
      builder.changeParagraph { $0.level = $0.level ?? level }
    case "outlineLvl":
      let level = value.flatMap { Int($0) }.flatMap { $0 < 9 ? $0 + 1 : nil }
      builder.changeParagraph { $0.level = level }
    case "bookmarkStart":
      if let name = attributes["name"] { builder.changeParagraph { $0.anchors.append(name) } }
    case "footnoteReference", "endnoteReference":
      let note = notes[name.replacing("Reference", with: "") + (attributes["id"] ?? "")]
      if let note, isRead { try builder.add(" [\(note)]") }
    case "br", "cr": if isRead { try builder.add("\n") }
    // A tab stop's definition has the name of a tab, too, and a place.
    case "tab" where attributes["pos"] == nil: if isRead { try builder.add("\t") }
    case "noBreakHyphen": if isRead { try builder.add("-") }
    case "blip", "imagedata": builder.change { $0.pictures += 1 }
    default: break
    }
  }

  private mutating func end(_ name: String) throws(IntakeFault) {
    switch name {
    case "tbl": builder.endTable()
    case "tr": if isRowDeleted { builder.dropRow() }
    case "tc": try builder.endCell()
    case "p": builder.endParagraph()
    case "t": isInText = false
    case "trPr": rowProperties -= 1
    case "rPr": runProperties -= 1
    case "sdt": _ = prompts.popLast()
    default: break
    }
  }

  /// A mark within the properties of a row deletes the row, and of a run only its paragraph's end.
  private mutating func startDeletion() {
    if rowProperties > 0 {
      isRowDeleted = true
      builder.change { $0.deletions += 1 }
    } else if runProperties == 0 {
      left += 1
      builder.change { $0.deletions += 1 }
    }
  }
}
