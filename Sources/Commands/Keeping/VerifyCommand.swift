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
      let check = FileCheck(path: path, options: options)
      isSound = try check.run() && isSound
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
    let kind = try Workspace.storing(path) { () throws(StoreError) in
      try SealedFile.kind(of: path) ?? (path.hasSuffix("names") ? .names : .review)
    }
    var damage: [Damage] = []
    do throws(StoreError) {
      damage = try SealedFile.inspect(path, kind: kind)
    } catch {
      guard case .damaged(let first) = error else { throw Complaint(error, file: name) }
      damage = [first]
    }
    if let opened = try open(kind) {
      let found = try Workspace.storing(path) { () throws(StoreError) in
        try opened.verifyChains()
      }
      damage += found.filter { !damage.contains($0) }
      if damage.isEmpty {
        let log = try Workspace.storing(path) { () throws(StoreError) in try opened.operations() }
        Console.current.say("\(name): as it was written, \(log.count) steps, none missing")
      }
    } else if damage.isEmpty {
      Console.current.say("\(name): every page and digest is as it was written")
      Console.current.tell(
        "note: without its secret, seals and the links of the log could not be looked at")
    }
    tell(damage)
    return damage.isEmpty
  }

  /// The open file, or nil where no secret is at hand or the damage keeps it from opening.
  private func open(_ kind: FileKind) throws(Complaint) -> SealedFile? {
    let secrets = Secrets(options: options, console: .current)
    guard let secret = try secrets.untried(path, kind) else { return nil }
    do throws(StoreError) {
      return try SealedFile.open(
        path, kind: kind, secret: secret, identifiers: Console.current.identifiers)
    } catch {
      if case .damaged = error { return nil }
      throw Complaint(error, file: name)
    }
  }

  private func tell(_ damage: [Damage]) {
    guard !damage.isEmpty else { return }
    let console = Console.current
    console.say("\(name): DAMAGED")
    for part in damage.prefix(20) {
      console.say("  \(Complaint.words(part)) is not as it was written")
    }
    if damage.count > 20 { console.say("  and \(damage.count - 20) more") }
    console.tell(
      "keep this file as it is; go on with your newest backup, or save what can be saved: "
        + "silp salvage \(name) -o saved-\(name)")
  }
}
