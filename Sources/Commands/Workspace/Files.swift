internal import Foundation

/// Reading and writing files, with complaints that say which file and what is safe.
enum Files {
  /// A path as the person typed it, made absolute from the folder of the console.
  static func resolve(_ path: String, console: Console = .current) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = console.environment["HOME"] {
      return home + path.dropFirst(1)
    }
    return console.folder + "/" + path
  }

  /// The name of a file without its folders.
  static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: resolve(path))
  }

  /// The names of the files in a folder, in order.
  static func list(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: resolve(folder))) ?? []).sorted()
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(Complaint) -> [UInt8] {
    let full = resolve(path)
    guard exists(full) else {
      throw Complaint(
        "there is no file \(path)",
        hint:
          "nothing was changed; check the name, or say where it is from \(Console.current.folder)")
    }
    guard let data = FileManager.default.contents(atPath: full) else {
      throw Complaint(
        "\(path) cannot be read", hint: "nothing was changed; check that you may open the file")
    }
    return Array(data)
  }

  /// The text of a file, which must be UTF-8.
  static func text(_ path: String) throws(Complaint) -> String {
    guard let text = String(bytes: try read(path), encoding: .utf8) else {
      throw Complaint(
        "\(path) is not plain text in UTF-8",
        hint: "nothing was changed; save it again as plain text, encoding UTF-8")
    }
    return text
  }

  /// Takes away a file that was just made and could not be finished.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: resolve(path)) }

  /// Writes a finished file beside its place and then moves it there, so that nobody ever finds
  /// half a file.
  static func write(_ bytes: [UInt8], to path: String, secret: Bool = false) throws(Complaint) {
    let full = resolve(path)
    let part = full + ".part"
    let manager = FileManager.default
    let attributes: [FileAttributeKey: Any]? = secret ? [.posixPermissions: 0o600] : nil
    guard manager.createFile(atPath: part, contents: Data(bytes), attributes: attributes),
      unsafe rename(part, full) == 0
    else {
      try? manager.removeItem(atPath: part)
      throw Complaint(
        "\(path) could not be written",
        hint: "the review is unchanged; check the folder and the free space, then run it again")
    }
  }
}
