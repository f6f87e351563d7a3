/// The kind of file in which Office kept its documents before 2007, and keeps encrypted ones.
enum CompoundFile {
  /// Which of these it is; the names of its streams, in UTF-16, tell.
  static func fault(_ bytes: [UInt8]) -> IntakeError.Fact {
    if holds("EncryptedPackage", bytes) { return .encryptedWorkbook }
    return holds("WordDocument", bytes) ? .oldDocument : .oldWorkbook
  }

  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let name = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }
}
