internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import Views

/// The services that knew the family.
struct AgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency",
    abstract: "Name the services that send their records, and keep what was asked and came.",
    subcommands: [
      AgencyAdd.self, AgencyEdit.self, AgencyBoard.self, AgencyImport.self, AgencyList.self,
      AgencyShow.self, AgencyReportForm.self, AgencyRequestCommand.self, AgencyAuthor.self,
      AgencyIndependence.self, AgencyBriefed.self, AgencySupported.self, AgencySecured.self,
      AgencyReceive.self, AgencyFeedback.self, AgencySignOff.self, AgencyNil.self,
      AgencyWithdraw.self, AgencyReopen.self,
    ])
}

/// Adds one agency.
struct AgencyAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add one agency.",
    discussion: "Example: silp agency add hv --label \"Health visiting\" --name \"Its Real Name\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The short word to type for it.") var code: String
  @Option(help: "What it is called in print; left out, silp gives a label.") var label: String?
  @Option(help: "Its real name, for the names file.") var name: String?
  @Option(help: "Which kind of service it is.") var sector = "other"
  @Option(help: "The area it works in, where services of several areas take part.")
  var area: String?
  @Option(help: "The second board of a joint review it belongs to, by short word.")
  var board: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let added = try AgencyFiling(workspace).file(
      code: code, label: label ?? "", name: name ?? "", sector: sector, area: area ?? "",
      board: board ?? "", in: &batch)
    guard added else {
      throw Complaint(
        "there is an agency \(code) already", hint: "nothing was saved; choose another short word")
    }
    _ = try workspace.settleLabels(&batch)
    let references = try workspace.commit(batch, "added an agency")
    let printed = batch.created.first?.record.printedLabel ?? ""
    Console.current.say("added \(references.first?.text ?? "") \(printed)")
    try LateRegistration.tell(after: batch, in: workspace)
  }
}

/// Reads agencies from a list.
struct AgencyImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read agencies from a list.",
    discussion: """
      A .csv file with the columns code, name, label, sector, area and board; all but code and name
      may be left out. Two services of different areas need two codes.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("agencies are imported")
    let rows = try ListFile.read(
      file, required: ["code", "name"], optional: ["label", "sector", "area", "board"])
    var batch = Batch()
    var added = 0
    for row in rows {
      let isNew = try AgencyFiling(workspace).file(
        code: row["code"], label: row["label"], name: row["name"],
        sector: row["sector"].isEmpty ? "other" : row["sector"], area: row["area"],
        board: row["board"], in: &batch)
      if isNew { added += 1 }
    }
    let given = try workspace.settleLabels(&batch)
    if added > 0 { _ = try workspace.commit(batch, "read a list of agencies") }
    let summary = "read \(added) agencies, \(rows.count - added) known already"
    Console.current.say(([summary] + given).joined(separator: "\n"))
    try LateRegistration.tell(after: batch, in: workspace)
  }
}

/// Lists the agencies.
struct AgencyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the agencies, what they sent and how each request stands.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let words = RequestWords(view, on: Console.current.now().day)
    var table = Table("no", "type", "label", "entries", "coverage", "state")
    var forEyes = WrappedTable("type", "label", "entries", "coverage", "state")
    for (agency, told) in zip(workspace.review.agencies, view.agencies) {
      let state = words.state(workspace.review.request(of: agency.id)?.value)
      let code = "@" + agency.value.code.text
      table.add(
        agency.reference.text, code, told.label, "\(told.entries)", told.coverage, state)
      forEyes.add(code, told.label, "\(told.entries)", told.coverage, state)
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}

/// Files an agency, unless its code is taken.
struct AgencyFiling {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  func file(
    code: String, label: String, name: String, sector: String, area: String = "",
    board: String = "", in batch: inout Batch
  ) throws -> Bool {
    let code = try Reading.code(code, "code")
    guard code.text != "board" else {
      throw Complaint(
        "\"board\" stands for the partnership itself",
        hint: "nothing was saved; choose another short word")
    }
    let area = area.isEmpty ? nil : try workspace.label(area)
    if let known = workspace.review.agency(code) {
      guard area == nil || known.value.area == area else {
        throw Complaint(
          "there is an agency \(code.text) already, of another area",
          hint: "nothing was saved; two services of different areas need two short words")
      }
      return false
    }
    let id = AgencyID(batch.identifier())
    if !name.isEmpty {
      try workspace.requireNames("an agency's name is registered")
      batch.register(name, .name, for: .agency(id), known: workspace.register)
    }
    let agency = Agency(
      code: code, label: LabelledText(plain: label),
      sector: Code(making: sector), area: area,
      board: try Lookup(review: workspace.review).board(board))
    batch.create(id.record, .agency(agency))
    return true
  }
}
