internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// Keeps what was agreed while a proceeding runs.
struct ParallelLimit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limit", abstract: "Say what was agreed not to do while it runs.",
    discussion: """
      Of a person, an episode or an entry: --rule "not asked about" (the room is not asked), "not
      shown" (in no paper for anybody who is not cleared: --cleared proceedings), and of a person
      "not contacted". Of somebody who may come to the days: --stays-away, --only STAGES, or
      --may-attend where it was asked and agreed. An episode that is not shown takes its entries
      with it. silp parallel list numbers what was agreed; --remove takes one back.
      Example: silp parallel limit PP1 --person partner --rule "not asked about"
      Example: silp parallel limit PP1 --participant T5 --only welcome,close --words "Prosecution witness"
      Example: silp parallel limit PP1 --remove 2
      """)

  @Argument(help: "The proceeding: PP1.") var number: String
  @Option(help: "A person, by short word or number.") var person: String?
  @Option(help: "Somebody on the list of those who are asked.") var participant: String?
  @Option(help: "An episode: E2.") var episode: String?
  @Option(help: "An entry: C12.") var entry: String?
  @Option(help: "not asked about, not shown or not contacted.") var rule: String?
  @Flag(help: "They come to no day.") var staysAway = false
  @Option(help: "They come to these stages alone, by code.") var only: String?
  @Flag(help: "It was asked, and they may come to everything.") var mayAttend = false
  @Option(help: "What was agreed, in words.") var words: String?
  @Option(help: "Take back what was agreed, by its number in the list.") var remove: Int?
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    let about = [person, participant, episode, entry].compactMap(\.self).count
    guard (remove == nil) == (about == 1), about < 2 else {
      throw ValidationError(
        "Say one of --person, --participant, --episode, --entry; or --remove with a number.")
    }
    let parts = (staysAway ? 1 : 0) + (only == nil ? 0 : 1) + (mayAttend ? 1 : 0)
    guard parts == (participant == nil ? 0 : 1) else {
      throw ValidationError(
        "With --participant, say one of --stays-away, --only STAGES, --may-attend.")
    }
    guard (rule != nil) == (about == 1 && participant == nil) else {
      throw ValidationError("With --person, --episode or --entry, say --rule.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).proceeding(number)
    var value = known.value
    if let remove {
      guard value.limits.indices.contains(remove - 1) else {
        throw Complaint(
          "\(known.reference.text) has no \(remove) among what was agreed",
          hint: "nothing was changed; see: silp parallel list")
      }
      value.limits.remove(at: remove - 1)
    } else {
      let limit = Proceeding.Limit(
        try matter(Lookup(review: workspace.review)),
        words: try words.map { .recorded(try workspace.label($0)) } ?? .notRecorded)
      value.limits.removeAll { $0.about == limit.about }
      value.limits.append(limit)
    }
    guard value != known.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    batch.revise(known.id.record, .proceeding(value))
    try workspace.commit(
      batch, remove == nil ? "kept what was agreed" : "took back what was agreed")
    let view = DeidentifiedReview(
      workspace.review, for: .panel, clearances: Set(Restriction.allCases))
    let told = value.limits.last.map { ProceedingWords(view).limit($0) }
    Console.current.say(
      remove == nil ? "agreed for \(known.reference.text): \(told ?? "")" : "taken back")
  }

  private func matter(_ lookup: Lookup) throws -> Proceeding.Limit.Matter {
    if let person {
      let rule = try Reading.choice(rule ?? "", "--rule", Proceeding.PersonRule.self)
      return .person(who: try lookup.person(person).id, rule: rule)
    }
    if let participant {
      let who = try lookup.participant(participant).id
      guard let only else { return .participant(who: who, part: staysAway ? .none : .all) }
      return .participant(who: who, part: .only(stages: try StageWords.codes(only)))
    }
    let rule = try Reading.choice(rule ?? "", "--rule", Proceeding.MatterRule.self)
    if let episode {
      return .episode(which: EpisodeID(try item(episode, .episode, lookup.review)), rule: rule)
    }
    return .entry(which: EntryID(try item(entry ?? "", .entry, lookup.review)), rule: rule)
  }

  private func item(
    _ word: String, _ kind: Record.Kind, _ review: Review
  ) throws(Complaint) -> RecordID {
    if let reference = ShortReference(word), let item = review.item(reference),
      item.record.kind == kind
    {
      return item.id
    }
    throw Complaint(
      "there is no \(kind.rawValue) \(word)",
      hint: "nothing was changed; see: silp "
        + (kind == .episode ? "episode list" : "chronology list"))
  }
}

/// Reads stages of the days' agendas, as they are typed.
enum StageWords {
  /// The codes of stages of either day: `welcome,close`.
  static func codes(_ text: String) throws(Complaint) -> [Code] {
    var known: [Code] = []
    for day in 1...2 { known += try SettingsFiles.agenda(day: day).stages.map(\.code) }
    var codes: [Code] = []
    for word in text.split(separator: ",") {
      let code = try Reading.code(String(word), "--only")
      guard known.contains(code) else {
        let nearest = NearestWord.to(code.text, among: known.map(\.text))
        throw Complaint(
          "no day has a stage \(code.text)",
          hint: "nothing was changed; " + (nearest.map { "did you mean \($0)? " } ?? "")
            + "the stages are in en/agendas: silp pack day1 writes them in the run sheet",
          exit: .usage)
      }
      codes.append(code)
    }
    return codes
  }
}
