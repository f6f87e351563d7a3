internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import Views

/// Lists where records of one event cannot both be right.
struct ChronologyContradictions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "List where records of one event cannot both be right.",
    discussion: """
      Of entries you linked, and of those that are proposed as one event. Only
      facts are compared: dates, who was there, seen, alone, who came, plans.
      With --ask each contradiction of linked entries becomes a query to both
      agencies, in neutral words that tell nothing more of the other's record;
      restricted entries are left out. Nothing is put to the room unless you say
      --for-day, and nothing is sent.
      Example: silp chronology contradictions --ask --matter seen
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only one agency's entries.") var agency: String?
  @Option(help: "Only those of an entry: C12; may be repeated.") var entry: [String] = []
  @Option(help: "Only those about date, people, seen, attendance or other.") var matter: String?
  @Option(help: "How many days apart proposed records of one event may be dated.")
  var window = DuplicateSearch.usualWindow
  @Flag(help: "Make queries to the agencies of those of linked entries.") var ask = false
  @Flag(help: "Put the queries to the learning day as well.") var forDay = false

  func run() throws {
    let workspace = try Workspace.open(options, names: ask ? .wherePossible : .notNeeded)
    let lookup = Lookup(review: workspace.review)
    let only = try agency.map { try lookup.agency($0).id }
    let picked = try lookup.events(entry, least: 0).map(\.id)
    let about = try matter.map { try Reading.choice($0, "--matter", Query.Matter.self) }
    let isForEyes = ChronologyDuplicates.isForEyes(output) && !ask
    let events = EventView(workspace.review, withRestricted: false, short: isForEyes)
    let found = Contradiction.found(
      in: events.view.review, proposals: events.proposals(window: min(max(0, window), 366))
    ).filter { found in
      let both = [found.one, found.other]
      return (picked.isEmpty || both.contains(where: picked.contains))
        && (about == nil || found.fact.matter == about)
        && (only == nil || both.contains { events[$0]?.value.agency == only })
    }
    if ask { return try Asking(events, only, forDay: forDay).ask(found, workspace) }
    list(found, events)
  }

  private func list(_ found: [Contradiction], _ events: EventView) {
    let console = Console.current
    let words = FactWords(events.view)
    let isPlain = output.json || output.plain || output.isAccessible(console.environment)
    var table = Table("entries", "linked", "matter", "contradiction")
    for one in found {
      let (first, second) = (events.reference(one.one), events.reference(one.other))
      let text = words.words(one.fact, first, second)
      if isPlain {
        table.add(
          "\(first) \(second)", one.isLinked ? "yes" : "proposed", one.fact.matter.rawValue, text)
      } else {
        let opening = "\(first) \(second)" + (one.isLinked ? "  " : " (proposed)  ")
        for line in Paragraph.lines(text, after: opening) { console.say(line) }
      }
    }
    if isPlain { table.print(output) }
    if found.isEmpty { console.tell("No two records of one event contradict each other.") }
    if found.contains(where: { !$0.isLinked }) {
      console.tell("note: of proposed entries nothing is asked before you link them")
    }
  }
}

/// Makes queries of contradictions.
struct Asking {
  private let events: EventView
  private let only: AgencyID?
  private let forDay: Bool

  init(_ events: EventView, _ only: AgencyID?, forDay: Bool) {
    self.events = events
    self.only = only
    self.forDay = forDay
  }

  func ask(_ found: [Contradiction], _ workspace: Workspace) throws {
    let console = Console.current
    let asked = fresh(found, in: workspace.review)
    var batch = Batch()
    for query in asked { batch.create(.query(query)) }
    let waiting = found.count { !$0.isLinked }
    if waiting > 0 {
      console.tell(
        "note: \(Count.of(waiting, "contradiction")) of entries that are only proposed as one event "
          + "left out; link them first")
    }
    guard !asked.isEmpty else { return console.say("there is nothing new to ask") }
    let references = try workspace.commit(batch, "made queries of contradictions")
    for (reference, query) in zip(references, asked) {
      let opening = "\(reference.text) to \(events.view.labels[query.agency]): "
      for line in Paragraph.lines(opening + events.view.words(query.question)) {
        console.say(line)
      }
    }
    console.tell("note: nothing was sent; see: silp query list")
  }

  /// The queries of linked entries' contradictions that were not asked yet.
  func fresh(_ found: [Contradiction], in review: Review) -> [Query] {
    var known = Set(review.queries.map { Asked($0.value) })
    return found.filter(\.isLinked).flatMap(queries).filter {
      known.insert(Asked($0)).inserted
    }
  }

  /// One to each agency; both may have the same agency's files.
  private func queries(_ found: Contradiction) -> [Query] {
    [(found.one, true), (found.other, false)].compactMap { id, isFirst in
      guard let entry = events[id], only == nil || entry.value.agency == only else { return nil }
      return Query(
        agency: entry.value.agency, entries: [id], matter: found.fact.matter,
        question: QuestionWords(events.view).question(found.fact, about: entry, isFirst: isFirst),
        isForDay: forDay)
    }
  }

  /// What makes two queries the same question.
  private struct Asked: Hashable {
    let agency: AgencyID
    let entries: [EntryID]
    let matter: Query.Matter
    let question: LabelledText

    init(_ query: Query) {
      agency = query.agency
      entries = query.entries
      matter = query.matter
      question = query.question
    }
  }
}
