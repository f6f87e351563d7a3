/// Why XML was not read: facts only, worded elsewhere.
public enum XMLError: Error, Sendable, Equatable {
  /// The bytes are not well-formed XML; the message is libxml2's own.
  case malformed(line: Int, column: Int, message: String)
  /// The document declares or uses entities, which can read files or grow without bound.
  case entityRefused(line: Int)
  /// The document has more bytes than the reader was told to take.
  case tooLarge(bytes: Int, limit: Int)
  /// Elements are nested deeper than libxml2 follows.
  case tooDeep(limit: Int)
  /// The bytes given as a RELAX NG schema are not one; the message is libxml2's own.
  case invalidSchema(line: Int, message: String)
  /// libxml2 could not get memory.
  case outOfMemory
}
