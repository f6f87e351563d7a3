/// What the bytes of a file are, whatever the file is called.
public enum FileContent: String, Hashable, Sendable, CaseIterable {
  /// Text.
  case text
  /// A web page or XML, as some systems export under a spreadsheet's name.
  case markup
  /// A PDF.
  case pdf
  /// Rich text.
  case richText = "rich text"
  /// A zip archive that is none of the documents known here.
  case zip
  /// A Word document.
  case wordDocument = "Word document"
  /// An ODF document.
  case openDocument = "OpenDocument"
  /// A binary Excel workbook (`.xlsb`).
  case binaryWorkbook = "binary workbook"
  /// An Office document that is encrypted, or one from before 2007.
  case compoundFile = "compound file"
  /// Something else.
  case binary
}

extension FileContent {
  /// Tells what bytes are by how they begin.
  init(of bytes: [UInt8]) {
    self = Self.magic.first { bytes.starts(with: $0.bytes) }?.content ?? Self.textual(bytes)
  }

  private static let magic: [(bytes: [UInt8], content: FileContent)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .compoundFile), (Array("%PDF".utf8), .pdf),
    (Array("{\\rtf".utf8), .richText), ([0xFF, 0xFE], .text), ([0xFE, 0xFF], .text),
  ]

  private static func textual(_ bytes: [UInt8]) -> FileContent {
    if bytes.contains(0) { return .binary }
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype", "<html", "<?xml", "<table"].contains { start.hasPrefix($0) }
      ? .markup : .text
  }
}
