internal import ArgumentParser
internal import ReviewModel
internal import Settings

/// Reads the family from the readable people file, or people from a list.
struct PersonImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read people from a file.",
    discussion: """
      A .yaml file holds a family: people, couples, children, households.
      A .csv file holds a list with the columns alias, label, name, forms, agency, role;
      several forms are parted by semicolons. A label may be left out; then silp gives one.
      A .ged file is a family as GEDCOM 5.5 to 7.0, as family tree programs write it: silp gives
      every label, and lists what it did not take. --subject says whom the review is about.
      Example: silp person import family.ged --subject I3 --dry-run
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The file.") var file: String
  @Option(
    help: ArgumentHelp(
      "Whom the review is about, by the pointer a .ged file has; may be repeated.",
      valueName: "pointer"))
  var subject: [String] = []
  @Flag(help: "Only say what would be read; change nothing.") var dryRun = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("people are imported")
    let lower = file.lowercased()
    if lower.hasSuffix(".ged") {
      return try GedcomReading(
        workspace: workspace, path: file, subjects: subject, isDryRun: dryRun, output: output
      ).run()
    }
    guard subject.isEmpty else {
      throw Complaint(
        "--subject is for a .ged file", hint: "nothing was changed; the file itself says who it is",
        exit: .usage)
    }
    let isFamily = lower.hasSuffix(".yaml") || lower.hasSuffix(".yml")
    var (batch, summary) =
      isFamily
      ? try FamilyImport(workspace).read(try SettingsFiles.family(file))
      : try PeopleListImport(workspace).read(file)
    guard !batch.isEmpty else {
      return Console.current.say(
        "everybody in \(Files.name(file)) is known already; nothing changed")
    }
    let given = try workspace.settleLabels(&batch)
    if dryRun {
      return Console.current.say(
        ([summary] + given + ["Nothing was changed."]).joined(separator: "\n"))
    }
    _ = try workspace.commit(batch, isFamily ? "read the family" : "read a list of people")
    Console.current.say(([summary] + given).joined(separator: "\n"))
    if isFamily { try LabelHint.tell(workspace) }
    try LateRegistration.tell(after: batch, in: workspace)
  }
}
