internal import Crypto
internal import Foundation

/// Words that a person knows, kept in one place that is wiped when nobody needs them any more.
public struct Passphrase: Sendable {
  /// The words in UTF-8 and NFC: the same however the keyboard put accents together.
  let bytes: SymmetricKey

  /// Takes the words as they were typed.
  public init(_ text: String) {
    // ASCII is in NFC already, so no other copy is made that could not be wiped.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    bytes = SymmetricKey(utf8: isPlain ? text : text.precomposedStringWithCanonicalMapping)
  }
}
