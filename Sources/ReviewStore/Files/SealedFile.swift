public import ReviewModel
internal import Synchronization

/// One sealed file: the review's, or the names'.
///
/// Everything in it that says something is sealed before SQLite sees it, and revisions are only
/// ever added to. `RecordFile` reads and writes records in it. Opening writes nothing.
public final class SealedFile: Sendable {
  /// Where it is.
  public let path: String
  /// Which of the two files it is.
  public let kind: FileKind
  /// The review it belongs to; the two files of a review say the same.
  public let review: RecordID
  /// The copy of the review that this file writes as.
  public let replica: RecordID

  let connection: Connection
  let keys: FileKeys
  let identifiers: IdentifierSource
  /// Touched only from within the connection's queue, so that it never runs ahead of the file.
  let reading = Mutex<Reading?>(nil)

  init(
    connection: Connection, owner: Owner, replica: RecordID, keys: FileKeys,
    identifiers: IdentifierSource
  ) {
    self.connection = connection
    path = connection.path
    kind = owner.kind
    review = owner.review
    self.replica = replica
    self.keys = keys
    self.identifiers = identifiers
  }
}
