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
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("people are imported")
    let lower = file.lowercased()
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
    _ = try workspace.commit(batch, isFamily ? "read the family" : "read a list of people")
    Console.current.say(([summary] + given).joined(separator: "\n"))
    if isFamily { try LabelHint.tell(workspace) }
    try LateRegistration.tell(after: batch, in: workspace)
  }
}
