internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What the family and the children told the review.
struct ContributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contribution",
    abstract: "Keep how the family was asked to take part, and what they told the review.",
    discussion: """
      In this order: check (risk, police, legal), offer, reply; then add what they said, in their
      words, and whether they let the review quote them; at the end draft and told.
      """,
    subcommands: [
      ContributionCheck.self, ContributionOffer.self, ContributionNeeds.self,
      ContributionReply.self, ContributionAdd.self, ContributionEdit.self,
      ContributionImport.self, ContributionQuestion.self, ContributionDraft.self,
      ContributionDay.self, ContributionList.self, ContributionPeople.self,
      ContributionSurvey.self, ContributionAnswers.self,
    ])
}

/// Adds one contribution.
struct ContributionAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add what one person said.",
    discussion: """
      Example: silp contribution add mum "..." --how "home visit" --date 2026-01-12 --quote agreed
      Example: silp contribution add dad "..." --quote "paraphrase only" --paraphrase "He was not told in time."
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Who said it.") var person: String
  @Argument(help: "What they said, in their words.") var words: String
  @Option(help: "How: home visit, letter, play session.") var how: String?
  @Option(help: "When.") var date: String?
  @OptionGroup var quoting: QuotingOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    var contribution = Contribution(
      person: try Lookup(review: workspace.review).person(person).id,
      on: try Reading.date(date, "--date"),
      manner: try how.map { .recorded(try workspace.label($0)) } ?? .notRecorded,
      words: try workspace.label(words))
    try quoting.change(&contribution, workspace)
    batch.create(.contribution(contribution))
    let references = try workspace.commit(batch, "kept a contribution")
    Console.current.say("added \(references.first?.text ?? "")")
  }
}

/// Reads contributions from a list.
struct ContributionImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read contributions from a list.",
    discussion: """
      A .csv file with the columns alias, date, how, words, quote (agreed, paraphrase only, refused)
      and paraphrase.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("contributions are imported")
    let rows = try ListFile.read(
      file, required: ["alias", "words"], optional: ["date", "how", "quote", "paraphrase"])
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
      words: try workspace.label(row["words"]),
      quoting: row["quote"].isEmpty
        ? .notAsked
        : try Reading.choice(row["quote"], row.place("quote"), Contribution.Quoting.self),
      paraphrase: row["paraphrase"].isEmpty ? nil : try workspace.label(row["paraphrase"]))
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
    var table = Table("no", "who", "how", "date", "quote", "words")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let quoting = Dictionary(
      workspace.review.contributions.map { ($0.reference.text, $0.value.quoting) }
    ) { one, _ in one }
    for item in view.contributions {
      table.add(
        item.reference, item.who, item.manner, item.date,
        quoting[item.reference]?.rawValue ?? "", item.words)
    }
    table.print(output)
    let unasked = quoting.values.count { $0 == .notAsked }
    if unasked > 0 {
      Console.current.tell(
        "not known: whether \(Count.of(unasked, "contribution")) may be quoted: silp contribution "
          + "edit V1 --quote agreed")
    }
  }
}

/// Whether somebody may be quoted, as it is typed.
struct QuotingOptions: ParsableArguments {
  @Option(help: "Whether they let the review quote them: agreed, paraphrase only or refused.")
  var quote: String?
  @Option(help: "What they said in other words, for where they are not quoted.")
  var paraphrase: String?

  func change(_ contribution: inout Contribution, _ workspace: Workspace) throws {
    if let quote {
      contribution.quoting = try Reading.choice(quote, "--quote", Contribution.Quoting.self)
    }
    if let paraphrase { contribution.paraphrase = try workspace.label(paraphrase) }
    if contribution.quoting == .paraphraseOnly, contribution.paraphrase == nil {
      Console.current.tell(
        "note: outside the panel nothing of it is told until it is said in other words: "
          + "--paraphrase \"...\"")
    }
  }
}

/// Changes whether somebody may be quoted.
struct ContributionEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Say whether words may be quoted, or put them in other words.",
    discussion: "Example: silp contribution edit V2 --quote agreed")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The contribution: V2.") var number: String
  @OptionGroup var quoting: QuotingOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = workspace.review.contributions.first { $0.reference == ShortReference(number) }
    guard let known else {
      throw Complaint(
        "there is no contribution \(number)",
        hint: "nothing was changed; see: silp contribution list")
    }
    var value = known.value
    try quoting.change(&value, workspace)
    guard value != known.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    batch.revise(known.id.record, .contribution(value))
    try workspace.commit(batch, "said whether words may be quoted")
    Console.current.say("\(known.reference.text): \(value.quoting.rawValue)")
  }
}
