internal import Foundation
internal import ReviewModel

/// The person's own editor, which has the screen and the keyboard while it runs.
enum Editor {
  /// What text the person left when they closed their editor on a text; nil where it could not be
  /// opened or ended with a fault.
  ///
  /// The text lies in a folder of its own that nobody else may read, in memory where there is such a
  /// place, and is taken away again.
  static func text(
    _ text: String, named name: String, console: Console = .current
  ) throws(Complaint) -> String {
    let folder = Self.room(console) + "/silp-words-\(console.identifiers.next().text)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint(
        "there is no room for a file to edit",
        hint: "nothing was changed; write it yourself, and say: --from FILE")
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(name)"
    try Files.write(Array(text.utf8), to: path, secret: true)
    let editor = try command(console)
    guard unsafe system("\(editor) '\(path)'") == 0 else {
      throw Complaint(
        "\(editor) could not be opened, or ended with a fault",
        hint: "nothing was changed; set EDITOR to your editor, or write a file and say: --from FILE"
      )
    }
    return try Files.text(path)
  }

  /// Where the file lies: where the system keeps what is gone when the person logs out, if it does.
  private static func room(_ console: Console) -> String {
    let own = console.environment["XDG_RUNTIME_DIR"] ?? ""
    if own.hasPrefix("/"), !own.contains("'"), Files.isFolder(own) { return own }
    let usual = NSTemporaryDirectory()
    return usual.hasSuffix("/") ? String(usual.dropLast()) : usual
  }

  private static func command(_ console: Console) throws(Complaint) -> String {
    for name in ["VISUAL", "EDITOR"] {
      if let editor = console.environment[name], !editor.allSatisfy(\.isWhitespace) {
        return editor
      }
    }
    let folders = (console.environment["PATH"] ?? "").split(separator: ":")
    for editor in ["nano", "vi"]
    where folders.contains(where: {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(editor)")
    }) {
      return editor
    }
    throw Complaint(
      "no editor is known",
      hint: "nothing was changed; set EDITOR to your editor, or write a file and say: --from FILE")
  }
}
