internal import ReviewModel
internal import ReviewStore

/// Opens files with the secrets that are given or typed: an unlock file, a passphrase or a recovery
/// code.
struct Secrets {
  let options: ReviewOptions
  let console: Console

  /// How often a recovery code with mistakes in it is asked for again.
  private static let mostMistakes = 3

  /// A file that was opened, and what opened it.
  struct Opened {
    let file: SealedFile
    let secret: Secret
  }

  /// Opens a file; nil where it is the names file and the person goes on without it.
  ///
  /// A recovery code that was typed for the other file is tried before anybody is asked again.
  func open(
    _ path: String, _ kind: FileKind, expecting review: RecordID? = nil, after other: Secret? = nil
  ) throws(Complaint) -> Opened? {
    if let secret = try given(kind) {
      return try open(path, kind, secret, expecting: review)
    }
    if case .recoveryCode? = other, let other,
      let opened = try? open(path, kind, other, expecting: review)
    {
      return opened
    }
    guard !options.noInput else {
      if kind == .names { return nil }
      throw Self.locked(path)
    }
    return try ask(path, kind, expecting: review)
  }

  /// A secret for a file that may be too damaged to try it on; nil where nobody gives one.
  func untried(_ path: String, _ kind: FileKind) throws(Complaint) -> Secret? {
    if let secret = try given(kind) { return secret }
    guard !options.noInput,
      let typed = console.readSecret("Passphrase of \(Files.name(path)): "), !typed.isEmpty
    else { return nil }
    do { return try Self.secret(typed) } catch { throw Complaint(error, file: nil) }
  }

  /// What opens a file without anybody being asked.
  private func given(_ kind: FileKind) throws(Complaint) -> Secret? {
    if let file = options.unlockWith { return try UnlockFiles.read(file) }
    let variable = kind == .review ? "SILP_PASSPHRASE_FILE" : "SILP_NAMES_PASSPHRASE_FILE"
    if let file = console.environment[variable] {
      return .passphrase(Passphrase(try PassphraseFile.read(file)))
    }
    guard let file = console.environment["SILP_RECOVERY_CODE_FILE"] else { return nil }
    do { return .recoveryCode(try RecoveryCode(try Files.text(file))) } catch {
      if let error = error as? Complaint { throw error }
      throw Complaint(error as? RecoveryCodeError ?? .doesNotFit, file: file)
    }
  }

  /// Asks until the file opens, or until Enter is pressed alone.
  private func ask(
    _ path: String, _ kind: FileKind, expecting review: RecordID?
  ) throws(Complaint) -> Opened? {
    let name = Files.name(path)
    let alone = kind == .names ? " (Enter alone: work in labels)" : ""
    var mistakes = 0
    var wasWrong = false
    while let typed = console.readSecret("Passphrase of \(name)\(alone): "), !typed.isEmpty {
      let secret: Secret
      do throws(RecoveryCodeError) { secret = try Self.secret(typed) } catch {
        mistakes += 1
        let complaint = Complaint(error, file: nil)
        guard mistakes < Self.mostMistakes, console.inputIsTerminal else { throw complaint }
        console.tell("In that recovery code \(complaint.message). Type all of it again.")
        continue
      }
      do throws(StoreError) {
        return try unsealed(path, kind, secret, expecting: review)
      } catch {
        guard case .wrongSecret = error, console.inputIsTerminal else {
          throw Complaint(error, file: name)
        }
        wasWrong = true
        console.tell(
          "That does not open \(name); the file is intact. Try again: there is no limit. "
            + "Enter alone gives up.")
      }
    }
    guard kind == .names else { throw wasWrong ? Self.givenUp(path) : Self.locked(path) }
    console.tell("note: the names file stays closed; everything is in labels")
    return nil
  }

  /// What was typed at the prompt: a recovery code where it is meant to be one.
  private static func secret(_ typed: String) throws(RecoveryCodeError) -> Secret {
    RecoveryCode.isMeant(by: typed)
      ? .recoveryCode(try RecoveryCode(typed)) : .passphrase(Passphrase(typed))
  }

  private func unsealed(
    _ path: String, _ kind: FileKind, _ secret: Secret, expecting review: RecordID?
  ) throws(StoreError) -> Opened {
    let file = try SealedFile.open(
      path, kind: kind, secret: secret, expecting: review, identifiers: console.identifiers)
    Exposure.warn(ofFile: path, console: console)
    if case .recoveryCode = secret, kind == .review, console.inputIsTerminal {
      console.tell("note: opened with the recovery code; for a new passphrase: silp access change")
    }
    return Opened(file: file, secret: secret)
  }

  private func open(
    _ path: String, _ kind: FileKind, _ secret: Secret, expecting review: RecordID?
  ) throws(Complaint) -> Opened {
    do { return try unsealed(path, kind, secret, expecting: review) } catch {
      throw Complaint(error, file: Files.name(path))
    }
  }

  private static func locked(_ path: String) -> Complaint {
    Complaint(
      "\(Files.name(path)) is locked and no passphrase was given",
      hint:
        "nothing was changed; use --unlock-with FILE, or put the passphrase into a file and name it in SILP_PASSPHRASE_FILE"
    )
  }

  private static func givenUp(_ path: String) -> Complaint {
    Complaint(
      "\(Files.name(path)) stays locked",
      hint:
        "it is intact and was not changed; where the passphrase is lost, type the recovery code in its place, or use --unlock-with FILE"
    )
  }
}
