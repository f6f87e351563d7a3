internal import XML

extension FileReader {
  /// Reads XML that is a file of its own.
  mutating func readMarkup(
    _ bytes: [UInt8], named name: String, at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    guard let tree = try? XMLTree(parsing: bytes) else {
      // Read as lines, damaged XML would hide a name behind its tags.
      guard !FileKind.isXML(name), let text = TextDecoding.text(bytes) else {
        throw depth == 0 ? .unreadablePackage : .unreadablePart(place.part)
      }
      try take(WebPage.read(text, at: place), depth)
      pieces += PlainLines.pieces(text, at: place)
      return
    }
    try read(tree.root, Self.dialect(of: tree.root), at: place, depth: depth)
    readRemarks(bytes, at: place)
  }

  /// Reads the elements of a part.
  @discardableResult
  mutating func read(
    _ root: XMLElement, _ dialect: MarkupDialect, at place: ScanPlace, depth: Int,
    isTechnical: Bool = false
  ) throws(ScanError) -> [[String]] {
    var collector = MarkupCollector(
      dialect, at: place, isTechnical: isTechnical,
      deletions: dialect == .openDocument ? Self.deletions(in: root) : [:])
    collector.read(root)
    collector.finish()
    try take(collector, depth)
    return collector.frames
  }

  /// Takes over what a collector gathered, and reads the files in it.
  mutating func take(_ collector: MarkupCollector, _ depth: Int) throws(ScanError) {
    pieces += collector.pieces
    let drawn = Self.drawn(collector)
    for (index, file) in collector.files.enumerated() {
      if drawn.contains(index) {
        readBytes(file.bytes, at: file.place, isRead: true)
      } else {
        try readEmbedded(file.bytes, at: file.place, depth: depth)
      }
    }
  }

  /// Reads the remarks in XML, which its parser passes over.
  mutating func readRemarks(_ bytes: [UInt8], at place: ScanPlace) {
    let isWide = bytes.prefix(200).contains(0)
    let readable = isWide ? TextDecoding.text(bytes).map { Array($0.utf8) } ?? [] : bytes
    pieces += SourceRemarks.of(readable).map {
      TextPiece(text: $0, place: place.then(.sourceComment), nature: .prose)
    }
  }

  private static func dialect(of root: XMLElement) -> MarkupDialect {
    switch root.name {
    case "svg": .drawing
    case "html": .web
    case "document" where root.namespace?.contains("opendocument") == true: .openDocument
    default: .other
    }
  }

  /// Pictures of pixels that stand in a frame beside the drawing they were made from.
  private static func drawn(_ collector: MarkupCollector) -> Set<Int> {
    func isDrawing(_ index: Int) -> Bool {
      if case .markup = FileKind.of(collector.files[index].bytes, named: "") { true } else { false }
    }
    func isPicture(_ index: Int) -> Bool {
      if case .picture = FileKind.of(collector.files[index].bytes, named: "") {
        true
      } else {
        false
      }
    }
    var drawn: Set<Int> = []
    for frame in collector.frames {
      let files = frame.compactMap { $0.hasPrefix("#file ") ? Int($0.dropFirst(6)) : nil }
      if files.contains(where: isDrawing) { drawn.formUnion(files.filter(isPicture)) }
    }
    return drawn
  }

  /// What tracked deletions took out, by their number.
  private static func deletions(in root: XMLElement) -> [String: String] {
    var deletions: [String: String] = [:]
    for region in root.descendants("changed-region") {
      guard let deletion = region.child("deletion"), let id = region.attribute("id") else {
        continue
      }
      let paragraphs = deletion.children.filter { $0.name == "p" || $0.name == "h" }
      deletions[id] = paragraphs.map(\.text).joined(separator: " ")
    }
    return deletions
  }
}
