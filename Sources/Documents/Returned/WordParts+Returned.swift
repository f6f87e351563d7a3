internal import Archive
internal import XML

extension WordParts {
  /// Reads a Word document that came back, with what readers left in it (ECMA-376 part 1, 17.13).
  static func returned(_ archive: ZipReader) throws(DocumentReadingError) -> PartCollector {
    var reader = WordParts(styles: try WordStyles(archive), footnotes: try Self.footnotes(archive))
    reader.comments = try comments(archive)
    reader.parts.remarks = RemarkCollector()
    try archive.stream("word/document.xml") { reader.take($0) }
    return reader.parts
  }

  private static func comments(
    _ archive: ZipReader
  ) throws(DocumentReadingError) -> [String: ReaderRemark] {
    guard archive.entry("word/comments.xml") != nil else { return [:] }
    var comments: [String: ReaderRemark] = [:]
    var id = ""
    var isInText = false
    try archive.stream("word/comments.xml") { event in
      switch event {
      case .start(name: "comment", let attributes):
        id = attributes["id"] ?? ""
        comments[id] = ReaderRemark(
          author: attributes["author"] ?? "", date: attributes["date"] ?? "")
      case .start(name: "p", _): comments[id]?.words += "\n"
      case .start(name: "t", _): isInText = true
      case .start(name: "br", _), .start(name: "tab", _): comments[id]?.words += " "
      case .end(name: "t"): isInText = false
      case .text(let text): if isInText { comments[id]?.words += text }
      default: break
      }
    }
    return comments
  }

  private static let oldProperties: Set<String> = [
    "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange",
    "tblPrExChange", "tblGridChange",
  ]

  private static let kinds: [String: TrackedChange.Kind] = [
    "ins": .inserted, "moveTo": .inserted, "del": .deleted, "moveFrom": .deleted,
  ]

  /// What of a returned document is not read as any other; whether it was that.
  mutating func startReturned(_ name: String, _ attributes: [XMLAttribute]) -> Bool {
    guard let comments else { return false }
    if old > 0 || Self.oldProperties.contains(name) {
      old += 1
      return true
    }
    if let kind = Self.kinds[name] {
      let change = TrackedChange(
        kind, author: attributes["author"] ?? "", date: attributes["date"] ?? "")
      if rowProperties > 0 {
        rowChange = change
      } else if runProperties == 0 {
        changes.append(change)
      }
      parts.change = self.change(of: changes)
      return true
    }
    switch name {
    case "tr":
      rowChange = nil
      return false
    case "delText": isInText = true
    case "commentRangeStart": parts.remarks?.startRange(attributes["id"] ?? "")
    case "commentReference":
      let id = attributes["id"] ?? ""
      if let comment = comments[id] { parts.remarks?.add(comment, range: id) }
    case "bookmarkStart":
      parts.remarks?.place(attributes["name"] ?? "")
    default: return false
    }
    return true
  }

  /// The end of what is not read as in any other document; whether it was that.
  mutating func endReturned(_ name: String) -> Bool {
    guard comments != nil else { return false }
    if old > 0 {
      old -= 1
      return true
    }
    if Self.kinds[name] != nil {
      if rowProperties == 0, runProperties == 0 { _ = changes.popLast() }
      parts.change = self.change(of: changes)
      return true
    }
    switch name {
    case "delText": isInText = false
    case "trPr":
      parts.change = self.change(of: changes)
      return false
    case "tr":
      rowChange = nil
      parts.change = self.change(of: changes)
      return false
    default: return false
    }
    return true
  }

  private func change(of changes: [TrackedChange]) -> TrackedChange? {
    let all = changes + [rowChange].compactMap(\.self)
    guard let last = all.last else { return nil }
    let isBoth = all.contains { $0.kind == .inserted } && all.contains { $0.kind == .deleted }
    return isBoth ? TrackedChange(.gone, author: last.author, date: last.day) : last
  }
}
