internal import ArgumentParser
internal import ReviewModel

/// How a report is frozen, made again from what was frozen, or copied for somebody.
struct VersionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Freeze what is written as a version: panel draft, day 2 draft, factual accuracy, final to board.",
      valueName: "status"))
  var freeze: String?

  @Option(
    help: ArgumentHelp(
      "With --freeze: the version it takes the place of, as after a trial: v3.",
      valueName: "version"))
  var revises: String?

  @Option(
    help: ArgumentHelp(
      "Make a frozen version again, as the review stood then: v3.", valueName: "version"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "With --from: number the copy, for this post, and keep that it went out.", valueName: "post"))
  var copyFor: String?

  @Option(help: ArgumentHelp("With --copy-for: by which way it goes.", valueName: "words"))
  var route: String?

  func validate() throws {
    if freeze != nil, from != nil {
      throw ValidationError("--freeze and --from contradict each other; give one of them.")
    }
    if revises != nil, freeze == nil {
      throw ValidationError("--revises belongs to --freeze.")
    }
    if copyFor != nil, from == nil {
      throw ValidationError("--copy-for needs the version that is copied: --from v3.")
    }
    if route != nil, copyFor == nil { throw ValidationError("--route belongs to --copy-for.") }
  }
}
