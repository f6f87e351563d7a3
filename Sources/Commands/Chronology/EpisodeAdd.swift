internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Adds an episode.
struct EpisodeAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a key practice episode.",
    discussion: """
      Every entry between the two dates belongs to it; with --entry only the entries named.
      Example: silp episode add "The mark on the cheek" --from 2025-03-01 --to 2025-03-20 --why "..."
      Example: silp episode add "The handovers" --from "April 2025" --to "May 2025" --entry C12 --entry C40
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
    let span = try EpisodeSpan(from: from, to: to, workspace.review)
    let entries =
      entry.isEmpty
      ? span.entries(workspace.review)
      : try entry.map { try Lookup(review: workspace.review).entry($0).id }.unique
    let episode = KeyPracticeEpisode(
      title: try workspace.label(title, batch: batch), from: span.from, to: span.to,
      reason: try why.map { .recorded(try workspace.label($0, batch: batch)) } ?? .notRecorded,
      entries: entries)
    batch.create(.episode(episode))
    let references = try workspace.commit(batch, "added a key practice episode")
    Console.current.say(
      "added \(references.first?.text ?? "") with "
        + EpisodeWords.entries(entries, workspace.review))
  }
}

/// Changes an episode.
struct EpisodeEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a key practice episode, or what belongs to it.",
    discussion: """
      New dates leave the entries as they are, unless --range takes those between the dates instead.
      Example: silp episode edit E1 --title "The bruise" --add C14 --drop C9
      Example: silp episode edit E1 --to 2025-03-25 --range
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The episode: E1.") var episode: String
  @Option(help: "What it is called.") var title: String?
  @Option(help: "Its first day.") var from: String?
  @Option(help: "Its last day.") var to: String?
  @Option(help: "Why it is key.") var why: String?
  @Option(help: "An entry that belongs to it too: C12; may be repeated.") var add: [String] = []
  @Option(help: "An entry that does not belong to it; may be repeated.") var drop: [String] = []
  @Flag(help: "Let every entry between its dates belong to it, and no other.") var range = false

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let known = try lookup.episode(episode)
    var value = known.value
    if let title { value.title = try EntryFieldOptions.text(title, "--title", workspace) }
    if let why { value.reason = .recorded(try EntryFieldOptions.text(why, "--why", workspace)) }
    let span = try EpisodeSpan(
      from: from, to: to, workspace.review, before: (value.from, value.to))
    (value.from, value.to) = (span.from, span.to)
    if range { value.entries = span.entries(workspace.review) }
    value.entries = (value.entries + (try add.map { try lookup.entry($0).id })).unique
    let dropped = Set(try drop.map { try lookup.entry($0).id })
    value.entries.removeAll(where: dropped.contains)
    guard value != known.value else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    var batch = Batch()
    batch.revise(known.id.record, .episode(value))
    try workspace.commit(batch, "changed \(known.reference.text)")
    Console.current.say(
      "changed \(known.reference.text), which has "
        + EpisodeWords.entries(value.entries, workspace.review))
  }
}

/// The dates of an episode.
struct EpisodeSpan {
  let from: EDTFDate?
  let to: EDTFDate?

  /// Reads them; what is not said stays as it was.
  init(
    from: String?, to: String?, _ review: Review, before: (EDTFDate?, EDTFDate?) = (nil, nil)
  ) throws(Complaint) {
    let dates = WrittenDates(review)
    self.from = try dates.day(from, "--from") ?? before.0
    self.to = try dates.day(to, "--to") ?? before.1
    if let first = self.from?.earliest, let last = self.to?.latest, last < first {
      throw Complaint(
        "the episode would end (\(to ?? "as it does")) before it begins (\(from ?? "as it does"))",
        hint: "nothing was saved; check --from and --to", exit: .usage)
    }
  }

  /// The entries that begin within it, in order; none where an end is open.
  func entries(_ review: Review) -> [EntryID] {
    guard let first = from?.earliest, let last = to?.latest else { return [] }
    return review.chronology
      .filter { $0.value.date.sortingDay.map { (first...last).contains($0) } ?? false }
      .map(\.id)
  }
}

/// Words about the entries of an episode.
enum EpisodeWords {
  /// `12 entries: Police 4 (every contact), Housing 8 (not known)`.
  static func entries(_ ids: [EntryID], _ review: Review) -> String {
    let chosen = Set(ids)
    let view = DeidentifiedReview(
      review, for: .panel, clearances: Set(Restriction.allCases))
    let counts = CoverageWords.counts(
      review.entries.filter { chosen.contains($0.id) }.map(\.value), view)
    return Count.of(ids.count, "entry", "entries") + (counts.isEmpty ? "" : ": " + counts)
  }
}
