internal import Crypto
internal import FoundationEssentials

/// Seals bytes with ChaCha20-Poly1305 (RFC 8439), bound to values that stand beside them in clear.
struct SealKey: Sendable {
  private let key: SymmetricKey

  init(_ key: SymmetricKey) { self.key = key }

  /// Nonce, sealed bytes and tag; the nonce is drawn anew each time.
  func seal(_ plain: Data, beside clear: Fields) throws -> Data {
    try ChaChaPoly.seal(plain, using: key, authenticating: clear.bytes).combined
  }

  /// The plain bytes, or nil where anything is not as it was sealed.
  func open(_ sealed: Data, beside clear: Fields) -> Data? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed) else { return nil }
    return try? ChaChaPoly.open(box, using: key, authenticating: clear.bytes)
  }

  /// Seals a key, which stands nowhere else meanwhile.
  func seal(_ other: SymmetricKey, beside clear: Fields) throws -> Data {
    try other.sealed(with: key, beside: clear)
  }

  /// The key that was sealed, or nil where anything is not as it was.
  func openKey(_ sealed: Data, beside clear: Fields) -> SymmetricKey? {
    guard var bytes = open(sealed, beside: clear), bytes.count == 32 else { return nil }
    return SymmetricKey(taking: &bytes)
  }
}
