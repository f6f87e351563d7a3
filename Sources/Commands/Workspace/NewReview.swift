internal import ReviewModel
internal import ReviewStore

/// Makes the files of a new review: all of them, or none, so that a second try finds nothing in its
/// way.
struct NewReview {
  let name: String
  let options: NewKeyOptions
  let console: Console

  private var path: String {
    Files.resolve(name.hasSuffix(".silp") ? String(name.dropLast(5)) : name, console: console)
  }

  /// Makes them, lets the first records be written, and only then shows the recovery code.
  func make(_ begin: (Workspace) throws -> Void) throws {
    let (review, names) = (path + ".silp", path + ".silpnames")
    let own = [options.makeUnlockFile, options.recoveryCodeFile].compactMap { $0 }
    for file in [review, names] + own where Files.exists(file) { throw Self.exists(file) }
    let keys = try NewKeys.make(options, console: console)
    var made: [String] = []
    do {
      try writeKeys(keys, &made)
      let id = console.identifiers.next()
      let file = try create(review, .review, id, keys.review)
      made.append(review)
      let register = try create(names, .names, id, keys.names)
      made.append(names)
      try begin(try Workspace(file: RecordFile(file), names: RecordFile(register)))
    } catch {
      made.forEach(Files.remove)
      throw error
    }
    tell(keys)
  }

  private func writeKeys(_ keys: NewKeys, _ made: inout [String]) throws(Complaint) {
    if let file = options.makeUnlockFile, let unlock = keys.unlockFile {
      try storing(file) { (path) throws(StoreError) in try unlock.write(path) }
      made.append(file)
    }
    if let file = options.recoveryCodeFile, let code = keys.recoveryCode {
      try storing(file) { (path) throws(StoreError) in try code.write(path) }
      made.append(file)
    }
  }

  private func storing(
    _ file: String, _ write: (String) throws(StoreError) -> Void
  ) throws(Complaint) {
    do { try write(Files.resolve(file, console: console)) } catch {
      throw Complaint(error, file: file)
    }
  }

  private func create(
    _ path: String, _ kind: FileKind, _ id: RecordID, _ secrets: [Secret]
  ) throws(Complaint) -> SealedFile {
    let about = AccessWay.About(
      time: console.now(),
      author: LabelledText(plain: console.environment["SILP_AUTHOR"] ?? "reviewer"))
    do {
      return try SealedFile.create(
        path, kind: kind, review: id, secrets: secrets, about: about,
        identifiers: console.identifiers, work: console.passphraseWork)
    } catch {
      throw Complaint(error, file: Files.name(path))
    }
  }

  private func tell(_ keys: NewKeys) {
    console.say("made \(Files.name(path)).silp, the review")
    console.say(
      "made \(Files.name(path)).silpnames, the names; keep it apart from what you send out")
    if let file = options.makeUnlockFile {
      console.say("made \(file), which opens both; whoever has it can read everything")
    }
    if let file = options.recoveryCodeFile {
      console.say("made \(file), the recovery code, which opens both")
      console.tell(RecoverySheet.keepingFile(file))
    } else if let code = keys.recoveryCode {
      RecoverySheet(code: code, opens: "both files").show(console)
    }
  }

  private static func exists(_ file: String) -> Complaint {
    let name = Files.name(file)
    return Complaint(
      "there is a file \(name) already",
      hint: name.hasSuffix(".silp")
        ? "nothing was made; choose another name, or work on that one: --review \(name)"
        : "nothing was made; choose another name")
  }
}
