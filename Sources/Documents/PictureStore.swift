/// The pictures of a package, each kept once.
struct PictureStore: Sendable {
  /// One file.
  struct File: Sendable {
    let path: String
    let mediaType: String
    let bytes: [UInt8]
  }

  private(set) var files: [File] = []

  /// Adds a picture and gives its path; nil for bytes that are no picture we know.
  mutating func add(_ bytes: [UInt8]) -> (path: String, mediaType: String)? {
    if let known = files.first(where: { $0.bytes == bytes }) {
      return (known.path, known.mediaType)
    }
    guard let (ending, mediaType) = PictureStore.type(of: bytes) else { return nil }
    let path = "Pictures/\(files.count + 1).\(ending)"
    files.append(File(path: path, mediaType: mediaType, bytes: bytes))
    return (path, mediaType)
  }

  /// Whether bytes are a picture we know.
  static func isKnown(_ bytes: [UInt8]) -> Bool { type(of: bytes) != nil }

  /// Whether bytes are a drawing in XML.
  static func isDrawing(_ bytes: [UInt8]) -> Bool { type(of: bytes)?.0 == "svg" }

  /// What a picture's first bytes say it is.
  private static func type(of bytes: [UInt8]) -> (String, String)? {
    for (start, ending, mediaType) in starts where bytes.starts(with: start) {
      return (ending, mediaType)
    }
    if bytes.dropFirst(40).starts(with: Array(" EMF".utf8)) { return ("emf", "image/x-emf") }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return ("webp", "image/webp")
    }
    let start = String(decoding: bytes.prefix(1000), as: UTF8.self)
    return start.contains("<svg") ? ("svg", "image/svg+xml") : nil
  }

  private static let starts: [([UInt8], String, String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "png", "image/png"), ([0xFF, 0xD8, 0xFF], "jpg", "image/jpeg"),
    (Array("GIF8".utf8), "gif", "image/gif"), (Array("BM".utf8), "bmp", "image/bmp"),
    ([0x49, 0x49, 0x2A, 0], "tif", "image/tiff"), ([0x4D, 0x4D, 0, 0x2A], "tif", "image/tiff"),
    ([0xD7, 0xCD, 0xC6, 0x9A], "wmf", "image/x-wmf"),
  ]
}
