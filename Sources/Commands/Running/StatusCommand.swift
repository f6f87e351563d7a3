internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Settings
internal import Views

/// Says where the review stands.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say where the review stands, and what comes next.",
    discussion: """
      One screen: how long it has taken and how much of that it stood still, the plan, what agencies
      sent, what runs beside it, the family, the days, the report; and what silp does not know.
      Who owes what: silp todo.
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("As of another day than today.", valueName: "date")) var on: String?
  @Flag(help: "How many records there are of each kind.") var counts = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    Exposure.warn(ofFolderOf: workspace)
    let review = workspace.review
    let view = ScreenLabels.view(review, output, cleared: Set(Restriction.allCases))
    if !output.json, let told = view.told {
      Console.current.say(told.title)
      Console.current.say("\(told.board); \(told.reviewer)")
      Console.current.say()
    }
    let standing = ReviewStanding(
      view, of: review, try SettingsFiles.plan(),
      on: try Reading.dayOrToday(on, "--on"))
    if counts {
      Self.counted(review).print(output)
    } else {
      Self.print(standing.lines, output)
    }
    let missing = try Self.unsaid(review)
    if !missing.isEmpty {
      Console.current.tell(
        "not yet said: \(missing.joined(separator: ", ")); say it with: silp details")
    }
    for line in standing.unknown { Console.current.tell("not known: \(line)") }
    for line in Self.attention(workspace) { Console.current.tell(line) }
    Console.current.tell("next: \(Self.next(review))")
  }

  private static func print(_ lines: [ReviewStanding.Line], _ output: OutputOptions) {
    guard ScreenLabels.isForEyes(output) else {
      var table = Table("what", "stands")
      for line in lines { table.add(line.what, line.stands) }
      return table.print(output)
    }
    var table = WrappedTable("what", "stands")
    for line in lines { table.add(line.what, line.stands) }
    table.print()
  }

  private static func counted(_ review: Review) -> Table {
    var table = Table("what", "count")
    for (what, count) in counts(review) {
      table.add(what, "\(count)")
      guard what == "chronology entries" else { continue }
      for agency in AgencyCounts.of(review) { table.add(agency.what, agency.count) }
    }
    return table
  }

  /// What somebody should know before going on.
  private static func attention(_ workspace: Workspace) -> [String] {
    let labels = LabelTable(labelsOf: workspace.review)
    let contents = workspace.contents
    var lines: [String] = []
    if let hold = workspace.review.hold?.value {
      lines.append("on hold since \(hold.since.day): \(hold.reason.words(labels.word))")
    }
    if !contents.conflicts.isEmpty {
      lines.append("changed on two copies: \(contents.conflicts.count); silp merge --settle")
    }
    if !contents.unreadable.isEmpty {
      lines.append(
        "\(contents.unreadable.count) records were written by a newer version of silp and are not "
          + "shown; they are kept")
    }
    let unsigned = ReleaseList.unsigned(workspace.review).count
    if unsigned > 0 {
      lines.append(
        "not signed off: \(Count.of(unsigned, "file")) for the public; silp sign-off --list")
    }
    lines += FollowUp.lines(workspace.review, on: Console.current.now().day)
    let due = workspace.review.retentions.filter { $0.value.isDue(on: Console.current.now().day) }
    if !due.isEmpty {
      let materials = due.map(\.value.material.rawValue).joined(separator: ", ")
      lines.append("past its last day: \(materials); silp retention")
    }
    return lines
  }

  /// What a review of its kind must say of itself and does not yet.
  private static func unsaid(_ review: Review) throws -> [String] {
    guard let details = review.details?.value,
      let kind = try SettingsFiles.kinds()[details.kind]
    else { return [] }
    // Whether something is said does not hang on the words, nor on the names in them.
    let said = ReviewDescription(details) { $0.isEmpty ? "" : "said" }.said
    return kind.required.map(\.text).filter { !said.contains($0) }
  }

  private static func counts(_ review: Review) -> [(String, Int)] {
    [
      ("agencies", review.agencies.count), ("people", review.people.count),
      ("chronology entries", review.entries.count),
      ("key practice episodes", review.episodes.count),
      ("participants", review.participants.count), ("notes, day 1", notes(review, 1)),
      ("notes, day 2", notes(review, 2)), ("contributions", review.contributions.count),
      ("findings", review.findings.count), ("recommendations", review.recommendations.count),
      ("actions", review.actions.count), ("files that went out", review.releases.count),
    ]
  }

  private static func notes(_ review: Review, _ day: Int) -> Int {
    review.notes.count { $0.value.day == day }
  }

  private static func next(_ review: Review) -> String {
    func closed(_ day: Int) -> Bool {
      review.days.contains { $0.value.number == day && $0.value.closed != nil }
    }
    if review.agencies.isEmpty { return "silp agency import agencies.csv" }
    if review.people.isEmpty { return "silp person import family.yaml" }
    if review.entries.isEmpty { return "silp chronology import FILE --agency CODE" }
    if review.episodes.isEmpty { return "silp episode add \"...\" --from DATE --to DATE" }
    if !closed(1) { return "silp day 1" }
    if review.contributions.isEmpty { return "silp contribution import FILE" }
    if !closed(2) { return "silp day 2" }
    if review.findings.isEmpty { return "silp finding add \"...\" --statement \"...\" --on N1" }
    return "silp report overview -o overview.odt"
  }
}
