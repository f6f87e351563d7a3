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
    let read = try XMLImport.read(file)
    try NewReview(name: name, options: keys, console: console).make { workspace in
      try workspace.restore(read.items, "read \(Files.name(file))", beyond: read.beyond)
    }
    console.say("\(read.items.count) records were read into it")
    guard !read.unknown.isEmpty else { return }
    console.tell(
      "note: a newer version of silp wrote it; what this one does not know is kept as it stood, and "
        + "silp export xml writes it again: \(read.unknown.joined(separator: ", "))")
  }
}

/// Reads an XML file, or says what is wrong with it.
enum XMLImport {
  static func read(_ file: String) throws(Complaint) -> ReviewXML.Reading {
    let path = Files.resolve(file)
    guard Files.exists(path), !Files.isFolder(path) else {
      throw Complaint(
        Files.exists(path) ? "\(file) is a folder" : "there is no file \(file)",
        hint: "nothing was made; check the name, or say where it is from \(Console.current.folder)")
    }
    let read: ReviewXML.Reading
    do {
      read = try ReviewXML.read(file: path)
    } catch {
      throw Complaint(error, file: file)
    }
    guard read.unknown.isEmpty, let line = try XMLSchema.review.problem(inFile: path) else {
      return read
    }
    throw Complaint(
      "\(file):\(line): this is not as silp-review-1.rng says",
      hint: "nothing was made; export the review again, or mend the line named")
  }
}
