internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore

/// Joins two records that are one and the same.
struct NamesSame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "Say that two people, agencies or places are one and the same.",
    discussion: """
      The first stays; whatever named the second names the first from now on, and the second's
      forms of the name become the first's.
      Example: silp names same P3 P17b
      """)

  @Argument(help: "The one that stays.") var first: String
  @Argument(help: "The one that is the same.") var second: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("two are joined")
    let (kept, gone) = (try item(first, workspace), try item(second, workspace))
    guard kept.id != gone.id else {
      throw Complaint("\(first) and \(second) are one already", hint: "nothing was changed")
    }
    guard kept.record.kind == gone.record.kind else {
      throw Complaint(
        "\(kept.reference.text) is a \(kept.record.kind.rawValue) and "
          + "\(gone.reference.text) a \(gone.record.kind.rawValue)",
        hint: "nothing was changed; only two of a kind can be the same")
    }
    var batch = Batch()
    try move(from: gone, to: kept, workspace, &batch)
    for entry in workspace.register.entries {
      let moved = NamesRecord.form(entry.name).replacing(gone.id, with: kept.id)?.name
      if let moved, moved != entry.name {
        batch.revise(entry.id, moved)
      }
    }
    batch.remove(gone.id)
    if let label = gone.record.printedLabel,
      LabelKey(label) != LabelKey(kept.record.printedLabel ?? "")
    {
      batch.create(.label(FormerLabel(label: LabelledText(plain: label), of: kept.id)))
    }
    try workspace.commit(batch, "joined two that are the same")
    Console.current.say(
      "\(gone.reference.text) is \(kept.reference.text) now; "
        + "\(batch.revised.count) records and \(batch.nameChanges.count) forms changed")
  }

  private func move(
    from gone: Review.Item, to kept: Review.Item, _ workspace: Workspace, _ batch: inout Batch
  ) throws(Complaint) {
    for item in workspace.review.items where item.id != gone.id {
      guard let moved = item.record.replacing(gone.id, with: kept.id), moved != item.record
      else { continue }
      guard !moved.isTiedToItself else {
        throw Complaint(
          "\(item.reference.text) ties \(gone.reference.text) to \(kept.reference.text), "
            + "and nobody is tied to themselves",
          hint: "nothing was changed; if they are the same, take \(item.reference.text) away first")
      }
      batch.revise(item.id, moved)
    }
  }

  private func item(_ word: String, _ workspace: Workspace) throws(Complaint) -> Review.Item {
    let lookup = Lookup(review: workspace.review)
    if let reference = ShortReference(word), let item = workspace.review.item(reference),
      [.person, .agency, .place].contains(item.record.kind)
    {
      return item
    }
    let person = try lookup.person(word)
    return Review.Item(
      id: person.id.record, reference: person.reference, record: .person(person.value))
  }
}

extension Record {
  /// Whether a couple or a parent and child would be one and the same person.
  fileprivate var isTiedToItself: Bool {
    switch self {
    case .union(let union): union.first == union.second
    case .parentage(let tie): tie.parents.contains(tie.child)
    default: false
    }
  }
}
