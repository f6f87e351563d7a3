/// Why a finished file could not be scanned; it is then not released.
public enum ScanError: Error, Hashable, Sendable {
  /// A package could not be opened, or the file is of a kind in which no text can be read.
  case unreadablePackage
  /// A part of a package could not be read.
  case unreadablePart(String)
  /// The file, or a part of it, is locked with a password.
  case encrypted
  /// What is packed in the file is too much, or nested too deeply, to be read through.
  case tooLarge
  /// The file is a PDF, and nobody read its text beforehand.
  case needsPDFText
}
