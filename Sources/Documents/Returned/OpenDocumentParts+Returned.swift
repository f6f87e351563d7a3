internal import Archive
internal import XML

/// What an OpenDocument text that came back says of itself before it is read.
struct TrackedRegions {
  /// A change by its name in the text.
  struct Region {
    var change = TrackedChange(.gone, author: "", date: "")
    /// The paragraphs that were taken out.
    var gone: [String] = []
  }

  private(set) var regions: [String: Region] = [:]
  /// The names of remarks that stand at a stretch of words.
  private(set) var ranges: Set<String> = []
  private var id: String?
  private var kind = TrackedChange.Kind.gone
  private var author = ""
  private var date = ""
  private var gone: [String] = []
  private var field = ""
  private var annotations = 0

  init(_ archive: ZipReader) throws(DocumentReadingError) {
    try archive.stream("content.xml") { take($0) }
  }

  private mutating func take(_ event: XMLStreamReader.Event) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text):
      guard id != nil, annotations == 0 else { return }
      switch field {
      case "creator": author += text
      case "date": date += text
      default: if !gone.isEmpty { gone[gone.count - 1] += text }
      }
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    switch name {
    case "annotation-end": if let name = attributes["name"] { ranges.insert(name) }
    case "changed-region":
      id = attributes["id"]
      (kind, author, date, gone) = (.gone, "", "", [])
    case "annotation": annotations += 1
    case "insertion" where id != nil: kind = .inserted
    case "deletion" where id != nil: kind = .deleted
    case "creator" where id != nil, "date" where id != nil: field = name
    case "p" where id != nil && annotations == 0, "h" where id != nil && annotations == 0:
      gone.append("")
    case "s", "tab", "line-break":
      if id != nil, annotations == 0, !gone.isEmpty { gone[gone.count - 1] += " " }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "creator", "date": field = ""
    case "annotation": annotations -= 1
    case "changed-region":
      if let id {
        regions[id] = Region(change: TrackedChange(kind, author: author, date: date), gone: gone)
      }
      id = nil
    default: break
    }
  }
}

extension OpenDocumentParts {
  /// Reads an OpenDocument text that came back, with what readers left in it (ODF 1.3 part 3, 5.5 and
  /// 14.1).
  static func returned(_ archive: ZipReader) throws(DocumentReadingError) -> PartCollector {
    var reader = OpenDocumentParts()
    reader.regions = try TrackedRegions(archive)
    reader.parts.remarks = RemarkCollector()
    try archive.stream("content.xml") { reader.take($0) }
    guard reader.isText else { throw .notADocument }
    return reader.parts
  }

  /// What of a returned document is not read as any other; whether it was that.
  mutating func takeReturned(_ event: XMLStreamReader.Event) -> Bool {
    guard let regions else { return false }
    if remark != nil { return takeRemark(event, regions) }
    guard left == 0, case .start(let name, let attributes) = event else { return false }
    switch name {
    case "annotation":
      remark = ReaderRemark()
      remarkName = attributes["name"] ?? ""
      remarkDepth = 0
      return true
    case "annotation-end":
      let name = attributes["name"] ?? ""
      if let open = openRemarks.removeValue(forKey: name) {
        parts.remarks?.add(open, range: name)
      }
    case "change-start":
      if let region = attributes["change-id"].flatMap({ regions.regions[$0] }),
        region.change.kind == .inserted
      {
        parts.change = region.change
      }
    case "change-end": parts.change = nil
    case "change":
      if let region = attributes["change-id"].flatMap({ regions.regions[$0] }),
        region.change.kind == .deleted
      {
        parts.restore(region.gone, region.change)
      }
    case "bookmark", "bookmark-start": parts.remarks?.place(attributes["name"] ?? "")
    default: break
    }
    return false
  }

  /// Reads a remark until its end.
  private mutating func takeRemark(
    _ event: XMLStreamReader.Event, _ regions: TrackedRegions
  ) -> Bool {
    switch event {
    case .start(let name, _):
      remarkDepth += 1
      remarkField = name == "creator" || name == "date" ? name : remarkField
      if name == "p" { remark?.words += "\n" }
      if name == "s" || name == "tab" || name == "line-break" { remark?.words += " " }
    case .text(let text):
      switch remarkField {
      case "creator": remark?.author += text
      case "date": remark?.date += text
      default: remark?.words += text
      }
    case .end(let name):
      if name == "creator" || name == "date" { remarkField = "" }
      remarkDepth -= 1
      if remarkDepth < 0, let done = remark {
        remark = nil
        if regions.ranges.contains(remarkName) {
          openRemarks[remarkName] = done
          parts.remarks?.startRange(remarkName)
        } else {
          parts.remarks?.add(done, range: nil)
        }
      }
    }
    return true
  }
}
