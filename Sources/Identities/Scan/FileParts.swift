internal import Archive
internal import XML

/// The parts of a finished file, each cut into pieces of text in which a name would stand whole.
struct FilePart {
  let name: String
  let content: Content

  enum Content {
    /// Paragraphs, cells, attribute values, lines.
    case pieces([String])
    /// A picture of pixels, a font: nothing in which text can be read.
    case unreadable
  }
}

enum FileParts {
  /// The parts of a file: those of a package, or the file itself.
  static func of(_ bytes: [UInt8]) throws(ScanError) -> [FilePart] {
    guard bytes.starts(with: [0x50, 0x4B]) else {
      let file = try part("", bytes)
      if case .unreadable = file.content, !isPicture(bytes) { throw .unreadablePackage }
      return [file]
    }
    let reader: ZipReader
    do { reader = try ZipReader(bytes: bytes) } catch { throw .unreadablePackage }
    var parts = [FilePart(name: "", content: .pieces(reader.entries.map(\.name)))]
    for entry in reader.entries where !entry.name.hasSuffix("/") {
      guard let content = try? reader.read(entry.name) else { throw .unreadablePart(entry.name) }
      parts.append(try part(entry.name, content))
    }
    return parts
  }

  private static func part(_ name: String, _ bytes: [UInt8]) throws(ScanError) -> FilePart {
    if let tree = try? XMLTree(parsing: bytes) {
      return FilePart(name: name, content: .pieces(TextPieces.of(tree.root)))
    }
    // Read as lines, damaged XML would hide a name behind its tags.
    let isXML = [".xml", ".rels", ".rdf", ".svg"].contains { name.hasSuffix($0) }
    if isXML, !bytes.isEmpty { throw .unreadablePart(name) }
    guard !isPicture(bytes), let text = text(bytes) else {
      return FilePart(name: name, content: .unreadable)
    }
    return FilePart(name: name, content: .pieces(lines(text)))
  }

  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46]]
      .contains { bytes.starts(with: $0) }
  }

  /// The bytes as text; nil for a PDF, an old Office file, UTF-16: no name would be seen in them.
  private static func text(_ bytes: [UInt8]) -> String? {
    guard !bytes.starts(with: Array("%PDF".utf8)), !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The lines of plain text; the `\n` that a DOT label holds parts words as a line's end does.
  private static func lines(_ text: String) -> [String] {
    var clean = ""
    var afterBackslash = false
    for character in text {
      if afterBackslash {
        clean += "nlr".contains(character) ? " " : String(character)
        afterBackslash = false
      } else if character == "\\" {
        afterBackslash = true
      } else {
        clean.append(character)
      }
    }
    return clean.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }
}
