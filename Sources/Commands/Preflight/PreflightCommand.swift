internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Says what is missing before a learning day.
struct PreflightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preflight", abstract: "Say what is missing before a learning day.",
    discussion: """
      Files, people and their labels, the chronology, the agenda, who was asked, the papers, the
      keys. At a terminal it asks for the secret of each holder and tries it, and whether there is a
      copy on a second laptop; Enter alone leaves a question out. It ends with 3 where something is
      missing, and says what to type.
      Example: silp preflight day1
      Example: silp preflight day2 --key deputy.unlock --key board.unlock --no-input
      """)

  @Argument(help: "Which day: day1 or day2; without it the one that comes next.") var day: String?
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(
    help: ArgumentHelp("Another unlock file to be tried; may be repeated.", valueName: "file"))
  var key: [String] = []

  func run() throws {
    let opened = try PreflightKeys.open(options)
    let workspace = opened.workspace
    let number = try day.map { try DayWord.number($0) } ?? Self.next(workspace.review)
    var list = PreflightList()
    PreflightFiles(workspace).check(&list)
    try PreflightPeople(workspace, day: number).check(&list)
    try PreflightDay(workspace, day: number).check(&list)
    try PreflightKeys(
      workspace: workspace, opened: opened.secret, more: key, options: options
    ).check(&list)
    try PreflightUnseen(options: options).check(&list)
    list.print(output)
    try conclude(list, day: number)
  }

  /// The first day that is not closed yet.
  private static func next(_ review: Review) -> Int { review.isClosed(day: 1) ? 2 : 1 }

  private func conclude(_ list: PreflightList, day: Int) throws {
    let console = Console.current
    guard list.missing > 0 else {
      return console.tell("ready, as far as can be seen from here; next: silp day \(day)")
    }
    console.tell(
      "\(Count.of(list.missing, "thing")) missing before day \(day); the day can be held without, "
        + "nothing is locked")
    throw ExitStatusError(status: .incomplete)
  }
}
