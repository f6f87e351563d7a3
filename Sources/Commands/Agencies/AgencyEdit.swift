internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Changes what is known of an agency.
struct AgencyEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an agency's area, its board or its kind of service.",
    discussion: """
      Where services of several areas take part, say the area of each: then silp's labels tell them
      apart. A joint review has a second board: silp agency board.
      Example: silp agency edit wpol --area "West Ryde" --board west
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(help: "The area it works in; \"\" to take it away.") var area: String?
  @Option(help: "The second board it belongs to, by short word; \"lead\" for the lead board.")
  var board: String?
  @Option(help: "Which kind of service it is.") var sector: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).agency(agency)
    var changed = known.value
    if let area { changed.area = area.isEmpty ? nil : try workspace.label(area) }
    if let board { changed.board = try Lookup(review: workspace.review).board(board) }
    if let sector { changed.sector = Code(making: sector) }
    guard changed != known.value else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    var batch = Batch()
    batch.revise(known.id.record, .agency(changed))
    try workspace.commit(batch, "changed an agency")
    Console.current.say("changed \(known.reference.text)")
  }
}

/// Keeps the second board of a joint review.
struct AgencyBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "List the boards of a joint review, or add the second.",
    discussion: """
      The lead board is that of silp details --board. The second signs off, recommends and publishes for
      itself; an agency is its by silp agency edit CODE --board.
      Example: silp agency board west --label "Western partnership" --area "West Ryde"
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The short word to type for a new board.") var code: String?
  @Option(help: "What it is called in print.") var label: String?
  @Option(help: "The area it answers for.") var area: String?

  func run() throws {
    guard let code else { return try list() }
    let workspace = try Workspace.open(options)
    let word = try Reading.code(code, "the short word")
    let review = workspace.review
    guard word.text != "board", word.text != "lead", review.agency(word) == nil,
      review.board(word) == nil
    else {
      throw Complaint(
        "\"\(word.text)\" is taken", hint: "nothing was saved; choose another short word")
    }
    guard let label, label.contains(where: { !$0.isWhitespace }) else {
      throw Complaint(
        "a board has a label", hint: "nothing was saved; add --label \"...\"", exit: .usage)
    }
    let taken =
      review.boards.map(\.value.label.plainText)
      + [review.details?.value.board.plainText ?? ""] + review.labelHolders.map(\.label)
    guard !taken.contains(where: { LabelKey($0) == LabelKey(label) }) else {
      throw Complaint(
        "\"\(label)\" is what another is called", hint: "nothing was saved; choose another label")
    }
    var batch = Batch()
    let board = PartnerBoard(
      code: word, label: try workspace.publishedLabel(label, batch: batch),
      area: try area.map { .recorded(try workspace.label($0)) } ?? .notRecorded)
    batch.create(.board(board))
    let references = try workspace.commit(batch, "added a second board")
    Console.current.say("added \(references.first?.text ?? "") \(label)")
  }

  private func list() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "type", "label", "area", "agencies")
    func agencies(_ board: BoardID?) -> String {
      workspace.review.agencies.filter { $0.value.board == board }.map { view.labels[$0.id] }
        .joined(separator: ", ")
    }
    let lead = workspace.review.details.map { view.words($0.value.board) } ?? "not recorded"
    table.add("", "lead", lead, "", agencies(nil))
    for board in workspace.review.boards {
      table.add(
        board.reference.text, "@" + board.value.code.text, view.words(board.value.label),
        view.words(board.value.area) ?? "not recorded", agencies(board.id))
    }
    table.print(output)
  }
}

extension Lookup {
  /// A second board by its short word or number; nothing for the lead one.
  func board(_ word: String) throws(Complaint) -> BoardID? {
    if ["lead", "board", ""].contains(word.lowercased()) { return nil }
    let reference = ShortReference(word)
    let found = review.boards.first {
      $0.value.code.text == word.lowercased() || $0.reference == reference
    }
    if let found { return found.id }
    throw Complaint(
      "there is no second board \"\(word)\"",
      hint: "nothing was saved; add it first: silp agency board \(word) --label \"...\"")
  }
}
