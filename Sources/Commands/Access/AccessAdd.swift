internal import ArgumentParser
internal import ReviewStore

/// Adds a way to open the review.
struct AccessAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a passphrase or an unlock file that opens the review.",
    discussion: """
      The passphrase is asked for twice; a script names a file that holds it in
      SILP_NEW_PASSPHRASE_FILE.
      Example: silp access add --label "the deputy" --of both
      """)

  @Option(help: "What to call it in the list, such as whose it is.") var label: String?
  @Option(help: ArgumentHelp("Make this unlock file and add it.", valueName: "file"))
  var unlockFile: String?
  @Option(help: "review, names or both.") var of = AccessTarget.review
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let opened = try AccessFiles.open(options, of: of, labelling: label != nil)
    let about = try opened.about(label: label)
    let secret = try NewKeys.one(
      opened.files.map(\.kind.words).joined(separator: " and "), unlockFile: unlockFile,
      flag: "unlock-file", options.noInput, .current)
    var added = false
    do {
      for file in opened.files {
        let number = try Workspace.storing(file.path) { () throws(StoreError) in
          try file.addAccess(secret, about: about, work: Console.current.passphraseWork)
        }
        added = true
        let kind = unlockFile == nil ? "a passphrase" : "an unlock file"
        opened.log("added \(kind) that opens \(file.kind.words)")
        Console.current.say("\(Files.name(file.path)): added \(number), \(kind)")
      }
    } catch {
      // An unlock file that opens nothing would only be mistaken for one that does.
      if !added, let unlockFile { Files.remove(unlockFile) }
      throw error
    }
    if let unlockFile {
      Console.current.tell(
        "note: whoever has \(unlockFile) can read everything; keep it apart from the review")
    }
  }
}
