internal import XML

/// What is wrong with a review written as XML, and where; nothing has been taken from it.
public enum InterchangeError: Error, Hashable, Sendable {
  /// It is no XML that can be read.
  case notXML(line: Int)
  /// It is XML, but no review.
  case notAReview(found: String)
  /// An element stands here that no review has.
  case unknownElement(String, line: Int)
  /// An element that must be there is missing in the one on this line.
  case missing(String, line: Int)
  /// What stands in an element is not what belongs there.
  case unreadable(element: String, line: Int)
  /// Two records have the same identifier.
  case doubledIdentifier(reference: String, line: Int)
  /// Something refers to a record that is not in the file.
  case dangling(element: String, line: Int)

  init(_ error: XMLError) {
    switch error {
    case .malformed(let line, _, _): self = .notXML(line: line)
    case .entityRefused(let line): self = .notXML(line: line)
    default: self = .notXML(line: 0)
    }
  }
}
