internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Settings

/// Makes a review: its two files, and what it is.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a review.",
    discussion: """
      Makes NAME.silp, which holds the review, and NAME.silpnames, which alone knows the names.
      What the review is can be given by flags or in a file; the decision to review and the
      threshold it rests on must be among it.
      Example: silp new harbour --from review.yaml
      """)

  @Argument(help: "What the files are called; no family's name.") var name: String
  @Option(help: ArgumentHelp("A file that says what the review is.", valueName: "file"))
  var from: String?
  @OptionGroup var details: DetailOptions
  @Option(
    help: ArgumentHelp("Also open both files with this unlock file, made new.", valueName: "file"))
  var makeUnlockFile: String?
  @Flag(help: "Never ask; fail with what is missing instead.") var noInput = false

  func run() throws {
    let console = Console.current
    let described = try DetailOptions.described(in: from).overridden(by: details)
    let review = try described.complete()
    let path = Files.resolve(name.hasSuffix(".silp") ? String(name.dropLast(5)) : name)
    let keys = try NewKeys.make(
      unlockFile: makeUnlockFile, noInput: noInput, console: console)
    let workspace = try Workspace.create(path: path, keys: keys, console: console)
    var batch = Batch()
    batch.create(.review(review))
    _ = try workspace.commit(batch, "began the review")
    console.say("made \(Files.name(path)).silp, the review")
    console.say(
      "made \(Files.name(path)).silpnames, the names; keep it apart from what you send out")
    if let makeUnlockFile {
      console.say("made \(makeUnlockFile), which opens both; whoever has it can read everything")
    }
    Exposure.warn(ofFolderOf: path)
    console.tell("next: silp agency import agencies.csv")
  }
}
