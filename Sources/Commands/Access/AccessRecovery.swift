internal import ArgumentParser
internal import ReviewStore

/// Makes a new recovery code in the place of the old one.
struct AccessRecovery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recovery", abstract: "Make a new recovery code; the old one stops working.",
    discussion: """
      One code opens both files where the names file is open too. It is shown once, or written to a
      new file.
      Example: silp access recovery
      """)

  @Option(
    help: ArgumentHelp("Write the code to this new file instead of showing it.", valueName: "file"))
  var recoveryCodeFile: String?
  @Option(help: "review, names or both; both where the names file is open.")
  var of: AccessTarget?
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console.current
    let opened = try files()
    let about = try opened.about(label: nil)
    let code = RecoveryCode.random()
    if let file = recoveryCodeFile {
      try Workspace.storing(file) { () throws(StoreError) in try code.write(Files.resolve(file)) }
    }
    var renewed: [SealedFile] = []
    do {
      for file in opened.files {
        try Workspace.storing(file.path) { () throws(StoreError) in
          _ = try file.renewRecoveryCode(code, about: about)
        }
        renewed.append(file)
      }
    } catch {
      // What was done is done, and its code must not be lost.
      if renewed.isEmpty, let recoveryCodeFile { Files.remove(recoveryCodeFile) }
      show(code, renewed, opened, console)
      throw error
    }
    show(code, renewed, opened, console)
  }

  private func files() throws(Complaint) -> AccessFiles {
    if let of { return try AccessFiles.open(options, of: of) }
    let review = try AccessFiles.open(options, of: .review, labelling: true)
    let files = [review.workspace.file.file, review.workspace.names?.file].compactMap { $0 }
    return AccessFiles(workspace: review.workspace, files: files)
  }

  private func show(
    _ code: RecoveryCode, _ files: [SealedFile], _ opened: AccessFiles, _ console: Console
  ) {
    guard !files.isEmpty else { return }
    let names = files.map { Files.name($0.path) }
    let opens = names.joined(separator: " and ")
    if let file = recoveryCodeFile {
      console.say("made \(file), the recovery code, which opens \(opens)")
      console.tell(RecoverySheet.keepingFile(file))
    } else {
      RecoverySheet(code: code, opens: opens).show(
        console, isAccessible: output.isAccessible(console.environment))
    }
    for file in files { opened.log("made a new recovery code for \(file.kind.words)") }
    console.tell("note: the old recovery code of \(opens) works no more; destroy its paper")
    if files.count == 1 {
      console.tell("note: the other file keeps the recovery code it had, if it has one")
    }
  }
}
