internal import XML

extension FileReader {
  /// Reads the text of an OpenDocument while it is parsed, since a chronology can be large.
  ///
  /// Gives what its frames refer to; nil, with nothing read, for any other part, for one that is
  /// not well formed, and for one with tracked changes, whose end must be known at their beginning.
  mutating func readContent(
    _ content: [UInt8], at place: ScanPlace, depth: Int
  ) throws(ScanError) -> [[String]]? {
    guard place.part == "content.xml",
      DataURIs.find(Array("changed-region".utf8), in: content, from: 0) == nil
    else { return nil }
    guard let collector = try? Self.collect(content, at: place) else { return nil }
    try take(collector, depth)
    return collector.frames
  }

  private static func collect(
    _ content: [UInt8], at place: ScanPlace
  ) throws -> MarkupCollector? {
    var collector = MarkupCollector(.openDocument, at: place)
    var reader = try XMLStreamReader(reading: content)
    // The parser may give one text in several parts.
    var words = ""
    func passWords(to collector: inout MarkupCollector, _ words: inout String) {
      guard !words.isEmpty else { return }
      if !collector.open.isEmpty { collector.text(words) }
      words = ""
    }
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes):
        guard !collector.open.isEmpty || name == "document-content" else { return nil }
        passWords(to: &collector, &words)
        collector.start(MarkupElement(name: name, attributes: attributes, line: reader.line))
      case .text(let more): words += more
      case .end:
        passWords(to: &collector, &words)
        collector.end()
      }
    }
    collector.finish()
    return collector
  }
}
