internal import GRDB

extension StoreError {
  /// Says what an error of SQLite's means for the file at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = Self.meaning(error, path: path)
    default: self = .io(code: 0)
    }
  }

  private static func meaning(_ error: DatabaseError, path: String) -> StoreError {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return .replaced(path)
    case .SQLITE_IOERR_SHORT_READ: return .damaged(.pages)
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_PERM, .SQLITE_AUTH: return .notPermitted(path)
    case .SQLITE_CORRUPT, .SQLITE_TOOBIG, .SQLITE_NOTADB: return .damaged(.pages)
    // Our statements are right for the tables we lay out, so the tables must be others.
    case .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
      return .damaged(.layout)
    default: return .io(code: Int(error.extendedResultCode.rawValue))
    }
  }
}
