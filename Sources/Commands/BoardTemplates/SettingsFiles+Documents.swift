extension SettingsFiles {
  /// A document template, and whether it is the person's own.
  struct Document {
    /// What it is called, for messages.
    let name: String
    /// Its bytes.
    let bytes: [UInt8]
    /// Whether it took the place of the one that is compiled in.
    let isOwn: Bool
  }

  /// The template at a path: one of the person's own as Writer saves it (`.odt`, `.ott`) or flat, else
  /// the one that is compiled in.
  static func document(
    _ path: String, console: Console = .current
  ) throws(Complaint) -> Document {
    let stem = path.hasSuffix(".fodt") ? String(path.dropLast(5)) : path
    if let folder = ownFolder(console) {
      for ending in [".odt", ".ott", ".fodt"] where Files.exists("\(folder)/\(stem)\(ending)") {
        let own = "\(folder)/\(stem)\(ending)"
        return Document(name: stem + ending, bytes: try Files.read(own), isOwn: true)
      }
    }
    return Document(name: path, bytes: Array(try template(path).utf8), isOwn: false)
  }
}
