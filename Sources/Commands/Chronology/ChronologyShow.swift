internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Shows everything of one entry.
struct ChronologyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything of one entry, and what rests on it.",
    discussion: """
      Also what is restricted in it, since nobody but you is looking; that it is, is said.
      Example: silp chronology show C12
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The entry: C12.") var entry: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).entry(entry)
    let view = DeidentifiedReview(
      workspace.review, for: .panel, clearances: Set(Restriction.allCases))
    guard
      let told = view.filedChronology.first(where: { $0.entry.id == known.id })?.told
    else { return }
    let shown = EntryShown(known, told, view)
    FieldSheet.print(
      shown.fields + (try earlier(known, view, workspace)), of: known.reference.text, output)
  }

  /// What it said before it was changed, as far as that was not let go of.
  private func earlier(
    _ known: Filed<ChronologyEntry>, _ view: DeidentifiedReview, _ workspace: Workspace
  ) throws -> [EntryFacts.Field] {
    var versions: [ChronologyEntry] = []
    try workspace.storing { () throws(StoreError) in
      try workspace.file.readEarlier { earlier in
        if earlier.record.id == known.id.record, case .entry(let entry) = earlier.value {
          versions.append(entry)
        }
      }
    }
    let facts = EntryFacts(view)
    var found: [EntryFacts.Field] = []
    for version in versions.unique {
      for field in facts.differences(version, from: known.value) {
        let line = ("earlier: " + field.name, field.words)
        if !found.contains(where: { $0 == line }) { found.append(line) }
      }
    }
    return found
  }
}

/// One entry with all that has to do with it.
struct EntryShown {
  private let entry: Filed<ChronologyEntry>
  private let told: EntryTold
  private let view: DeidentifiedReview

  init(_ entry: Filed<ChronologyEntry>, _ told: EntryTold, _ view: DeidentifiedReview) {
    self.entry = entry
    self.told = told
    self.view = view
  }

  /// What it says, where it comes from, and what rests on it.
  var fields: [EntryFacts.Field] {
    var fields: [EntryFacts.Field] = [("no", told.reference)]
    fields += EntryFacts(view).fields(entry.value)
    func add(_ name: String, _ words: String) {
      if !words.isEmpty { fields.append((name, words)) }
    }
    add("ages", told.ages)
    add("restricted", restrictions)
    add("from", SourceWords(view).words(entry.value))
    add("coverage", "\(told.agency) sent: \(view.coverage(of: entry.value.agency))")
    add("also recorded by", told.alsoRecordedBy)
    for other in others(.different) { add("not the same as", other) }
    return fields + users
  }

  private var restrictions: String {
    let whole = entry.value.restrictions.map(\.rawValue)
    let parts = entry.value.restricted.reasons.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue): " + $0.value.map(\.rawValue).joined(separator: ", ") }
    return (whole + parts).joined(separator: "; ")
  }

  private func others(_ verdict: EntryLink.Verdict) -> [String] {
    let ids = view.review.links.filter {
      $0.value.verdict == verdict && $0.value.entries.contains(entry.id)
    }.flatMap(\.value.entries)
    return ids.unique.filter { $0 != entry.id }.map { view.labels.word(.record($0.record)) }
  }

  /// What rests on it: episodes, queries, facts, notes, findings, parts split off.
  private var users: [EntryFacts.Field] {
    let review = view.review
    var fields: [EntryFacts.Field] = []
    func add(_ name: String, _ reference: ShortReference, _ words: LabelledText) {
      fields.append((name, "\(reference.text) \(view.words(words))"))
    }
    for other in review.entries where other.value.provenance == .split(from: entry.id) {
      add("split off", other.reference, other.value.event)
    }
    for episode in review.episodes where episode.value.entries.contains(entry.id) {
      add("episode", episode.reference, episode.value.title)
    }
    for query in review.queries where query.value.entries.contains(entry.id) {
      add("query", query.reference, query.value.question)
      if let answer = query.value.answer { add("answer", query.reference, answer.words) }
    }
    for fact in review.facts where fact.value.knowers.contains(where: { $0.entry == entry.id }) {
      add("shows who knew", fact.reference, fact.value.fact)
    }
    for note in review.notes
    where note.value.entries.contains(entry.id)
      || note.value.text.spans.contains(.record(entry.id.record))
    {
      add("note", note.reference, note.value.text)
    }
    for finding in review.findings where finding.value.grounds.contains(.entry(entry.id)) {
      add("finding", finding.reference, finding.value.title)
    }
    return fields
  }
}
