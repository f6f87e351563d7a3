internal import ArgumentParser
internal import ReviewStore

/// Puts a new secret in the place of an old one.
struct AccessChange: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Put a new passphrase or unlock file in the place of one.",
    discussion: """
      The old one opens the file no more. The new one gets the strength that is standard today; to
      raise that alone, type the same passphrase. A script names a file that holds the new
      passphrase in SILP_NEW_PASSPHRASE_FILE.
      Example: silp access change 1
      """)

  @Argument(help: "Its number in: silp access list; else the only passphrase.") var number: Int?
  @Option(help: "What to call it from now on.") var label: String?
  @Option(help: ArgumentHelp("Make this unlock file for it.", valueName: "file"))
  var unlockFile: String?
  @Option(help: "review or names.") var of = AccessTarget.review
  @OptionGroup var options: ReviewOptions

  func validate() throws { try AccessTarget.checkOne(of) }

  func run() throws {
    let opened = try AccessFiles.open(options, of: of, labelling: label != nil)
    for file in opened.files {
      let way = try wanted(in: file)
      try check(way, file)
      var about = try opened.about(label: label)
      about.label = about.label ?? way.about.label
      let secret = try NewKeys.one(
        file.kind.words, unlockFile: unlockFile, flag: "unlock-file", options.noInput, .current)
      do {
        try Workspace.storing(file.path) { () throws(StoreError) in
          try file.changeAccess(way, to: secret, about: about, work: Console.current.passphraseWork)
        }
      } catch {
        if let unlockFile { Files.remove(unlockFile) }
        throw error
      }
      opened.log("changed a way to open \(file.kind.words): \(way.words)")
      Console.current.say("\(Files.name(file.path)): changed \(way.number), \(way.words)")
      Console.current.tell("note: copies and backups made before still open with the old one")
    }
  }

  private func wanted(in file: SealedFile) throws(Complaint) -> AccessWay {
    if let number { return try AccessFiles.way(number, of: file) }
    let all = try AccessFiles.ways(file).filter { $0.kind == .passphrase && $0.works }
    guard let only = all.first, all.count == 1 else {
      throw Complaint(
        all.isEmpty
          ? "\(Files.name(file.path)) has no passphrase"
          : "\(Files.name(file.path)) has \(all.count) passphrases",
        hint: all.isEmpty
          ? "nothing was changed; add one: silp access add"
          : "nothing was changed; say which: silp access list, then silp access change NUMBER")
    }
    return only
  }

  /// Complains before anybody types a passphrase for nothing.
  private func check(_ way: AccessWay, _ file: SealedFile) throws(Complaint) {
    switch way.kind {
    case .recoveryCode:
      throw Complaint(
        "\(way.number) is the recovery code",
        hint: "nothing was changed; make a new one: silp access recovery --of \(file.kind.rawValue)"
      )
    case .unlockFile where unlockFile == nil:
      throw Complaint(
        "\(way.number) is an unlock file",
        hint: "nothing was changed; make a new one with --unlock-file FILE")
    case .newer: throw Complaint(StoreError.newerWay(way.number), file: Files.name(file.path))
    default: break
    }
    guard way.works else {
      throw Complaint(StoreError.damaged(.slot(way.number)), file: Files.name(file.path))
    }
  }
}
