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
      threshold it rests on must be among it. A recovery code, which opens both files when the
      passphrases are lost, is shown once.
      Example: silp new harbour --from review.yaml
      """)

  @Argument(help: "What the files are called; no family's name.") var name: String
  @Option(help: ArgumentHelp("A file that says what the review is.", valueName: "file"))
  var from: String?
  @OptionGroup var details: DetailOptions
  @OptionGroup var keys: NewKeyOptions

  func run() throws {
    let console = Console.current
    let described = try DetailOptions.described(in: from).overridden(by: details)
    let review = try described.complete()
    try NewReview(name: name, options: keys, console: console).make { workspace in
      var batch = Batch()
      batch.create(.review(review))
      try workspace.commit(batch, "began the review")
    }
    Exposure.warn(ofFolderOf: Files.resolve(name + ".silp"))
    console.tell("next: silp agency import agencies.csv")
  }
}
