internal import XML

/// Reads a finished file into pieces of text, with every file that is packed in it.
struct FileReader {
  var pieces: [TextPiece] = []
  var unread: [ScanPlace] = []
  /// How many bytes files within files may still come to.
  private var left = 1 << 30
  private var embedded = 0
  /// Files within files, so deep at most.
  private static let deepest = 6

  /// Reads a file.
  mutating func read(_ bytes: [UInt8], named name: String, pdf: PDFText?) throws(ScanError) {
    pieces.append(TextPiece(text: name, place: ScanPlace([.fileName]), nature: .technical))
    if case .pdf = FileKind.of(bytes, named: name) {
      guard let pdf else { throw .needsPDFText }
      return read(pdf, bytes)
    }
    try readFile(bytes, named: name, at: ScanPlace([]), depth: 0)
  }

  /// Reads a file, or one that stands within another.
  mutating func readFile(
    _ bytes: [UInt8], named name: String, at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    try take(bytes.count, depth)
    switch FileKind.of(bytes, named: name) {
    case .package: try readPackage(bytes, at: place, depth: depth)
    case .compound where depth == 0:
      throw CompoundFile.isEncrypted(bytes) ? .encrypted : .unreadablePackage
    case .web(let text): try take(WebPage.read(text, at: place), depth)
    case .markup: try readMarkup(bytes, named: name, at: place, depth: depth)
    case .dot(let text): pieces += DotStrings.pieces(text, at: place)
    case .delimited(let text): pieces += DelimitedText.pieces(text, at: place)
    case .gedcom(let text): pieces += GedcomLines.pieces(text, at: place)
    case .text(let text): try readText(text, at: place, depth: depth)
    case .unknown where depth == 0: throw .unreadablePackage
    case .picture, .compound, .pdf, .unknown: readBytes(bytes, at: place)
    }
  }

  /// Reads a file that stood within another one, such as in base 64.
  mutating func readEmbedded(
    _ bytes: [UInt8], named name: String = "", at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    embedded += 1
    try readFile(bytes, named: name, at: place.then(.embedded(embedded)), depth: depth + 1)
  }

  /// What bytes without text still say, and that nobody has read them.
  mutating func readBytes(_ bytes: [UInt8], at place: ScanPlace, isRead: Bool = false) {
    if !isRead { unread.append(place) }
    pieces += RawStrings.of(bytes).map {
      TextPiece(text: $0, place: place.then(.bytes), nature: .bytes)
    }
  }

  /// Counts what is packed against what may be.
  mutating func take(_ count: Int, _ depth: Int) throws(ScanError) {
    left -= count
    guard left >= 0, depth <= Self.deepest else { throw .tooLarge }
  }

  private mutating func readText(
    _ text: String, at place: ScanPlace, depth: Int
  ) throws(ScanError) {
    pieces += PlainLines.pieces(text, at: place)
    guard DataURIs.mayStand(in: text) else { return }
    for file in DataURIs.files(in: text) {
      try readEmbedded(file, at: place, depth: depth)
    }
  }

  private mutating func read(_ pdf: PDFText, _ bytes: [UInt8]) {
    for (number, page) in pdf.text.split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).enumerated() {
      pieces += PlainLines.pieces(String(page), at: ScanPlace([.page(number + 1)]))
    }
    for property in pdf.properties {
      pieces.append(
        TextPiece(
          text: property.value, place: ScanPlace([.property(property.name)]),
          nature: PDFText.worded.contains(property.name) ? .prose : .technical))
      pieces.append(
        TextPiece(text: property.name, place: ScanPlace([.property("")]), nature: .technical))
    }
    for number in 0..<max(0, pdf.pictures) { unread.append(ScanPlace([.picture(number + 1)])) }
    readBytes(bytes, at: ScanPlace([]), isRead: true)
  }
}

extension PDFText {
  /// The properties in which people write.
  static let worded: Set<String> = ["Title", "Subject", "Keywords", "Author"]
}

/// Old Office files, and new ones with a password.
enum CompoundFile {
  /// Whether it holds a document with a password.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    return bytes.indices.contains {
      bytes[$0] == name[0] && bytes[$0...].starts(with: name)
    }
  }
}
