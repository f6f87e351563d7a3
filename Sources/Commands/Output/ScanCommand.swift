internal import ArgumentParser
internal import Identities
internal import Views

/// Reads finished files and says where names stand in them.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Look for registered names in finished files.",
    discussion: """
      Every part of a file is read: text, alt text, comments, metadata, the names of its parts.
      Ends with 5 where a name was found. Says whose it is by label, never by name.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The files.") var files: [String]

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a file is scanned")
    let scan = NameScan(workspace.register)
    var found = false
    for file in files {
      let outcome = try outcome(of: file, scan)
      if scan.scan(fileName: Files.name(file)) || !outcome.hits.isEmpty {
        found = true
        Console.current.say("\(file): \(outcome.hits.count) names")
        let labels = LabelTable(labelsOf: workspace.review)
        for hit in outcome.hits.prefix(20) { Console.current.tell("  " + labels.told(hit)) }
      } else {
        Console.current.say("\(file): no registered name")
      }
      for part in outcome.unread {
        Console.current.tell("note: \(file), \(part): no text can be read in it; look at it")
      }
    }
    if found { throw ExitStatusError(status: .namesFound) }
  }

  private func outcome(of file: String, _ scan: NameScan) throws -> NameScan.Outcome {
    do {
      return try scan.scan(try Files.read(file))
    } catch let error as ScanError {
      let part = if case .unreadablePart(let name) = error { " (\(name))" } else { "" }
      throw Complaint(
        "\(file) cannot be read inside\(part)",
        hint: "it may be damaged or protected; do not send it out unread")
    }
  }
}
