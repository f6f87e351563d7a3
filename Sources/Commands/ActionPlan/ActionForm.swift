internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Views

/// Makes the plan as a table an owner fills in.
struct ActionForm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Make the plan as a table in which an owner tells what was done.",
    discussion: """
      A row for each action that is followed, with room for what was done, what shows it and what
      changed. silp action receive reads it back. It is made and kept account of; sending it is up to
      you.
      Example: silp action form --agency hv -o hv-plan.xlsx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Option(help: "Only what one answers for: an agency's code, or board.") var agency: String?
  @Option(name: .shortAndLong, help: "The file to write: .xlsx, .ods or .csv.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let owner = try agency.map { try Lookup(review: workspace.review).owner($0) }
    let kind = try FormFile.kind(output, among: [.xlsx, .ods, .csv])
    let view = DeidentifiedReview(workspace.review, for: .agency)
    let actions = view.review.actions.filter {
      !$0.value.isClosed && (owner == nil || $0.value.owner == owner)
    }
    guard !actions.isEmpty else {
      throw Complaint(
        "there is no action to follow" + (agency.map { " of \($0)" } ?? ""),
        hint: "nothing was written; see: silp action list")
    }
    let whom = owner.map { view.words($0) } ?? ""
    let bytes = try PlanFile.bytes(ActionSheet(view: view).workbook(actions, for: whom), kind)
    try Gate(workspace, gate, options).release(
      FinishedFile(bytes, what: "action-form", of: view), to: output,
      told: Count.of(actions.count, "action"))
  }
}

/// Writes the plan as a table for other programs.
struct ActionExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the plan as CSV or XLSX, with what became of it.",
    discussion: """
      For reading and sorting; as pages it is silp report action-plan, and what moved since the last
      meeting silp report monitoring.
      Example: silp action export --audience board -o plan.csv
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(
    name: .shortAndLong, help: "The file to write: .xlsx, .ods or .csv; - for CSV on the screen.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let kind = output == "-" ? .csv : try FormFile.kind(output, among: [.xlsx, .ods, .csv])
    let view = try release.view(of: workspace.review)
    let told = view.told
    let book = Workbook(
      metadata: DocumentMetadata(
        title: "Action plan", subject: told?.title ?? "", creator: told?.board ?? "",
        marking: told?.marking ?? ""),
      parts: [.table(Self.table(view))])
    try Gate(workspace, release.gate, options).release(
      FinishedFile(try PlanFile.bytes(book, kind), what: "action-plan", of: view), to: output,
      told: Count.of(view.actions.count, "action"))
  }

  private static func table(_ view: DeidentifiedReview) -> WorkbookTable {
    let asked = Dictionary(view.recommendations.map { ($0.reference, $0) }) { one, _ in one }
    let columns: [(String, Double, (ActionTold) -> String)] = [
      ("No.", 1.4, { $0.reference }), ("For", 1.4, { $0.recommendation }),
      ("Recommendation", 6, { asked[$0.recommendation]?.text ?? "" }),
      ("Findings", 2, { asked[$0.recommendation]?.findings ?? "" }),
      ("What is done", 6, { $0.text }), ("Who answers for it", 4, { $0.owner }),
      ("The post that does it", 4, { $0.role }), ("By when", 2.8, { $0.due }),
      ("How far it is", 2.4, { $0.status }), ("Agreed", 2, { $0.agreed }),
      ("Agreed when, and why", 5, { $0.agreedWhy }),
      ("Steps", 5, { $0.steps.map { Self.words($0) }.joined(separator: "\n") }),
      ("What was told", 7, { $0.updates.map { "\($0.on): \($0.words)" }.joined(separator: "\n") }),
      (
        "Evidence", 5,
        { $0.updates.map(\.evidence).filter { !$0.isEmpty }.joined(separator: "\n") }
      ),
      (
        "What changed in practice", 5,
        { $0.updates.map(\.impact).filter { !$0.isEmpty }.joined(separator: "\n") }
      ),
      ("Board", 5, { $0.decisions.joined(separator: "\n") }),
    ]
    return WorkbookTable(
      name: "Action plan", columns: columns.map { WorkbookColumn($0.0, width: $0.1) },
      rows: view.actions.map { action in
        columns.map { WorkbookCell.text($0.2(action)).orEmpty }
      })
  }

  private static func words(_ step: ActionStepTold) -> String {
    let state = step.reached.isEmpty ? step.due : "reached \(step.reached)"
    return step.words + (state.isEmpty ? "" : " (\(state))")
  }
}

/// A plan as the bytes of a file.
enum PlanFile {
  static func bytes(_ book: Workbook, _ kind: FormFile) throws -> [UInt8] {
    switch kind {
    case .ods: return try book.ods()
    case .csv:
      guard case .table(let table)? = book.parts.first else { return [] }
      return table.csv()
    case .xlsx, .docx, .odt: return try book.xlsx()
    }
  }
}
