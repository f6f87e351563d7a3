internal import ArgumentParser
internal import ReviewModel
internal import Reports
internal import Views

/// Writes the who's-who sheet.
struct ReportWhosWho: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whos-who", abstract: "Write who everybody is, by label and by real name.",
    discussion: """
      A named copy: marked on every page, numbered, logged. Needs the names file.
      Example: silp report whos-who --for "the panel" -o whos-who.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var copy: NamedCopyOptions

  func run() throws {
    let maker = try NamedCopyMaker("whos-who", options, gate, copy)
    let all = maker.review.labelHolders.map(\.id)
    let view = maker.view(naming: Set(all), for: .panel)
    try maker.make(
      view, naming: Set(all), for: "the panel", people: all, told: "the who's-who sheet"
    ) { NamedCopyReport.whosWho(view, copy: $0) }
  }
}
