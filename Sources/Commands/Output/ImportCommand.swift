internal import ArgumentParser
internal import Interchange
internal import ReviewModel

/// Reads a review that was written out before.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a review that was exported.",
    subcommands: [ImportXML.self])
}

/// Makes a review of an XML file.
struct ImportXML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xml", abstract: "Make a new review of an XML export.",
    discussion: """
      The review comes back to the same state, with the same numbers. Names are not in an export:
      to have them too, use the names file of the review it came from.
      """)

  @Argument(help: "The XML file.") var file: String
  @Option(name: .customLong("as"), help: "What the new review is called.") var name: String
  @OptionGroup var keys: NewKeyOptions

  func run() throws {
    let console = Console.current
    let items = try XMLImport.read(file)
    try NewReview(name: name, options: keys, console: console).make { workspace in
      try workspace.restore(items, "read \(Files.name(file))")
    }
    console.say("\(items.count) records were read into it")
  }
}

/// Reads an XML file, or says what is wrong with it.
enum XMLImport {
  static func read(_ file: String) throws(Complaint) -> [Review.Item] {
    let bytes = try Files.read(file)
    do {
      return try ReviewXML.read(bytes)
    } catch {
      throw Complaint(error, file: file)
    }
  }
}
