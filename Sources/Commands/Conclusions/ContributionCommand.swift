internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What the family and the children told the review.
struct ContributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contribution", abstract: "Keep what the family told the review, in their words.",
    subcommands: [
      ContributionAdd.self, ContributionImport.self, ContributionList.self,
      ContributionSurvey.self, ContributionAnswers.self,
    ])
}

/// Adds one contribution.
struct ContributionAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add what one person said.",
    discussion: "Example: silp contribution add mum \"...\" --how \"home visit\" --date 2026-01-12")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Who said it.") var person: String
  @Argument(help: "What they said, in their words.") var words: String
  @Option(help: "How: home visit, letter, play session.") var how: String?
  @Option(help: "When.") var date: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let contribution = Contribution(
      person: try Lookup(review: workspace.review).person(person).id,
      on: try Reading.date(date, "--date"),
      manner: try how.map { .recorded(try workspace.label($0)) } ?? .notRecorded,
      words: try workspace.label(words))
    batch.create(.contribution(contribution))
    let references = try workspace.commit(batch, "kept a contribution")
    Console.current.say("added \(references.first?.text ?? "")")
  }
}

/// Reads contributions from a list.
struct ContributionImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read contributions from a list.",
    discussion: "A .csv file with the columns alias, date, how, words.")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("contributions are imported")
    let rows = try ListFile.read(file, required: ["alias", "words"], optional: ["date", "how"])
    let known = Set(workspace.review.contributions.map(\.value))
    var batch = Batch()
    for row in rows {
      let contribution = try contribution(row, workspace)
      if !known.contains(contribution) { batch.create(.contribution(contribution)) }
    }
    let added = batch.created.count
    if added > 0 { _ = try workspace.commit(batch, "read contributions") }
    Console.current.say("read \(added) contributions, \(rows.count - added) known already")
  }

  private func contribution(_ row: ListFile.Row, _ workspace: Workspace) throws -> Contribution {
    Contribution(
      person: try Lookup(review: workspace.review).person(row["alias"]).id,
      on: try Reading.date(row["date"], row.place("date")),
      manner: row["how"].isEmpty ? .notRecorded : .recorded(try workspace.label(row["how"])),
      words: try workspace.label(row["words"]))
  }
}

/// Lists the contributions.
struct ContributionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the family told the review.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    var table = Table("no", "who", "how", "date", "words")
    for item in DeidentifiedReview(workspace.review, for: .panel).contributions {
      table.add(item.reference, item.who, item.manner, item.date, item.words)
    }
    table.print(output)
  }
}
