internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Finds registered names that still stand as words.
struct NamesFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find registered names that still stand as words.",
    discussion: """
      Looks through every text of the review. Words that are names too ("will", "may") are listed
      apart where they have no capital: --take N14 takes them out of that record, all others are left.
      --apply takes everything else out, as one step that can be taken back.
      Example: silp names find
      Example: silp names find --apply --take N14
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Take the names out.") var apply = false
  @Option(help: "Take word-names without a capital out of this record, too; may be repeated.")
  var take: [String] = []
  @Flag(help: "Print the names themselves.") var reveal = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("names are looked for")
    guard apply || !take.isEmpty else { return try list(workspace) }
    let taken = Set(try take.map { try record($0, workspace) })
    var batch = Batch()
    let changed =
      apply
      ? LateRegistration.sweep(
        workspace.review, by: NameSweep(workspace), taking: taken, in: &batch)
      : try only(taken, workspace, &batch)
    guard !batch.isEmpty else {
      Console.current.say("no registered name stands as words in what is kept")
      return try tell(workspace)
    }
    try workspace.commit(batch, "took names out of what was kept")
    Console.current.say(LateRegistration.taken(changed))
    Console.current.tell("silp undo puts them back")
    try tell(workspace.reread())
  }

  private func tell(_ workspace: Workspace) throws {
    LateRegistration(workspace).tellRest(NameFindings(workspace))
    try EarlierWordings(workspace).tell()
  }

  private func only(
    _ taken: Set<RecordID>, _ workspace: Workspace, _ batch: inout Batch
  ) throws -> [ShortReference] {
    let review = Review(workspace.review.items.filter { taken.contains($0.id) })
    return LateRegistration.sweep(
      review, by: NameSweep(workspace), taking: taken, in: &batch)
  }

  private func record(_ word: String, _ workspace: Workspace) throws(Complaint) -> RecordID {
    guard let reference = ShortReference(word), let item = workspace.review.item(reference) else {
      throw Complaint(
        "there is no record \(word)",
        hint: "nothing was changed; the numbers are listed by: silp names find")
    }
    return item.id
  }

  private func list(_ workspace: Workspace) throws {
    let findings = NameFindings(workspace, reveal: reveal)
    if reveal { try workspace.note("printed names that were found as words") }
    let lookup = Lookup(review: workspace.review)
    func whose(_ place: NameFindings.Place) -> String {
      lookup.subject(place.subject)?.words ?? ""
    }
    var table = Table("no", "where", "whose", "what", "words")
    for place in findings.sure + findings.labels {
      table.add(
        place.reference.text, place.field, whose(place), place.isLabel ? "label" : "name",
        place.around)
    }
    for place in findings.doubtful {
      table.add(
        place.reference.text, place.field, whose(place), "word or name", place.around)
    }
    table.print(output)
    let console = Console.current
    if !findings.sure.isEmpty {
      console.tell("found in \(NameFindings.told(findings.sure))")
      console.tell("take them out with: silp names find --apply")
    }
    if let first = findings.doubtful.first {
      console.tell(
        "words that may be names: \(findings.doubtful.count); where one is, take it: "
          + "silp names find --take \(first.reference.text)")
    }
    if findings.places.isEmpty {
      console.tell("no registered name stands as words in what is kept")
    }
    try EarlierWordings(workspace).tell()
  }
}
