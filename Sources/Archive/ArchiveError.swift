/// Why an archive was not read or written: facts only, worded elsewhere.
public enum ArchiveError: Error, Sendable, Equatable {
  /// The bytes are no zip archive.
  case notAZip
  /// The bytes are an OLE compound file: an old Office document, or a new one with a password.
  case compoundFile
  /// The bytes start as a zip archive and do not end as one.
  case truncated
  /// The entry is encrypted.
  case encrypted(name: String)
  /// The entry's name is absolute or leads out of the archive.
  case unsafeName(String)
  /// Two entries have this name.
  case duplicateName(String)
  /// There are more entries than are taken.
  case tooManyEntries(count: Int, limit: Int)
  /// The entry inflates to more bytes than were allowed.
  case tooLarge(name: String, limit: Int)
  /// The entry inflates so far beyond its compressed size that it must be a bomb.
  case bomb(name: String, inflated: Int, compressed: Int)
  /// The entry's bytes or checksum are wrong.
  case damaged(name: String)
  /// The entry is compressed by a method other than storing and deflating.
  case unsupportedMethod(name: String, method: Int)
  /// There is no entry of this name.
  case notFound(name: String)
  /// libzip could not write; its code says why.
  case notWritten(code: Int)
  /// libzip could not get memory.
  case outOfMemory
}
