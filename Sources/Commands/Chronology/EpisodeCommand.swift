internal import ArgumentParser
internal import ReviewModel
internal import Views

/// The stretches of time looked at closely.
struct EpisodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "episode", abstract: "Name the key practice episodes.",
    subcommands: [EpisodeAdd.self, EpisodeList.self])
}

/// Adds an episode.
struct EpisodeAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a key practice episode.",
    discussion: """
      Every entry between the two dates belongs to it; with --entry only the entries named.
      Example: silp episode add "The mark on the cheek" --from 2025-03-01 --to 2025-03-20 --why "..."
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What the episode is called.") var title: String
  @Option(help: "Its first day.") var from: String
  @Option(help: "Its last day.") var to: String
  @Option(help: "Why it is key.") var why: String?
  @Option(help: "An entry that belongs to it: C12.") var entry: [String] = []

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let (start, end) = (try Reading.date(from, "--from"), try Reading.date(to, "--to"))
    if let first = start?.earliest, let last = end?.latest, last < first {
      throw Complaint(
        "the episode would end (\(to)) before it begins (\(from))",
        hint: "nothing was saved; check --from and --to", exit: .usage)
    }
    let entries = try picked(workspace.review, start, end)
    let episode = KeyPracticeEpisode(
      title: try workspace.label(title, batch: batch), from: start, to: end,
      reason: try why.map { .recorded(try workspace.label($0, batch: batch)) } ?? .notRecorded,
      entries: entries)
    batch.create(.episode(episode))
    let references = try workspace.commit(batch, "added a key practice episode")
    Console.current.say("added \(references.first?.text ?? "") with \(entries.count) entries")
  }

  private func picked(
    _ review: Review, _ start: EDTFDate?, _ end: EDTFDate?
  ) throws -> [EntryID] {
    guard entry.isEmpty else {
      return try entry.map { word in
        guard case .entry(let id) = try Lookup(review: review).ground(word) else {
          throw Complaint(
            "\(word) is not an entry", hint: "nothing was saved; entries have a C: C12")
        }
        return id
      }
    }
    guard let first = start?.earliest, let last = end?.latest else { return [] }
    return review.chronology
      .filter { $0.value.date.sortingDay.map { (first...last).contains($0) } ?? false }
      .map(\.id)
  }
}

/// Lists the episodes.
struct EpisodeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the key practice episodes.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var table = Table("no", "dates", "well", "better", "episode")
    for (episode, filed) in zip(view.episodes, workspace.review.episodes) {
      table.add(
        filed.reference.text, episode.dates, "\(episode.workedWell.count)",
        "\(episode.workedBetter.count)", episode.title)
    }
    table.print(output)
  }
}
