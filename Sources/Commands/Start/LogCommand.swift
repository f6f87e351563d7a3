internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Lists what was done.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was done, when, by whom, and how many records it changed.",
    discussion: """
      With --verify the chain that links every step to the one before it is worked out anew, in
      both files where both can be opened.
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Check that nothing was changed, added or taken out since it was written.")
  var verify = false
  @Option(help: ArgumentHelp("Only the last so many.", valueName: "n")) var last: Int?

  func run() throws {
    let workspace = try Workspace.open(options, names: verify ? .toRead : .notNeeded)
    guard !verify else { return try Self.verify(workspace) }
    let log = try workspace.operations()
    let words = OperationWords(log: log, workspace: workspace)
    var table = Table("no", "when", "who", "records", "what")
    for operation in log.suffix(max(0, last ?? log.count)) {
      table.add(
        operation.number, operation.details.map { when($0.time) } ?? "", words.who(operation),
        "\(operation.records.count)", words.what(operation))
    }
    table.print(output)
  }

  /// For eyes by the clock on the wall; for programs the instant.
  private func when(_ moment: Moment) -> String {
    ScreenLabels.isForEyes(output) ? Console.current.dayAndClock(moment) : moment.description
  }

  private static func verify(_ workspace: Workspace) throws {
    var files = [workspace.file.file]
    if let names = workspace.names?.file { files.append(names) }
    for file in files {
      let name = Files.name(file.path)
      let damage = try Workspace.storing(file.path) { () throws(StoreError) in
        try file.verifyChains()
      }
      if let first = damage.first {
        throw Complaint(StoreError.damaged(first), file: name)
      }
      let log = try Workspace.storing(file.path) { () throws(StoreError) in
        try file.operations()
      }
      let copies = Set(log.map(\.replica)).count
      Console.current.say(
        "\(name): all \(Count.of(log.count, "step")) of \(Count.of(copies, "copy", "copies")) are as "
          + "they were written, and none is missing")
    }
    if workspace.names == nil {
      Console.current.tell("note: the names file was not opened and not checked")
    }
  }
}
