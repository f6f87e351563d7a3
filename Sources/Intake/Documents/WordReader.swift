internal import XML

/// Reads the tables of Word documents (ECMA-376 part 1, WordprocessingML; both dialects).
struct WordReader {
  private var stack = TableStack()
  private var isInText = false
  private var rowProperties = 0
  private var runProperties = 0
  /// How deep we are in what is not to be read: deleted or moved text, the second form of a picture.
  private var left = 0
  /// Of each content control around us, whether it shows only a prompt.
  private var prompts: [Bool] = []

  /// The part with a document's text; nil where the archive is no Word document.
  static func mainPart(of parts: WorkbookParts) throws(IntakeFault) -> String? {
    let names = try parts.relations(of: "").values.filter { $0.kind == "officeDocument" }
      .map(\.target).filter { $0.hasPrefix("word/") && parts.has($0) }
    return names.min() ?? (parts.has("word/document.xml") ? "word/document.xml" : nil)
  }

  /// Reads the tables of that part.
  static func read(_ name: String, of parts: WorkbookParts) throws(IntakeFault) -> SheetBook {
    var reader = WordReader()
    do throws(IntakeFault) {
      try parts.stream(name) { event throws(IntakeFault) in try reader.take(event) }
    } catch {
      throw reader.stack.located(error)
    }
    let sheets = reader.stack.sheets
    guard !sheets.isEmpty else { throw IntakeFault(.noTable(found: [])) }
    return SheetBook(
      format: .wordDocument, sheets: sheets, hasMacros: parts.has("word/vbaProject.bin"))
  }

  private mutating func take(_ event: XMLStreamReader.Event) throws(IntakeFault) {
    switch event {
    case .start(let name, let attributes): try start(name, attributes)
    case .end(let name): try end(name)
    case .text(let text): if isInText, isRead { try stack.add(text) }
    }
  }

  private var isRead: Bool { left == 0 && !prompts.contains(true) }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    switch name {
    case "tbl": try stack.startTable()
    case "tr": stack.startRow()
    case "tc": stack.startCell()
    case "p": stack.startParagraph()
    case "t": isInText = true
    case "trPr": rowProperties += 1
    case "rPr": runProperties += 1
    case "sdt": prompts.append(false)
    case "showingPlcHdr": if !prompts.isEmpty { prompts[prompts.count - 1] = true }
    case "del", "moveFrom": startDeletion()
    case "Fallback": left += 1
    default: try startDetail(name, attributes)
    }
  }

  private mutating func startDetail(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    let value = attributes["val"]
    switch name {
    case "gridSpan":
      let columns = value.flatMap { Int($0) } ?? 1
      stack.changeCell { $0.columns = max(1, min(columns, ColumnLetters.limit)) }
    case "vMerge":
      stack.changeCell { $0.vertical = value == "restart" ? .starts : .continues }
    case "gridBefore": stack.skipColumns(value.flatMap { Int($0) } ?? 0)
    case "hidden" where rowProperties > 0: stack.hideRow()
    case "br", "cr": if isRead { try stack.add("\n") }
    // A tab stop's definition has the name of a tab, too, and a place.
    case "tab" where attributes["pos"] == nil: if isRead { try stack.add("\t") }
    case "noBreakHyphen": if isRead { try stack.add("-") }
    default: break
    }
  }

  private mutating func end(_ name: String) throws(IntakeFault) {
    switch name {
    case "tbl": try stack.endTable()
    case "tr": try stack.endRow()
    case "tc": try stack.endCell()
    case "t": isInText = false
    case "trPr": rowProperties -= 1
    case "rPr": runProperties -= 1
    case "sdt": _ = prompts.popLast()
    case "del", "moveFrom": if rowProperties == 0, runProperties == 0 { left -= 1 }
    case "Fallback": left -= 1
    default: break
    }
  }

  /// A mark within the properties of a row deletes the row, and of a run only its paragraph's end.
  private mutating func startDeletion() {
    if rowProperties > 0 {
      stack.deleteRow()
    } else if runProperties == 0 {
      left += 1
      stack.countDeletion()
    }
  }
}

extension TableStack {
  /// An error of the XML itself with the cell that was being read.
  func located(_ fault: IntakeFault) -> IntakeFault {
    guard case .unreadablePart(_, let error) = fault.fact else { return fault }
    guard case .malformed(_, _, let message) = error, message.contains("huge text node") else {
      return IntakeFault(fault.fact, at: place)
    }
    return IntakeFault(.cellTooLarge(limit: 10_000_000), at: place)
  }
}
