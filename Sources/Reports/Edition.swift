/// Which state of the review a document shows: printed in it, so that two copies can be told apart.
public struct Edition: Hashable, Sendable {
  /// The day of the newest change that the document shows, in words.
  public let date: String
  /// How many changes the review had by then.
  public let revision: String

  /// What is printed on every page of a frozen version or a numbered copy; empty for any other.
  public var version: String

  /// Makes an edition.
  public init(date: String, revision: String, version: String = "") {
    self.date = date
    self.revision = revision
    self.version = version
  }
}
