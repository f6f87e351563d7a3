internal import ArgumentParser
internal import LearningDays
internal import ReviewModel

/// Goes over the notes of the days, one at a time.
struct SortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sort", abstract: "Go over the notes of the learning days, one at a time.",
    discussion: """
      Each note is shown with themes and entries that may be meant: give it a theme, grounds, why it
      made sense at the time, a finding; join it with another or split it. At a terminal a key is
      enough for what needs no words; else a line each, also from a file. Each step is saved at
      once and can be taken back; what was gone over stays so, and the next time it goes on there.
      Example: silp sort --day 1
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only the notes of one day.") var day: Int?

  func run() throws {
    let workspace = try Workspace.open(options)
    let console = Console.current
    var driver = SortDriver(
      workspace: workspace, day: day, themes: try SettingsFiles.standardThemes(),
      isAccessible: output.isAccessible(console.environment), console: console)
    try driver.run()
  }
}
