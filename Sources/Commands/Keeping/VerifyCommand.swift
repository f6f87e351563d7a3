internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Looks at a file and says whether it is as it was written.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check whether a file is as it was written.",
    discussion: """
      Looks at every page, every digest and, with the secret, every seal and every link of the log.
      Nothing is written. Without FILE both files of the review are looked at.
      Example: silp verify backups/harbour-2026-11-21-1432.silp
      """)

  @Argument(help: "A review file or a names file.") var file: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let console = Console.current
    var paths: [String] = []
    if let file {
      paths = [Files.resolve(file)]
    } else {
      let found = try ReviewPaths.find(options, console: console)
      paths = [found.review] + (found.names.map { [$0] } ?? [])
    }
    var isSound = true
    for path in paths {
      isSound = try FileCheck(path: path, options: options).run() && isSound
    }
    guard isSound else { throw ExitStatusError(status: .failed) }
  }
}

/// Checks one file, as far as it can be opened.
struct FileCheck {
  let path: String
  let options: ReviewOptions

  private var name: String { Files.name(path) }

  /// Whether everything that could be looked at is as it was written; says what is not.
  func run() throws(Complaint) -> Bool {
    guard Files.exists(path) else { throw Complaint(.missing(path), file: name) }
    let kind = Wreck.kind(of: path) ?? (path.hasSuffix("names") ? .names : .review)
    let secret = try Secrets(options: options, console: .current).untried(path, kind)
    let found = try Workspace.storing(path) { () throws(StoreError) in
      try SealedFile.verify(path, kind: kind, secret: secret)
    }
    if found.damage.isEmpty { tellSound(found) } else { tellDamage(found, secret) }
    return found.damage.isEmpty
  }

  private func tellSound(_ found: Verification) {
    let console = Console.current
    let counts = "\(found.operations) steps, \(found.records) records, \(found.revisions) revisions"
    guard !found.isWithSecret else {
      return console.say("\(name): all is as it was written: \(counts)")
    }
    console.say("\(name): every page and digest is as it was written: \(counts)")
    console.tell(
      "note: without its secret, the seals and the links of the log could not be looked at")
  }

  private func tellDamage(_ found: Verification, _ secret: Secret?) {
    let console = Console.current
    console.say("\(name): DAMAGED")
    for part in found.damage.prefix(20) {
      console.say("  \(Complaint.words(part)) is not as it was written")
    }
    if found.damage.count > 20 { console.say("  and \(found.damage.count - 20) more") }
    if secret != nil, !found.isWithSecret {
      console.tell("note: the secret that was given does not open it, which is another matter")
    }
    console.tell(
      "nothing was changed; keep this file as it is, and go on with your newest backup, or save "
        + "what can be saved: silp salvage \(name) -o saved-\(name)")
  }
}
