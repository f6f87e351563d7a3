/// What kept a finished document from being read part by part.
public enum DocumentReadingError: Error, Hashable, Sendable {
  /// It is neither a text of Writer nor one of Word.
  case notADocument
  /// Something in it cannot be read.
  case damaged(part: String)
}
