internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Lists what was done.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was done, when, by whom, and how many records it changed.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let labels = LabelTable(labelsOf: workspace.review)
    var table = Table("no", "when", "who", "records", "what")
    for operation in try workspace.operations() {
      guard let details = operation.details else { continue }
      table.add(
        "\(operation.n)", details.time.description, details.author.words(labels.word),
        "\(operation.records.count)", details.description.words(labels.word))
    }
    table.print(output)
  }
}
