internal import ArgumentParser
internal import ReviewModel
internal import Settings

/// What everybody and everywhere is called in print.
struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label", abstract: "See and change what everybody is called in print.",
    discussion: """
      silp gives labels by who somebody is to the child, by role, by kind of place: Sibling 1,
      Health visitor 2, Town A. A label once given is never given to anybody else.
      """,
    subcommands: [
      LabelList.self, LabelSet.self, LabelSuggest.self, LabelPublished.self,
    ])
}

/// Lists the labels.
struct LabelList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List every label with its short form.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let rules = try LabelRules(workspace)
    let short = ShortForms(workspace.review)
    let clashes = workspace.review.labelClashes
    var table = Table("no", "type", "short", "label", "note")
    for holder in workspace.review.labelHolders {
      let clash = clashes.first { $0.other == holder.reference }
      let note = clash.map(Self.words) ?? (rules.mustChange(holder) ? "needs another" : "")
      table.add(
        holder.reference.text, holder.alias, short[holder.id] ?? "", holder.label, note)
    }
    table.print(output)
    if !workspace.namesOpen {
      Console.current.tell("note: the names file is not open, so no label was held against it")
    }
  }

  private static func words(_ clash: LabelClash) -> String {
    clash.kept.map { "also \($0.text)" } ?? "somebody had it before"
  }
}

/// Changes one label.
struct LabelSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what somebody or somewhere is called.",
    discussion: """
      Without a label, silp gives one. A name that the family chooses is held against the register
      and against what was published for the area; it may be like nobody's.
      Example: silp label set P3 "Robin"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Who or what: short word, number, or the label it has.") var record: String
  @Argument(help: "The label; left out, silp gives one.") var label: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let item = try Lookup(review: workspace.review).labelled(record)
    guard let before = item.record.printedLabel else { return }
    let rules = try LabelRules(workspace)
    let given = rules.maker.label(for: item.id, in: rules.review) ?? before
    var batch = Batch()
    let text = LabelledText(plain: label ?? given)
    guard text.plainText != before else {
      return Console.current.say("\(item.reference.text) is called \(before) already")
    }
    guard let changed = item.record.relabelled(text) else { return }
    batch.revise(item.id, changed)
    _ = try workspace.settleLabels(&batch)
    try workspace.commit(batch, "changed a label")
    Console.current.say("\(item.reference.text) is called \(text.plainText) now, not \(before)")
    if !workspace.namesOpen {
      Console.current.tell("note: the names file is not open, so it was not held against it")
    }
  }
}

/// Proposes better labels.
struct LabelSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Propose labels anew where more is known now.",
    discussion: """
      A label that was given before a tie was known (Family member 1) is never changed by itself.
      This lists what it would be today; --apply changes it. Labels chosen by hand are left alone.
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "Only these, by short word or number.") var records: [String] = []
  @Flag(help: "Change them.") var apply = false

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let wanted = Set(try records.map { try lookup.labelled($0).id })
    let rules = try LabelRules(workspace)
    let proposals = rules.maker.proposals(for: rules.review, mustChange: rules.mustChange)
      .filter { wanted.isEmpty || wanted.contains($0.holder.id) }
    var table = Table("no", "label", "would be")
    for (holder, label) in proposals { table.add(holder.reference.text, holder.label, label) }
    guard !proposals.isEmpty else { return Console.current.say("every label fits what is known") }
    table.print(output)
    guard apply else {
      return Console.current.tell(
        "note: nothing was changed; to change them: silp label suggest --apply")
    }
    var batch = Batch()
    for (holder, label) in proposals {
      let item = workspace.review.item(holder.reference)
      guard let changed = item?.record.relabelled(LabelledText(plain: label)) else { continue }
      batch.revise(holder.id, changed)
    }
    _ = try workspace.settleLabels(&batch)
    try workspace.commit(batch, "changed labels to what is known now")
    Console.current.say("changed \(Count.of(proposals.count, "label"))")
  }
}

/// Lists what was published for the area.
struct LabelPublished: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "published", abstract: "List the labels of reviews published for the area.",
    discussion: """
      They are kept by the board in en/published.yaml in its own templates folder. No label that is
      one of them, or very like one, is given or accepted.
      """)

  @OptionGroup var output: OutputOptions

  func run() throws {
    var table = Table("label")
    for label in try SettingsFiles.published().labels { table.add(label) }
    table.print(output)
  }
}
