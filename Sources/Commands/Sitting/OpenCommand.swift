internal import ArgumentParser

/// Keeps a review unlocked for a sitting.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Keep the review unlocked for a sitting: ask once, then take any command.",
    discussion: """
      Type commands as always, with or without "silp" in front, until quit. The review is locked
      again after 15 minutes in which nothing is typed at the prompt; a day that is being held is
      never cut off. Commands can also come from a file or a pipe: silp open < commands.txt
      Example: silp open --review harbour.silp
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("Lock after fewer idle minutes.", valueName: "minutes"))
  var lockAfter = 15.0

  func validate() throws {
    guard lockAfter > 0, lockAfter <= 15 else {
      throw ValidationError("--lock-after takes minutes, 15 at most.")
    }
  }

  func run() throws {
    let console = Console.current
    if let sitting = console.sitting {
      throw Complaint(
        "\(Files.name(sitting.path)) is open already, for this sitting",
        hint: "type any command; to open another review: quit first, or add --review FILE to one")
    }
    let paths = try ReviewPaths.find(options, console: console)
    let workspace = try Workspace.open(options, names: .toRead)
    Exposure.warn(ofFolderOf: paths.review)
    let name = Files.name(paths.review)
    if console.inputIsTerminal {
      console.tell("\(name) is open. Type a command, help, or quit.")
    }
    let loop = SittingLoop(
      sitting: Sitting(workspace, paths), options: options, lockAfter: lockAfter,
      isAccessible: output.isAccessible(console.environment), console: console)
    let status = loop.run()
    guard status == .done else { throw ExitStatusError(status: status) }
  }
}
