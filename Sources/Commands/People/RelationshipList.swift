internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Lists couples, parents and ties.
struct RelationshipList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List couples, parents and carers, and ties.",
    discussion: "Example: silp relationship list")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let view = DeidentifiedReview(
      review, for: .panel, clearances: Set(Restriction.allCases))
    var table = Table("no", "what", "who", "from", "to")
    func add(
      _ no: ShortReference, _ what: String, _ who: String, _ from: EDTFDate?, _ to: EDTFDate?
    ) {
      let dates = [from, to].map { $0.map { view.words($0) } ?? "" }
      table.add(no.text, what, who, dates[0], dates[1])
    }
    func label(_ person: PersonID) -> String { view.labels[person] }
    for union in review.unions.sorted(by: { $0.reference < $1.reference }) {
      let ending = union.value.ending.map { ", \($0.manner.rawValue)" } ?? ""
      add(
        union.reference, union.value.kind.rawValue + ending,
        "\(label(union.value.first)) and \(label(union.value.second))", union.value.from,
        union.value.ending?.on)
    }
    for tie in review.parentages.sorted(by: { $0.reference < $1.reference }) {
      let twin = tie.value.birth.map { $0.identical ? ", identical twin" : ", twin" } ?? ""
      add(
        tie.reference, "child (\(tie.value.kind.rawValue)\(twin))",
        "\(label(tie.value.child)) of \(tie.value.parents.map(label).joined(separator: " and "))",
        tie.value.from, tie.value.to)
    }
    for tie in review.ties.sorted(by: { $0.reference < $1.reference }) {
      let joint = tie.value.kind.isDirected ? "to" : "and"
      add(
        tie.reference, tie.value.kind.rawValue,
        "\(label(tie.value.first)) \(joint) \(label(tie.value.second))", tie.value.from,
        tie.value.to)
    }
    table.print(output)
  }
}

/// Takes a couple, a parentage or a tie away.
struct RelationshipRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a couple, a parent or a tie out of the family.",
    discussion: """
      For what was entered by mistake; silp undo brings it back. What was so once and is over has \
      an end instead: --ended, --to.
      Example: silp relationship remove U3
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Its number, as silp relationship list has it.") var number: String

  func run() throws {
    let workspace = try Workspace.open(options)
    guard let reference = ShortReference(number), let item = workspace.review.item(reference),
      [.union, .parentage, .tie].contains(item.record.kind)
    else {
      throw Complaint(
        "there is no couple, parent or tie \(number)",
        hint: "nothing was changed; see: silp relationship list")
    }
    var batch = Batch()
    batch.remove(item.id)
    try workspace.commit(batch, "took out \(reference.text)")
    Console.current.say("took out \(reference.text); silp undo brings it back")
  }
}
