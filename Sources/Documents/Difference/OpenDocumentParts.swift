internal import Archive
internal import XML

extension DocumentPart {
  /// The parts of a finished document of Writer or Word, whoever saved it last.
  ///
  /// The table of contents, remarks and what is marked as deleted are left out, headers and footers
  /// too.
  public static func parts(of bytes: [UInt8]) throws(DocumentReadingError) -> [DocumentPart] {
    guard let archive = try? ZipReader(bytes: bytes) else { throw .notADocument }
    if archive.entry("word/document.xml") != nil { return try WordParts.read(archive) }
    guard archive.entry("content.xml") != nil else { throw .notADocument }
    return try OpenDocumentParts.read(archive)
  }
}

/// Reads the parts of an OpenDocument text (ODF 1.3 part 3).
struct OpenDocumentParts {
  var parts = PartCollector()
  private(set) var isText = false
  /// How deep we are in what is not to be read.
  private(set) var left = 0
  private var contents = 0
  private var frames = 0
  /// Of a document that came back, the changes that were kept track of; nil of any other.
  var regions: TrackedRegions?
  /// The remark that is being read.
  var remark: ReaderRemark?
  var remarkName = ""
  var remarkField = ""
  var remarkDepth = 0
  /// The remarks whose words they stand at go on.
  var openRemarks: [String: ReaderRemark] = [:]
  /// The styles of paragraphs that rest on one of a table of contents.
  private var contentsStyles: Set<String> = []

  static func read(_ archive: ZipReader) throws(DocumentReadingError) -> [DocumentPart] {
    var reader = OpenDocumentParts()
    try archive.stream("content.xml") { reader.take($0) }
    guard reader.isText else { throw .notADocument }
    return reader.parts.all
  }

  private static let leftOut: Set<String> = [
    "annotation", "tracked-changes", "note-citation", "ruby-text", "table-of-content-source",
    "index-title", "forms", "sequence-decls", "scripts", "font-face-decls", "binary-data",
  ]

  mutating func take(_ event: XMLStreamReader.Event) {
    if takeReturned(event) { return }
    switch event {
    case .start(let name, let attributes):
      if left > 0 || isLeftOut(name, attributes) { left += 1 } else { start(name, attributes) }
    case .end(let name):
      if left > 0 { left -= 1 } else { end(name) }
    case .text(let text): if left == 0 { parts.add(text) }
    }
  }

  /// Of a table of contents its lines are left out and nothing else: a program that saves a document
  /// of another may put all that follows into it.
  private func isLeftOut(_ name: String, _ attributes: [XMLAttribute]) -> Bool {
    // What a picture is called is not printed; the document's title in a field is.
    if Self.leftOut.contains(name) || name == "title" && frames > 0 { return true }
    guard name == "p", contents > 0, let style = attributes["style-name"] else { return false }
    return Self.isOfContents(style) || contentsStyles.contains(style)
  }

  private static func isOfContents(_ style: String) -> Bool { style.hasPrefix("Contents_20_") }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    switch name {
    case "text": isText = true
    case "style":
      if let style = attributes["name"],
        attributes["parent-style-name"].map(Self.isOfContents) == true
      {
        contentsStyles.insert(style)
      }
    case "table-of-content": contents += 1
    case "h":
      let level = attributes["outline-level"].flatMap { Int($0) } ?? 1
      parts.startParagraph(.heading(level))
    case "p": parts.startParagraph(.paragraph)
    case "list-item", "list-header": parts.startItem()
    case "table-header-rows": parts.startHeader()
    case "table-row": parts.startRow()
    case "table-cell", "covered-table-cell": parts.startCell()
    case "note": parts.startNote()
    case "frame":
      frames += 1
      parts.startPicture(attributes["name"] ?? "")
    case "desc": parts.startDescription()
    case "tab": parts.add("\t")
    case "s", "line-break": parts.add(" ")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "table-of-content": contents -= 1
    case "h", "p": parts.endParagraph()
    case "list-item", "list-header": parts.endItem()
    case "table-header-rows": parts.endHeader()
    case "table-row": parts.endRow()
    case "table-cell", "covered-table-cell": parts.endCell()
    case "note": parts.endNote()
    case "frame":
      frames -= 1
      parts.endPicture()
    case "desc": parts.endDescription()
    default: break
    }
  }
}

extension ZipReader {
  /// Goes through one XML file of an archive.
  func stream(
    _ name: String, _ take: (XMLStreamReader.Event) -> Void
  ) throws(DocumentReadingError) {
    do {
      var reader = try XMLStreamReader(reading: try read(name))
      while let event = try reader.next() { take(event) }
    } catch {
      throw .damaged(part: name)
    }
  }
}
