internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Says what one agency knew in an episode.
struct EpisodeKnew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knew", abstract: "Say what one agency knew in an episode.",
    discussion: """
      In your words, from what its record shows. Said again it takes the place of what was said before.
      Example: silp episode knew E1 --agency hv "That there was a mark; not what the nursery had drawn"
      Example: silp episode knew E1 --agency hv --clear
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The episode: E1.") var episode: String
  @Argument(help: "What the agency knew then.") var words: String?
  @Option(help: "The agency, by short word.") var agency: String
  @Flag(help: "Take back what was said.") var clear = false

  func validate() throws {
    guard clear != (words != nil) else {
      throw ValidationError("Say what the agency knew, or --clear.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let (known, agency) = (try lookup.episode(episode), try lookup.agency(agency))
    var value = known.value
    let place = value.knew.firstIndex { $0.agency == agency.id }
    if let words {
      let knowledge = KeyPracticeEpisode.Knowledge(
        agency: agency.id, text: try EntryFieldOptions.text(words, "what it knew", workspace))
      if let place { value.knew[place] = knowledge } else { value.knew.append(knowledge) }
    } else if let place {
      value.knew.remove(at: place)
    }
    guard value != known.value else { return Console.current.say("nothing changed") }
    var batch = Batch()
    batch.revise(known.id.record, .episode(value))
    try workspace.commit(batch, "said what an agency knew in \(known.reference.text)")
    Console.current.say("\(known.reference.text): kept what @\(agency.value.code.text) knew")
  }
}

/// Names a fact, to say who knew it.
struct EpisodeFact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Name a fact, to say which agency knew it since when.",
    discussion: """
      With --change W1 the words or the episode of a fact are changed, with --remove W1 it goes.
      Example: silp episode fact "A new partner had moved in" --episode E1
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The fact.") var fact: String?
  @Option(help: "The episode it mattered in: E1.") var episode: String?
  @Option(help: ArgumentHelp("Change this fact.", valueName: "number")) var change: String?
  @Option(help: ArgumentHelp("Take this fact away.", valueName: "number")) var remove: String?

  func validate() throws {
    guard remove == nil || (fact == nil && change == nil && episode == nil) else {
      throw ValidationError("--remove takes a number and nothing else.")
    }
    guard remove != nil || fact != nil || (change != nil && episode != nil) else {
      throw ValidationError("Say the fact.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    if let remove {
      let known = try lookup.fact(remove)
      batch.remove(known.id.record)
      try workspace.commit(batch, "took away \(known.reference.text)")
      return Console.current.say("took away \(known.reference.text)")
    }
    let words = try fact.map { try EntryFieldOptions.text($0, "the fact", workspace) }
    let episode = try episode.map { try lookup.episode($0).id }
    if let change {
      let known = try lookup.fact(change)
      var value = known.value
      value.fact = words ?? value.fact
      value.episode = episode ?? value.episode
      batch.revise(known.id.record, .fact(value))
      try workspace.commit(batch, "changed \(known.reference.text)")
      return Console.current.say("changed \(known.reference.text)")
    }
    batch.create(.fact(KnownFact(words ?? "", episode: episode)))
    let references = try workspace.commit(batch, "named a fact")
    let number = references.first?.text ?? ""
    Console.current.say(
      "added \(number); say who knew it: silp episode known \(number) --agency CODE")
  }
}

/// Says since when an agency knew a fact.
struct EpisodeKnown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "known", abstract: "Say since when an agency's record shows that it knew a fact.",
    discussion: """
      With --entry and without --since it is known since the date of the entry. Said again it takes the
      place of what was said before; --clear takes it back: not known from its record.
      Example: silp episode known W1 --agency hv --since "May 2016" --entry C12
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The fact: W1.") var fact: String
  @Option(help: "The agency, by short word.") var agency: String
  @Option(help: "The first date it is known to have known: May 2016, 3/5/16.") var since: String?
  @Option(help: "The entry that shows it: C12.") var entry: String?
  @Flag(help: "Its record does not show that it knew.") var clear = false

  func validate() throws {
    guard !clear || (since == nil && entry == nil) else {
      throw ValidationError("--clear takes back what was said, and says nothing new.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let (known, agency) = (try lookup.fact(fact), try lookup.agency(agency))
    let entry = try entry.map { try lookup.entry($0) }
    if let entry, entry.value.agency != agency.id {
      throw Complaint(
        "\(entry.reference.text) is no record of @\(agency.value.code.text)",
        hint: "nothing was changed; what shows that an agency knew stands in its own record; see: "
          + "silp chronology list --agency \(agency.value.code.text)")
    }
    let date = try WrittenDates(workspace.review).day(since, "--since") ?? entry?.value.date
    var value = known.value
    value.knowers.removeAll { $0.agency == agency.id }
    if !clear { value.knowers.append(.init(agency.id, since: date, entry: entry?.id)) }
    guard value != known.value else { return Console.current.say("nothing changed") }
    var batch = Batch()
    batch.revise(known.id.record, .fact(value))
    try workspace.commit(batch, "said since when an agency knew \(known.reference.text)")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let words =
      clear
      ? "not known from its record"
      : date.map { view.words($0) } ?? "knew; since when is not recorded"
    Console.current.say("\(known.reference.text) @\(agency.value.code.text): \(words)")
  }
}

/// Lists who knew what since when.
struct EpisodeFacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List every fact with every agency, and since when it knew.",
    discussion: """
      "Not known from its record" says what the record shows, and not that the agency did not know.
      Example: silp episode facts --episode E1 --json
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only the facts of an episode: E1.") var episode: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    let only = try episode.map {
      try Lookup(review: workspace.review).episode($0).reference.text
    }
    let facts = view.facts.filter { only == nil || $0.episode == only }
    if ScreenLabels.isForEyes(output) { return printForEyes(facts) }
    var table = Table("no", "fact", "episode", "agency", "first known", "entry")
    for fact in facts {
      for knower in fact.knowers {
        table.add(
          fact.reference, fact.fact, fact.episode, knower.agency, knower.since, knower.entry)
      }
    }
    table.print(output)
  }

  private func printForEyes(_ facts: [FactTold]) {
    let console = Console.current
    for fact in facts {
      let title = fact.fact + (fact.episode.isEmpty ? "" : " (\(fact.episode))")
      for (number, line) in WrappedTable.wrapped(title, to: (console.screenWidth() ?? 80) - 5)
        .enumerated()
      {
        console.say((number == 0 ? fact.reference : "").padded(to: 5) + line)
      }
      var table = WrappedTable("", "agency", "first known")
      for knower in fact.knowers {
        table.add(
          "   ", knower.agency, knower.since + (knower.entry.isEmpty ? "" : " (\(knower.entry))"))
      }
      for line in table.lines(width: console.screenWidth() ?? 80).dropFirst() { console.say(line) }
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
