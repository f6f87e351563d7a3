internal import Archive
internal import XML

/// The parts of a finished file, each cut into pieces of text in which a name would stand whole.
struct FilePart {
  let name: String
  let content: Content

  enum Content {
    /// Paragraphs, cells, attribute values, lines.
    case pieces([String])
    /// A picture of pixels, in which no text can be read.
    case pixels
  }
}

enum FileParts {
  /// The parts of a file: those of a package, or the file itself.
  static func of(_ bytes: [UInt8]) throws(ScanError) -> [FilePart] {
    guard bytes.starts(with: [0x50, 0x4B]) else { return [part("", bytes)] }
    let reader: ZipReader
    do { reader = try ZipReader(bytes: bytes) } catch { throw .unreadablePackage }
    var parts = [FilePart(name: "", content: .pieces(reader.entries.map(\.name)))]
    for entry in reader.entries where !entry.name.hasSuffix("/") {
      do {
        parts.append(part(entry.name, try reader.read(entry.name)))
      } catch {
        throw .unreadablePart(entry.name)
      }
    }
    return parts
  }

  private static func part(_ name: String, _ bytes: [UInt8]) -> FilePart {
    let isPicture = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46]]
      .contains { bytes.starts(with: $0) }
    if isPicture { return FilePart(name: name, content: .pixels) }
    if let tree = try? XMLTree(parsing: bytes) {
      return FilePart(name: name, content: .pieces(TextPieces.of(tree.root)))
    }
    return FilePart(name: name, content: .pieces(lines(String(decoding: bytes, as: UTF8.self))))
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
