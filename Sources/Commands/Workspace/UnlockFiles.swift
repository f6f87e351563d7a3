internal import ReviewStore

/// Unlock files: the key to a review kept in a file of its own.
enum UnlockFiles {
  /// Reads one.
  static func read(_ file: String) throws(Complaint) -> Secret {
    do {
      return .unlockFile(try UnlockFile.read(Files.resolve(file)))
    } catch {
      throw Complaint(error, file: file)
    }
  }

  /// Makes a new one, which only its owner can read.
  static func make(_ file: String) throws(Complaint) -> Secret {
    let unlock = UnlockFile.random()
    do {
      try unlock.write(Files.resolve(file))
    } catch {
      throw Complaint(error, file: file)
    }
    return .unlockFile(unlock)
  }
}
