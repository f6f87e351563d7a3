/// One file in a zip archive, as the central directory tells it.
public struct ZipEntry: Sendable, Hashable {
  /// The name with its folders, separated by `/`.
  public let name: String
  /// The size it claims to inflate to; only reading shows the truth.
  public let claimedSize: Int
  /// The size it has in the archive.
  public let compressedSize: Int
  /// Whether a password is needed to read it.
  public let isEncrypted: Bool
  /// The compression method: 0 stored, 8 deflated.
  let method: Int
  /// Its place in the central directory.
  let index: UInt64

  /// True for a name that stays inside the archive when it is taken for a path.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    guard let first = parts.first, !first.isEmpty, !parts.contains("..") else { return false }
    return !first.contains(":")
  }
}
