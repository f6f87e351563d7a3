internal import ReviewStore

/// The secrets a new review is locked with.
struct NewKeys {
  /// Those of the review file.
  let review: [Secret]
  /// Those of the names file.
  let names: [Secret]
  /// The unlock file among them, which is not written yet.
  let unlockFile: UnlockFile?
  /// The recovery code among them, which nobody has seen yet.
  let recoveryCode: RecoveryCode?

  /// Gathers them before any file is made.
  static func make(_ options: NewKeyOptions, console: Console) throws(Complaint) -> NewKeys {
    func passphrase(_ variable: String, _ what: String) throws(Complaint) -> Secret? {
      if let file = console.environment[variable] { return try PassphraseFile.readNew(file) }
      guard !options.noInput, console.inputIsTerminal else { return nil }
      return try ask(what, console)
    }
    let review = try passphrase("SILP_PASSPHRASE_FILE", "the review")
    let names = try passphrase("SILP_NAMES_PASSPHRASE_FILE", "the names")
    let unlockFile = options.makeUnlockFile == nil ? nil : UnlockFile.random()
    // A recovery code is for when the others are lost; alone it would be all there is.
    guard unlockFile != nil || (review != nil && names != nil) else {
      throw Complaint(
        "nobody said what the new files are locked with",
        hint:
          "nothing was made; run it at a terminal, or give --make-unlock-file FILE, or name files in SILP_PASSPHRASE_FILE and SILP_NAMES_PASSPHRASE_FILE"
      )
    }
    let code = options.noRecoveryCode ? nil : RecoveryCode.random()
    let both = [unlockFile.map(Secret.unlockFile), code.map(Secret.recoveryCode)].compactMap { $0 }
    return NewKeys(
      review: [review].compactMap { $0 } + both, names: [names].compactMap { $0 } + both,
      unlockFile: unlockFile, recoveryCode: code)
  }

  /// The secrets of one new file that belongs to somebody else.
  static func forOne(
    _ what: String, unlockFile: String?, noInput: Bool, console: Console
  ) throws(Complaint) -> [Secret] {
    [try one(what, unlockFile: unlockFile, flag: "make-unlock-file", noInput, console)]
  }

  /// One new secret: an unlock file made new, a passphrase from a file, or one that is typed twice.
  static func one(
    _ what: String, unlockFile: String?, flag: String, _ noInput: Bool, _ console: Console
  ) throws(Complaint) -> Secret {
    if let unlockFile { return try UnlockFiles.make(unlockFile) }
    if let file = console.environment["SILP_NEW_PASSPHRASE_FILE"] {
      return try PassphraseFile.readNew(file)
    }
    guard !noInput, console.inputIsTerminal else {
      throw Complaint(
        "nobody said what \(what) is locked with",
        hint:
          "nothing was made; run it at a terminal, or give --\(flag) FILE, or name a file in SILP_NEW_PASSPHRASE_FILE"
      )
    }
    return try ask(what, console)
  }

  private static func ask(_ what: String, _ console: Console) throws(Complaint) -> Secret {
    while true {
      guard let first = console.readSecret("A passphrase for \(what), at least 12 characters: ")
      else { throw Complaint("no passphrase was typed", hint: "nothing was made") }
      if first.count < 12 {
        console.tell("That is too short. Three or four unrelated words are easy to keep.")
      } else if RecoveryCode.isMeant(by: first) {
        console.tell("That looks like a recovery code. Three or four unrelated words, please.")
      } else if console.readSecret("The same again: ") == first {
        return .passphrase(Passphrase(first))
      } else {
        console.tell("They differ. Once more.")
      }
    }
  }
}
