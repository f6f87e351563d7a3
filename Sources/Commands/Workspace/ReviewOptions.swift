internal import ArgumentParser

/// Which review a command works on, and how it is opened; the same for every command.
struct ReviewOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The review file.", valueName: "file"))
  var review: String?

  @Option(help: ArgumentHelp("The names file that belongs to it.", valueName: "file"))
  var names: String?

  @Option(help: ArgumentHelp("Open both with this unlock file.", valueName: "file"))
  var unlockWith: String?

  @Flag(help: "Never ask; fail with what is missing instead.")
  var noInput = false
}

/// How a command talks.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print results as JSON.")
  var json = false

  @Flag(help: "Print results as plain lines, with tabs between columns.")
  var plain = false

  @Flag(help: "Talk for a screen reader: sentences, no columns, no repeated prompts.")
  var accessible = false

  @Flag(help: "Never use colour.")
  var noColor = false

  /// Whether to talk for a screen reader, by flag or by what the environment asks for.
  func isAccessible(_ environment: [String: String]) -> Bool {
    accessible || Self.isAccessible(environment)
  }

  /// Whether the environment asks for a screen reader to be talked for.
  static func isAccessible(_ environment: [String: String]) -> Bool {
    let asked = environment["ACCESSIBLE"] ?? ""
    return environment["TERM"] == "dumb"
      || !(asked.isEmpty || asked == "0" || asked == "false")
  }
}
