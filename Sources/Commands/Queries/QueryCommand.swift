internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Questions to the agencies about what their records say.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask agencies about their records, and keep what they answer.",
    subcommands: [
      QueryAdd.self, QueryList.self, QueryEdit.self, QueryRemove.self, QuerySend.self,
      QueryAnswers.self, QueryAnswer.self,
    ])
}

/// Adds a query.
struct QueryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a question to an agency.",
    discussion: """
      An entry it is about must be of that agency's own records. Nothing is sent, and nothing is
      put to the room unless you say --for-day.
      Example: silp query add hv "Who else was in the house?" --entry C12 --matter people
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "What is asked.") var question: String
  @Option(help: "An entry it is about: C12; may be repeated.") var entry: [String] = []
  @Option(help: "What it is about: date, people, seen, attendance, missing, other.")
  var matter = Query.Matter.other.rawValue
  @Flag(help: "Put it to the learning day as well.") var forDay = false

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let asked = try lookup.agency(agency)
    let entries = try lookup.events(entry, least: 0)
    for entry in entries where entry.value.agency != asked.id {
      throw Complaint(
        "\(entry.reference.text) is another agency's record",
        hint: "nothing was saved; a query shows an agency its own records alone", exit: .usage)
    }
    var batch = Batch()
    batch.create(
      .query(
        Query(
          agency: asked.id, entries: entries.map(\.id),
          matter: try Reading.choice(matter, "--matter", Query.Matter.self),
          question: try workspace.label(question, batch: batch), isForDay: forDay)))
    let references = try workspace.commit(batch, "added a query")
    Console.current.say("added \(references.first?.text ?? "")")
  }
}

/// Lists the queries.
struct QueryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the questions to agencies.",
    discussion: "Example: silp query list --agency hv")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only those to one agency.") var agency: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let only = try agency.map { try Lookup(review: review).agency($0).id }
    let console = Console.current
    let isForEyes =
      !output.json && !output.plain && !output.isAccessible(console.environment)
    let events = EventView(
      review, withRestricted: true, short: ChronologyDuplicates.isForEyes(output))
    let words = RequestWords(events.view, on: console.now().day)
    var table = Table(
      "no", "agency", "about", "entries", "for the day", "question", "state", "answer")
    for query in review.queries where only == nil || query.value.agency == only {
      if isForEyes {
        for line in lines(query, events, words) { console.say(line) }
        continue
      }
      table.add(
        query.reference.text, events.view.labels[query.value.agency],
        query.value.matter.rawValue,
        query.value.entries.map(events.reference).joined(separator: " "),
        query.value.isForDay ? "yes" : "no", events.view.words(query.value.question),
        QueryWords.state(query.value, words),
        query.value.answer.map { events.view.words($0.words) } ?? "")
    }
    if !isForEyes { table.print(output) }
  }

  /// The question below what it is about, since a question is too long for a column.
  private func lines(
    _ query: Filed<Query>, _ events: EventView, _ words: RequestWords
  ) -> [String] {
    let entries = query.value.entries.map(events.reference).joined(separator: " ")
    var parts = ["to \(events.view.labels[query.value.agency])", query.value.matter.rawValue]
    if !entries.isEmpty { parts.append(entries) }
    if query.value.isForDay { parts.append("for the day") }
    parts.append(QueryWords.state(query.value, words))
    let number = query.reference.text
    let opening = number + String(repeating: " ", count: max(2, 6 - number.count))
    let indent = String(repeating: " ", count: opening.count)
    let answer = query.value.answer.map { answer in
      Paragraph.lines(
        (events.view.words(answer.by).map { "\($0): " } ?? "") + events.view.words(answer.words),
        after: indent + "answer: ")
    }
    return Paragraph.lines(parts.joined(separator: "; "), after: opening)
      + Paragraph.lines(events.view.words(query.value.question), after: indent) + (answer ?? [])
  }
}

/// Changes a query.
struct QueryEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a question to an agency.",
    discussion: "Example: silp query edit Q2 --question \"Who else was there?\" --for-day")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The query: Q2.") var query: String
  @Option(help: "What is asked.") var question: String?
  @Option(help: "What it is about: date, people, seen, attendance, missing, other.")
  var matter: String?
  @Flag(inversion: .prefixedNo, help: "Whether it is put to the learning day as well.")
  var forDay: Bool?

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).query(query)
    var changed = known.value
    var batch = Batch()
    if let question { changed.question = try workspace.label(question, batch: batch) }
    if let matter { changed.matter = try Reading.choice(matter, "--matter", Query.Matter.self) }
    if let forDay { changed.isForDay = forDay }
    guard changed != known.value else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    batch.revise(known.id.record, .query(changed))
    _ = try workspace.commit(batch, "changed a query")
    Console.current.say("changed \(known.reference.text)")
  }
}

/// Takes a query away.
struct QueryRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a question to an agency away.",
    discussion: "Its number is not given again. Example: silp query remove Q2")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The query: Q2.") var query: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    let known = try Lookup(review: workspace.review).query(query)
    var batch = Batch()
    batch.remove(known.id.record)
    _ = try workspace.commit(batch, "took a query away")
    Console.current.say("took \(known.reference.text) away")
  }
}
