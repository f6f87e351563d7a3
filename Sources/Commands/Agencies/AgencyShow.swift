internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Views

/// Shows what one agency was asked, and what came.
struct AgencyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what one agency was asked, what came, and its report.",
    discussion: """
      The sections of its report are listed with their numbers, on which a finding can rest; --read
      prints what they say.
      Example: silp agency show hv --read
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Flag(help: "Print what the sections say in full.") var read = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).agency(agency)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let request = workspace.review.request(of: known.id)?.value
    let words = RequestWords(view, on: Console.current.now().day)
    var fields: [EntryFacts.Field] = [
      ("no", known.reference.text), ("agency", view.labels[known.id]),
      ("state", words.state(request)),
    ]
    if let area = known.value.area { fields.append(("area", view.words(area))) }
    if let board = known.value.board { fields.append(("board", view.labels[board])) }
    fields += request.map(words.fields) ?? []
    for passage in workspace.review.passages where passage.value.agency == known.id {
      fields.append((Self.heading(passage, workspace.review), text(passage.value, view)))
    }
    for query in workspace.review.queries where query.value.agency == known.id {
      fields.append((query.reference.text, QueryWords.state(query.value, words)))
    }
    FieldSheet.print(fields, of: known.reference.text, output)
  }

  /// A passage's number and version, and that nobody signed it where nobody did.
  private static func heading(_ passage: Filed<ReportPassage>, _ review: Review) -> String {
    let mark = review.isApproved(passage.value) ? "" : ", not agency-approved"
    return "\(passage.reference.text), v\(passage.value.version)\(mark)"
  }

  private func text(_ passage: ReportPassage, _ view: DeidentifiedReview) -> String {
    let heading = view.words(passage.heading)
    let words = view.words(passage.words)
    if read { return "\(heading)\n\(words)" }
    let count = words.split(whereSeparator: \.isWhitespace).count
    return "\(heading) (\(Count.of(count, "word")))"
  }
}

/// Makes the form an agency reports in.
struct AgencyReportForm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Make the form an agency writes its report in.",
    discussion: """
      Its sections are those of en/forms/agency-report.yaml, which you may change. Filled in, it
      comes back with silp agency receive, from Word or LibreOffice.
      Example: silp agency form hv -o hv-report.docx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(name: .shortAndLong, help: "The file to write: .docx or .odt.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).agency(agency)
    let view = DeidentifiedReview(workspace.review, for: .agency)
    let kind = try FormFile.kind(output, among: [.docx, .odt])
    let form = Form(
      try SettingsFiles.form("agency-report"), view, for: view.labels[known.id])
    try Gate(workspace, gate, options).release(
      FinishedFile(try kind.bytes(form), what: "agency-form", of: view), to: output,
      told: Count.of(form.sections.count, "section"))
  }
}
