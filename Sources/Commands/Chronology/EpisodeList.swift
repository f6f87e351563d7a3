internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Lists the episodes.
struct EpisodeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the key practice episodes.",
    discussion: """
      With how many entries each has, how many facts it is told of who knew them, and how many notes
      say what worked well and what would have worked better.
      Example: silp episode list --plain
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    let isForEyes = ScreenLabels.isForEyes(output)
    var table = Table("no", "dates", "entries", "facts", "well", "better", "episode")
    var wide = WrappedTable("no", "dates", "entries", "facts", "well", "better", "episode")
    for (episode, filed) in zip(view.episodes, view.review.episodes) {
      let counts = [
        filed.value.entries.count, episode.facts.count, episode.workedWell.count,
        episode.workedBetter.count,
      ].map(String.init)
      table.add(
        filed.reference.text, episode.dates, counts[0], counts[1], counts[2], counts[3],
        episode.title)
      wide.add(
        filed.reference.text, episode.dates, counts[0], counts[1], counts[2], counts[3],
        episode.title)
    }
    if isForEyes { wide.print() } else { table.print(output) }
  }
}

/// Shows everything of one episode.
struct EpisodeShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one episode: why, its entries, and who knew what then.",
    discussion: "Example: silp episode show E1")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The episode: E1.") var episode: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).episode(episode)
    let view = ScreenLabels.view(workspace.review, output)
    guard let told = view.episodes.first(where: { $0.reference == known.reference.text }) else {
      return
    }
    FieldSheet.print(
      fields(told, known, view), of: told.reference, output)
  }

  private func fields(
    _ told: EpisodeTold, _ known: Filed<KeyPracticeEpisode>, _ view: DeidentifiedReview
  ) -> [EntryFacts.Field] {
    var fields: [EntryFacts.Field] = [
      ("no", told.reference), ("title", told.title), ("dates", told.dates), ("why", told.reason),
      ("records", told.records),
    ]
    let chosen = Set(known.value.entries)
    for (entry, told) in view.filedChronology where chosen.contains(entry.id) {
      fields.append((told.reference, "\(told.date), \(told.agency): \(told.event)"))
    }
    for knew in told.knew { fields.append(("\(knew.agency) knew", knew.text)) }
    for fact in told.facts {
      let known = fact.knowers.filter(\.isKnown).map { "\($0.agency): \($0.since)" }
      fields.append(
        (fact.reference, ([fact.fact] + known).joined(separator: "\n")))
    }
    for note in told.workedWell { fields.append(("worked well", "\(note.reference) \(note.text)")) }
    for note in told.workedBetter {
      fields.append(("worked better", "\(note.reference) \(note.text)"))
    }
    return fields
  }
}

/// Takes an episode away.
struct EpisodeRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a key practice episode away; its entries stay.",
    discussion: """
      Refused where notes or facts are about it. silp undo brings it back.
      Example: silp episode remove E2
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The episode: E1.") var episode: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let known = try Lookup(review: review).episode(episode)
    let users =
      review.notes.filter { $0.value.episode == known.id }.map(\.reference.text)
      + review.facts.filter { $0.value.episode == known.id }.map(\.reference.text)
    guard users.isEmpty else {
      let listed = users.prefix(8).joined(separator: ", ") + (users.count > 8 ? " and others" : "")
      throw Complaint(
        "\(known.reference.text) is named by \(listed)",
        hint: "nothing was changed; change the episode instead: silp episode edit "
          + known.reference.text)
    }
    var batch = Batch()
    batch.remove(known.id.record)
    try workspace.commit(batch, "took away \(known.reference.text)")
    Console.current.say("took away \(known.reference.text); its entries are as they were")
  }
}
