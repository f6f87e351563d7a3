internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Lists what opens the review.
struct AccessList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what opens the review or its names.",
    discussion: "Example: silp access list --of both")

  @Option(help: "review, names or both.") var of = AccessTarget.review
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let opened = try AccessFiles.open(options, of: of)
    let labels = LabelTable(labelsOf: opened.workspace.review)
    var table = Table("file", "no", "kind", "label", "added", "by", "memory", "remark")
    for file in opened.files {
      for way in try AccessFiles.ways(file) {
        table.add(
          file.kind.rawValue, "\(way.number)", way.words, way.about.label?.words(labels.word) ?? "",
          way.about.time?.description ?? "", way.about.author?.words(labels.word) ?? "",
          way.work.map { "\(($0.memory + (1 << 20) - 1) >> 20) MB" } ?? "", way.remark)
      }
    }
    table.print(output)
  }
}
