public import ReviewModel

/// Which part of a file is not as it was written.
public enum Damage: Hashable, Sendable {
  /// SQLite cannot read the file's pages: it was cut short or overwritten.
  case pages
  /// The tables or their rows are not laid out as this version writes them.
  case layout
  /// The row that says which review this is.
  case identity
  /// One of the ways to unlock the file, counted from 1.
  case slot(Int)
  /// The row that says which copy of the review this file is.
  case copy
  /// What is kept of a copy: its letter, how far it has written, the numbers it gave.
  case replica(RecordID)
  /// An operation of a copy, by its count; missing or changed.
  case operation(replica: RecordID, n: Int)
  /// The link between an operation, the one before it and its revisions.
  case chain(replica: RecordID, n: Int)
  /// A revision of a record.
  case revision(record: RecordID, revision: RecordID)
  /// The saved state of a session.
  case session
  /// The saved unfinished line.
  case draft
}
