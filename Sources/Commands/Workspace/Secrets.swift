internal import ReviewModel
internal import ReviewStore

/// Where the secrets that open the files come from: an unlock file, a passphrase file, a prompt.
struct Secrets {
  let options: ReviewOptions
  let console: Console

  /// What opens the review file.
  func review(_ path: String) throws(Complaint) -> Secret {
    if let secret = try given(passphraseFile: "SILP_PASSPHRASE_FILE") { return secret }
    guard !options.noInput,
      let typed = console.readSecret("Passphrase of \(Files.name(path)): "), !typed.isEmpty
    else {
      throw Complaint(
        "\(Files.name(path)) is locked and no passphrase was given",
        hint:
          "nothing was changed; use --unlock-with FILE, or put the passphrase into a file and name it in SILP_PASSPHRASE_FILE"
      )
    }
    return .passphrase(Passphrase(typed))
  }

  /// What opens the names file, or nil where the person goes on without it.
  func names(_ path: String) throws(Complaint) -> Secret? {
    if let secret = try given(passphraseFile: "SILP_NAMES_PASSPHRASE_FILE") { return secret }
    guard !options.noInput else { return nil }
    let typed = console.readSecret(
      "Passphrase of \(Files.name(path)) (Enter alone: work in labels): ")
    guard let typed, !typed.isEmpty else {
      console.tell("note: the names file stays closed; everything is in labels")
      return nil
    }
    return .passphrase(Passphrase(typed))
  }

  private func given(passphraseFile variable: String) throws(Complaint) -> Secret? {
    if let file = options.unlockWith { return try UnlockFiles.read(file) }
    guard let file = console.environment[variable] else { return nil }
    return .passphrase(Passphrase(try PassphraseFile.read(file)))
  }
}

/// A file that holds a passphrase in its first line.
enum PassphraseFile {
  static func read(_ file: String) throws(Complaint) -> String {
    let line = try Files.text(file).split(separator: "\n", omittingEmptySubsequences: false).first
    var text = line.map(String.init) ?? ""
    if text.last == "\r" { text.removeLast() }
    guard !text.isEmpty else {
      throw Complaint(
        "the first line of \(file) is empty, where a passphrase should stand",
        hint: "nothing was changed; write the passphrase there, alone on the line")
    }
    return text
  }
}

/// The secrets a new review is locked with.
struct NewKeys {
  /// Those of the review file.
  let review: [Secret]
  /// Those of the names file.
  let names: [Secret]

  /// Gathers them before any file is made.
  static func make(
    unlockFile: String?, noInput: Bool, console: Console
  ) throws(Complaint) -> NewKeys {
    var review: [Secret] = []
    var names: [Secret] = []
    if let file = console.environment["SILP_PASSPHRASE_FILE"] {
      review.append(.passphrase(Passphrase(try PassphraseFile.read(file))))
    }
    if let file = console.environment["SILP_NAMES_PASSPHRASE_FILE"] {
      names.append(.passphrase(Passphrase(try PassphraseFile.read(file))))
    }
    if !noInput, console.inputIsTerminal {
      if review.isEmpty { review.append(.passphrase(Passphrase(try ask("the review", console)))) }
      if names.isEmpty { names.append(.passphrase(Passphrase(try ask("the names", console)))) }
    }
    if let unlockFile {
      let secret = try UnlockFiles.make(unlockFile)
      review.append(secret)
      names.append(secret)
    }
    guard !review.isEmpty, !names.isEmpty else {
      throw Complaint(
        "nobody said what the new files are locked with",
        hint:
          "nothing was made; run it at a terminal, or give --make-unlock-file FILE, or name files in SILP_PASSPHRASE_FILE and SILP_NAMES_PASSPHRASE_FILE"
      )
    }
    return NewKeys(review: review, names: names)
  }

  /// The secrets of one new file that belongs to somebody else.
  static func forOne(
    _ what: String, unlockFile: String?, noInput: Bool, console: Console
  ) throws(Complaint) -> [Secret] {
    if let unlockFile { return [try UnlockFiles.make(unlockFile)] }
    if let file = console.environment["SILP_NEW_PASSPHRASE_FILE"] {
      return [.passphrase(Passphrase(try PassphraseFile.read(file)))]
    }
    guard !noInput, console.inputIsTerminal else {
      throw Complaint(
        "nobody said what \(what) is locked with",
        hint:
          "nothing was made; run it at a terminal, or give --make-unlock-file FILE, or name a file in SILP_NEW_PASSPHRASE_FILE"
      )
    }
    return [.passphrase(Passphrase(try ask(what, console)))]
  }

  private static func ask(_ what: String, _ console: Console) throws(Complaint) -> String {
    while true {
      guard let first = console.readSecret("A passphrase for \(what), at least 12 characters: ")
      else { throw Complaint("no passphrase was typed", hint: "nothing was made") }
      guard first.count >= 12 else {
        console.tell("That is too short. Three or four unrelated words are easy to keep.")
        continue
      }
      if console.readSecret("The same again: ") == first { return first }
      console.tell("They differ. Once more.")
    }
  }
}
