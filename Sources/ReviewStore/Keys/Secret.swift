internal import Foundation

/// What opens a file: something a person knows or something they have.
public enum Secret: Sendable {
  /// Words that a person knows.
  case passphrase(String)
  /// A file that is kept apart.
  case unlockFile(UnlockFile)

  /// The passphrase in bytes, the same however the keyboard put accents together: NFC, UTF-8.
  static func bytes(_ passphrase: String) -> Data {
    Data(passphrase.precomposedStringWithCanonicalMapping.utf8)
  }
}
