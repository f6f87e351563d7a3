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

  /// Writes a file beside its place and then moves it there, so that nobody ever finds half a file.
  static func write(_ bytes: [UInt8], to path: String, secret: Bool = false) throws(Complaint) {
    try prepare(bytes, for: path, secret: secret).finish()
  }

  /// A file that lies beside its place, whole and safe on the disk.
  struct Prepared {
    /// Its place.
    let path: String
    /// Where it lies meanwhile.
    let part: String

    /// Where a file for a place lies until it is finished.
    init(for path: String) {
      self.path = path
      part = Files.resolve(path) + ".part"
    }

    /// Moves it to its place.
    func finish() throws(Complaint) {
      let full = Files.resolve(path)
      guard unsafe rename(part, full) == 0 else {
        discard()
        throw Files.unwritten(path)
      }
      try? FileHandle(forReadingAtPath: (full as NSString).deletingLastPathComponent)?
        .synchronize()
    }

    /// Takes it away again.
    func discard() { try? FileManager.default.removeItem(atPath: part) }
  }

  /// Writes a file beside its place and waits until the disk has it.
  static func prepare(
    _ bytes: [UInt8], for path: String, secret: Bool = false
  ) throws(Complaint) -> Prepared {
    let prepared = Prepared(for: path)
    prepared.discard()
    let attributes: [FileAttributeKey: Any]? = secret ? [.posixPermissions: 0o600] : nil
    let manager = FileManager.default
    guard
      manager.createFile(atPath: prepared.part, contents: Data(bytes), attributes: attributes),
      let handle = FileHandle(forUpdatingAtPath: prepared.part),
      (try? handle.synchronize()) != nil
    else {
      prepared.discard()
      throw unwritten(path)
    }
    return prepared
  }

  /// Gives a file another name in its folder, unless there is one of that name.
  static func giveName(_ name: String, to path: String) throws(Complaint) {
    do {
      try FileManager.default.moveItem(atPath: resolve(path), toPath: resolve(name))
    } catch {
      throw Complaint(
        "\(path) could not be renamed to \(Files.name(name))",
        hint: "everything else was done; rename it yourself")
    }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(
      atPath: resolve(path), isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  private static func unwritten(_ path: String) -> Complaint {
    Complaint(
      "\(path) could not be written",
      hint: "nothing of it is there; check the folder and the free space, then run it again")
  }
}
