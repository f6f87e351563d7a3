import Archive

/// Types into a form that silp wrote as a Word document, as Word would: into its boxes and lines.
enum FilledDocx {
  /// - Parameters:
  ///   - boxes: What is typed into the box of each section or question.
  ///   - lines: What is typed beside each label.
  ///   - table: What is typed into the cells under a heading row, in order, after the heading named.
  static func typed(
    _ bytes: [UInt8], boxes: [String: String] = [:], lines: [String: String] = [:],
    under heading: String = "", cells: [String] = []
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes: bytes)
    var writer = ZipWriter()
    for entry in reader.entries {
      var part = try reader.read(entry.name)
      if entry.name == "word/document.xml" {
        var text = String(decoding: part, as: UTF8.self)
        for (key, words) in boxes {
          let mark = "w:name=\"silp_a_\(key.replacing("-", with: "_"))\"/><w:bookmarkEnd w:id=\""
          text = put(words, into: text, after: mark, up: "/>")
        }
        for (label, words) in lines {
          text = put(words, into: text, after: ">\(label)</w:t></w:r></w:p>", up: "</w:pPr>")
        }
        var place = ">\(heading)</w:t></w:r></w:p>"
        for words in cells {
          text = put(words, into: text, after: place, up: "Answer\"/></w:pPr>")
          place = ">\(words)</w:t></w:r>"
        }
        part = Array(text.utf8)
      }
      try writer.add(entry.name, part)
    }
    return try writer.finish()
  }

  private static func put(
    _ words: String, into text: String, after mark: String, up end: String
  ) -> String {
    guard let found = text.firstRange(of: mark),
      let place = text[found.upperBound...].firstRange(of: end)
    else { return text }
    let runs = words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }
      .joined(separator: "</w:p><w:p>")
    return text[..<place.upperBound] + runs + text[place.upperBound...]
  }
}
