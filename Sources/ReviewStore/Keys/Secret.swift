/// What opens a file: something a person knows or something they have.
public enum Secret: Sendable {
  /// Words that a person knows.
  case passphrase(Passphrase)
  /// A file that is kept apart.
  case unlockFile(UnlockFile)
  /// Digits that were written down on paper.
  case recoveryCode(RecoveryCode)
}
