internal import GRDB

/// What kept a set of reviews from being opened, read or written; nothing in it was changed.
public enum SetError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(String)
  /// It is something else than a set of reviews.
  case notASet(String)
  /// A newer version of the program made it.
  case newerVersion(found: Int)
  /// It is not as it was written.
  case damaged
  /// Another program keeps it locked.
  case inUse
  /// It cannot be written to.
  case readOnly
  /// It may not be opened.
  case notPermitted(String)
  /// The disk is full.
  case diskFull
  /// Something else, by SQLite's own number.
  case other(code: Int)

  /// Says what an error of SQLite's means.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? SetError ?? .other(code: 0)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notPermitted(path)
    case .SQLITE_NOTADB: self = .notASet(path)
    case .SQLITE_CORRUPT, .SQLITE_TOOBIG, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH,
      .SQLITE_CONSTRAINT:
      self = .damaged
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ: self = .damaged
    default: self = .other(code: Int(error.extendedResultCode.rawValue))
    }
  }
}
