internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Makes one entry of two.
struct ChronologyJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Make one entry of two of one agency that tell one event.",
    discussion: """
      The first stays and keeps the rows of both; no words are lost. Whatever rests on the second rests
      on the first from then on. The same event in two agencies' records is not joined but linked.
      Example: silp chronology join C12 C13
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The entry that stays: C12.") var first: String
  @Argument(help: "The entry that becomes part of it: C13.") var second: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let (kept, gone) = (try lookup.entry(first), try lookup.entry(second))
    try check(kept, gone, workspace.review)
    let joining = EntryJoining(kept, gone)
    let contradictions = joining.contradictions
    guard contradictions.isEmpty else { throw refusal(contradictions, kept, gone, workspace) }
    var batch = Batch()
    batch.revise(kept.id.record, .entry(joining.joined))
    batch.remove(gone.id.record)
    let moved = try move(from: gone, to: kept, workspace, &batch)
    try workspace.commit(
      batch, "joined \(gone.reference.text) to \(kept.reference.text)")
    let console = Console.current
    console.say(
      "\(gone.reference.text) is part of \(kept.reference.text) now"
        + (moved == 0
          ? ""
          : "; \(Count.of(moved, "record")) that named it \(moved == 1 ? "names" : "name") "
            + "\(kept.reference.text)"))
  }

  private func check(
    _ kept: Filed<ChronologyEntry>, _ gone: Filed<ChronologyEntry>, _ review: Review
  ) throws(Complaint) {
    guard kept.id != gone.id else {
      throw Complaint(
        "\(kept.reference.text) is one entry already", hint: "nothing was changed", exit: .usage)
    }
    guard kept.value.agency == gone.value.agency else {
      let labels = LabelTable(labelsOf: review)
      throw Complaint(
        "\(kept.reference.text) is of \(labels[kept.value.agency]) and \(gone.reference.text) of "
          + labels[gone.value.agency],
        hint: "nothing was changed; what two agencies record stays two entries; say that they tell "
          + "one event with: silp chronology duplicates")
    }
  }

  private func refusal(
    _ contradictions: [EntryJoining.Contradiction], _ kept: Filed<ChronologyEntry>,
    _ gone: Filed<ChronologyEntry>, _ workspace: Workspace
  ) -> Complaint {
    let view = DeidentifiedReview(
      workspace.review, for: .panel, clearances: Set(Restriction.allCases))
    let lines = contradictions.map { fact in
      let who = fact.subject.map { " (\(EntryFacts.who($0, view)))" } ?? ""
      return "  \(fact.part.rawValue)\(who): \(kept.reference.text) \(fact.one(view)), "
        + "\(gone.reference.text) \(fact.other(view))"
    }
    return Complaint(
      (["\(kept.reference.text) and \(gone.reference.text) contradict each other:"] + lines)
        .joined(separator: "\n"),
      hint: "nothing was changed; where one is a slip, put it right (silp chronology edit "
        + "\(gone.reference.text) --\(contradictions[0].part.rawValue) ..., or --clear) and join "
        + "them then; else ask the agency")
  }

  /// Makes everything that refers to the second refer to the first; says how many records do.
  private func move(
    from gone: Filed<ChronologyEntry>, to kept: Filed<ChronologyEntry>, _ workspace: Workspace,
    _ batch: inout Batch
  ) throws(Complaint) -> Int {
    let users = try workspace.storing { () throws(StoreError) in
      try workspace.file.records(referringTo: [gone.id.record])
    }
    let ids = Set(users.map(\.id)).subtracting([gone.id.record, kept.id.record])
    for item in workspace.review.items where ids.contains(item.id) {
      guard let moved = item.record.replacing(gone.id.record, with: kept.id.record)?.withoutRepeats
      else { continue }
      if case .link(let link) = moved, link.entries.count < 2 {
        batch.remove(item.id)
      } else {
        batch.revise(item.id, moved)
      }
    }
    return ids.count
  }
}

extension Record {
  /// The same with each ground, entry and knower once.
  fileprivate var withoutRepeats: Record {
    switch self {
    case .finding(var finding):
      finding.grounds = finding.grounds.unique
      return .finding(finding)
    case .fact(var fact):
      fact.knowers = fact.knowers.unique
      return .fact(fact)
    case .link(var link):
      link.entries = link.entries.unique
      return .link(link)
    default: return self
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
