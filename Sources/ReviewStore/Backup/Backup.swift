/// A copy of both files of a review that was made while they were in use, and verified.
public struct Backup: Hashable, Sendable {
  /// The copy of the review file.
  public let review: CopiedFile
  /// The copy of the names file, where there is one.
  public let names: CopiedFile?

  /// One file of a backup.
  public struct CopiedFile: Hashable, Sendable {
    /// Where it is.
    public let path: String
    /// How many bytes it has.
    public let size: Int
    /// How many operations are in it.
    public let operations: Int
    /// Whether all of it was looked at, seals and chains too, for which it must be open.
    public let isFullyVerified: Bool
  }

  /// The names file that goes with the review.
  public enum Names: Sendable {
    /// It is open.
    case open(SealedFile)
    /// It is closed, and copied as it stands.
    case closed(path: String)
  }
}

/// What kept a backup from being made; no part of it is left.
public struct BackupError: Error, Hashable, Sendable {
  /// The file it happened with.
  public let path: String
  /// What happened.
  public let reason: StoreError
}
