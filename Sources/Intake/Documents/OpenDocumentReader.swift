internal import ReviewModel
internal import XML

/// Reads the tables of OpenDocument spreadsheets and texts, zipped or flat (ODF 1.3 part 3).
struct OpenDocumentReader {
  private var stack = TableStack()
  private var isSpreadsheet = false
  private var isText = false
  /// How deep we are in what is not to be read: remarks, deleted text, the numbers of notes.
  private var left = 0
  private var paragraphs = 0
  private var deletions = 0
  private var style: String?
  private var hiddenStyles: Set<String> = []

  /// Whether XML is a whole document in one file.
  static func isFlat(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return start.contains("urn:oasis:names:tc:opendocument:xmlns:office")
  }

  /// Reads a document in one file.
  static func read(_ bytes: [UInt8]) throws(IntakeFault) -> SheetBook {
    var reader = OpenDocumentReader()
    do throws(IntakeFault) {
      try WorkbookParts.stream(bytes, "content.xml") { event throws(IntakeFault) in
        try reader.take(event)
      }
    } catch {
      throw reader.stack.located(error)
    }
    return try reader.book(hasMacros: false)
  }

  /// Reads a document in an archive.
  static func read(_ parts: WorkbookParts) throws(IntakeFault) -> SheetBook {
    if parts.has("META-INF/manifest.xml") {
      let manifest = try parts.tree("META-INF/manifest.xml")
      guard manifest.descendants("encryption-data").isEmpty else {
        throw IntakeFault(.encryptedWorkbook)
      }
    }
    var reader = OpenDocumentReader()
    do throws(IntakeFault) {
      try parts.stream("content.xml") { event throws(IntakeFault) in try reader.take(event) }
    } catch {
      throw reader.stack.located(error)
    }
    return try reader.book(hasMacros: parts.names.contains { $0.hasPrefix("Basic/") })
  }

  private func book(hasMacros: Bool) throws(IntakeFault) -> SheetBook {
    guard isSpreadsheet || isText else {
      throw IntakeFault(.notADocument(found: .openDocument))
    }
    var sheets = stack.sheets
    guard !sheets.isEmpty else {
      throw IntakeFault(isSpreadsheet ? .noSheet : .noTable(found: []))
    }
    if deletions > 0 {
      // A text keeps what was deleted in one place for all its tables.
      var remarks = sheets[0].remarks
      remarks.deletions += deletions
      sheets[0] = Sheet(
        name: sheets[0].name, rows: sheets[0].rows, merges: sheets[0].merges, remarks: remarks)
    }
    return SheetBook(
      format: isSpreadsheet ? .openSpreadsheet : .openText, sheets: sheets, hasMacros: hasMacros)
  }

  private mutating func take(_ event: XMLStreamReader.Event) throws(IntakeFault) {
    switch event {
    case .start(let name, let attributes):
      if Self.leftOut.contains(name) || left > 0 {
        startLeftOut(name)
      } else {
        try start(name, attributes)
      }
    case .end(let name):
      if left > 0 { left -= 1 } else { try end(name) }
    case .text(let text):
      if left == 0, paragraphs > 0 { try stack.add(Self.folded(text)) }
    }
  }

  private static let leftOut: Set<String> = [
    "annotation", "tracked-changes", "note-citation", "ruby-text", "shapes", "forms",
    "object", "dde-links", "database-ranges", "scripts", "binary-data", "font-face-decls",
  ]

  /// Everything within counts as one more level, so that only its own end comes out of it.
  private mutating func startLeftOut(_ name: String) {
    left += 1
    if ["deletion", "cell-content-deletion"].contains(name) { deletions += 1 }
  }

  /// Line breaks and runs of spaces in the XML mean one space.
  private static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension OpenDocumentReader {
  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(IntakeFault) {
    switch name {
    case "spreadsheet": isSpreadsheet = true
    // Only the body of a text has this name: paragraphs are elements of other names.
    case "text": isText = true
    case "style": style = attributes["name"]
    case "table-properties":
      if let style, attributes["display"] == "false" { hiddenStyles.insert(style) }
    case "table":
      let isHidden = attributes["style-name"].map(hiddenStyles.contains) ?? false
      try stack.startTable(attributes["name"], isHidden: isHidden)
    case "table-row":
      stack.startRow(
        copies: Self.count(attributes["number-rows-repeated"], SheetLimits.rows),
        isHidden: ["collapse", "filter"].contains(attributes["visibility"] ?? ""))
    case "table-cell", "covered-table-cell": stack.startCell(Self.cell(attributes))
    case "p", "h":
      paragraphs += 1
      stack.startParagraph()
    case "s": try addSpaces(attributes["c"])
    case "tab": try stack.add("\t")
    case "line-break": try stack.add("\n")
    default: break
    }
  }

  private mutating func end(_ name: String) throws(IntakeFault) {
    switch name {
    case "table": try stack.endTable()
    case "table-row": try stack.endRow()
    case "table-cell", "covered-table-cell":
      stack.changeCell { $0.value = ShownDate.value($0.value, shown: $0.text) }
      try stack.endCell()
    case "p", "h": paragraphs -= 1
    default: break
    }
  }

  private mutating func addSpaces(_ count: String?) throws(IntakeFault) {
    try stack.add(String(repeating: " ", count: Self.count(count, 1000)))
  }

  private static func count(_ text: String?, _ limit: Int) -> Int {
    max(1, min(text.flatMap { Int($0) } ?? 1, limit))
  }

  private static func cell(_ attributes: [XMLAttribute]) -> OpenCell {
    var cell = OpenCell()
    cell.copies = count(attributes["number-columns-repeated"], ColumnLetters.limit)
    cell.columns = count(attributes["number-columns-spanned"], ColumnLetters.limit)
    cell.rows = count(attributes["number-rows-spanned"], SheetLimits.rows)
    // LibreOffice writes its own type of the same value beside the standard's.
    let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    cell.value = value(attributes.filter { $0.namespace == office })
    return cell
  }

  /// What a cell holds by its type; nil where that is its words.
  private static func value(_ attributes: [XMLAttribute]) -> Cell.Value? {
    switch attributes["value-type"] {
    case "float", "currency", "percentage":
      attributes["value"].flatMap(Double.init).flatMap { $0.isFinite ? .number($0) : nil }
    case "date": attributes["date-value"].flatMap(date)
    case "time": attributes["time-value"].flatMap(time)
    case "boolean": attributes["boolean-value"].map { .boolean($0 == "true") }
    default: nil
    }
  }

  private static func date(_ text: String) -> Cell.Value? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let day = parts.first.flatMap({ CalendarDay(String($0)) }) else { return nil }
    let time = parts.dropFirst().first.flatMap { TimeOfDay(String($0.prefix(5))) }
    return .day(day, time?.minutes == 0 ? nil : time)
  }

  /// `PT14H30M00S`; a length of a day and more is no time of day, so its words are taken.
  private static func time(_ text: String) -> Cell.Value? {
    guard text.hasPrefix("PT"), let hours = text.dropFirst(2).split(separator: "H").first,
      let minutes = text.split(separator: "H").last?.split(separator: "M").first,
      let hour = Int(hours), let minute = Int(minutes)
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute).map { .time($0) }
  }
}
