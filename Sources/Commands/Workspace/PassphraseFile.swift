internal import ReviewStore

/// A file that holds a passphrase in its first line.
enum PassphraseFile {
  static func read(_ file: String) throws(Complaint) -> String {
    let line = try Files.text(file).split(separator: "\n", omittingEmptySubsequences: false).first
    var text = line.map(String.init) ?? ""
    if text.last == "\r" { text.removeLast() }
    guard !text.isEmpty else {
      throw Complaint(
        "the first line of \(file) is empty, where a passphrase should stand",
        hint: "nothing was changed; write the passphrase there, alone on the line")
    }
    return text
  }

  /// A passphrase that something new is locked with.
  static func readNew(_ file: String) throws(Complaint) -> Secret {
    let text = try read(file)
    // Typed at a prompt it would be taken for a code, and never open anything.
    guard !RecoveryCode.isMeant(by: text) else {
      throw Complaint(
        "the passphrase in \(file) looks like a recovery code",
        hint: "nothing was made; a passphrase is words: three or four unrelated ones")
    }
    return .passphrase(Passphrase(text))
  }
}
