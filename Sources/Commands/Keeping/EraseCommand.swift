internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Takes a record's content out for good.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Take a record's content out of the file for good.",
    discussion: """
      What it said, now and earlier, is overwritten; its number stays with the reason. For a person
      the forms of their name go too, so the names file must be open. It cannot be taken back, and
      older copies and backups still hold it.
      Example: silp erase N14 --reason "asked for by the speaker, letter of 3 March"
      """)

  @Argument(help: "The record's number, such as N14 or P3.") var record: String
  @Option(help: "Why; it is kept with the number.") var reason: String
  @Option(
    help: ArgumentHelp("The number typed once more, instead of being asked.", valueName: "number"))
  var confirm: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let console = Console.current
    guard let reference = ShortReference(record), let item = workspace.review.item(reference)
    else {
      throw Complaint(
        "there is no record \(record)",
        hint: "nothing was changed; numbers look like N14, C203, P3; see the lists of each")
    }
    try workspace.checkNoHold("\(reference.text) is kept")
    guard item.record.kind != .review, item.record.kind != .hold else {
      throw Complaint(
        "\(reference.text) says what the review is, and a review cannot be without it",
        hint: "nothing was changed; change it with: silp details")
    }
    if item.record.kind == .version || item.record.kind == .publication {
      throw Complaint(
        "\(reference.text) is part of what was decided and sent, which is kept",
        hint:
          "nothing was changed; a version that should not be out is called so: silp report status "
          + "VERSION withdrawn")
    }
    if case .person = item.record { try workspace.requireNames("a person is erased") }
    try showUse(of: item, in: workspace)
    try Confirmation.typed(
      reference.text, given: confirm, options: options,
      asking: "This cannot be taken back. To erase it type its number, \(reference.text): ")
    let why = try workspace.label(reason)
    try eraseForms(of: item, why, in: workspace)
    try workspace.finish(
      [.end(item.id, Ending(.erased, reason: why))] + label(of: item),
      "erased \(reference.text)")
    try Workspace.storing(workspace.file.file.path) { () throws(StoreError) in
      try workspace.file.file.compact()
    }
    console.say("erased \(reference.text); its number and the reason stay")
    console.tell("note: copies, backups and what was printed or sent still hold it")
  }

  /// The label of somebody who is erased is kept: nobody else is to be called so.
  private func label(of item: Review.Item) -> [Change<Record>] {
    guard let label = item.record.printedLabel else { return [] }
    let former = FormerLabel(label: LabelledText(plain: label), of: item.id)
    return [.create(Console.current.identifiers.next(), .label(former))]
  }

  private func showUse(of item: Review.Item, in workspace: Workspace) throws(Complaint) {
    let users = try workspace.storing { () throws(StoreError) in
      try workspace.file.records(referringTo: [item.id], except: [item.id])
    }.compactMap(\.reference?.text)
    guard !users.isEmpty else { return }
    let names = users.prefix(10).joined(separator: ", ")
    Console.current.tell(
      "note: \(item.reference.text) is named by \(names)\(users.count > 10 ? " and others" : ""), "
        + "which will name what is erased")
  }

  /// The forms of a person's name go from the names file first: without them the label is all.
  private func eraseForms(
    of item: Review.Item, _ why: LabelledText, in workspace: Workspace
  ) throws(Complaint) {
    guard let names = workspace.names else { return }
    workspace.labelling.forget(item.id)
    let forms = workspace.register.entries.filter { $0.name.subject.record == item.id }
    guard !forms.isEmpty else { return }
    let changes = forms.map {
      Change<NamesRecord>.end($0.id.record, Ending(.erased, reason: why))
    }
    try workspace.append(
      changes, as: Console.current.identifiers.next(), "erased the forms of a name", .final,
      to: names)
    try Workspace.storing(names.file.path) { () throws(StoreError) in try names.file.compact() }
  }
}

/// Asks for a word to be typed before something that cannot be taken back.
enum Confirmation {
  static func typed(
    _ word: String, given: String?, options: ReviewOptions, asking prompt: String
  ) throws(Complaint) {
    let console = Console.current
    var answer = given
    if answer == nil, !options.noInput, console.inputIsTerminal {
      console.err(prompt)
      answer = console.readLine()
    }
    let typed = answer.map { String($0.filter { !$0.isWhitespace }).lowercased() }
    guard typed == word.filter({ !$0.isWhitespace }).lowercased() else {
      throw Complaint(
        answer == nil ? "nobody confirmed it" : "\"\(answer ?? "")\" is not \(word)",
        hint: "nothing was changed; type it when asked, or add --confirm \"\(word)\"")
    }
  }
}
