/// What kind of file bytes are: by what they say, and where they say nothing, by the file's name.
enum FileKind {
  case package
  case compound
  case pdf
  case picture
  case web(String)
  case markup
  case dot(String)
  case delimited(String)
  case gedcom(String)
  case text(String)
  case unknown

  static func of(_ bytes: [UInt8], named name: String) -> FileKind {
    if bytes.starts(with: [0x50, 0x4B]) { return .package }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    if isPDF(bytes) { return .pdf }
    if isPicture(bytes) { return .picture }
    guard let text = TextDecoding.text(bytes) else { return .unknown }
    let ending = ending(of: name)
    let start = text.drop(while: \.isWhitespace).prefix(600).lowercased()
    // Its control words would stand between the letters of a name.
    if start.hasPrefix("{\\rtf") { return .unknown }
    if ["html", "htm", "xhtml"].contains(ending) || start.contains("<html") { return .web(text) }
    if start.hasPrefix("<") { return .markup }
    if ["dot", "gv"].contains(ending) || isGraph(start) { return .dot(text) }
    if ["csv", "tsv", "tab", "psv"].contains(ending) { return .delimited(text) }
    if ending == "ged" || start.hasPrefix("0 head") { return .gedcom(text) }
    return .text(text)
  }

  /// The ending of a file's name, in small letters.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Endings of files that are XML and nothing else, so that damage shows.
  static func isXML(_ name: String) -> Bool {
    ["xml", "rels", "rdf", "svg", "vml", "fodt", "fods", "fodp", "fodg", "xhtml", "xsd", "rng"]
      .contains(ending(of: name))
  }

  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1024)
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let marks: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
      [0x4D, 0x4D, 0, 0x2A], [0x01, 0, 0, 0, 0x6C], [0xD7, 0xCD, 0xC6, 0x9A],
    ]
    let isWebP =
      bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    let isBitmap = bytes.starts(with: Array("BM".utf8)) && bytes.prefix(64).contains(0)
    return isWebP || isBitmap || marks.contains { bytes.starts(with: $0) }
  }

  private static func isGraph(_ start: String) -> Bool {
    let words = start.prefix(200).split { !$0.isLetter }
    let first = words.first == "strict" ? words.dropFirst().first : words.first
    return (first == "digraph" || first == "graph") && start.contains("{")
  }
}
