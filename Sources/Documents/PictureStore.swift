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

  /// What a picture's first bytes say it is.
  private static func type(of bytes: [UInt8]) -> (String, String)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("png", "image/png") }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("jpg", "image/jpeg") }
    if bytes.starts(with: Array("GIF8".utf8)) { return ("gif", "image/gif") }
    let start = String(decoding: bytes.prefix(1000), as: UTF8.self)
    return start.contains("<svg") ? ("svg", "image/svg+xml") : nil
  }
}
