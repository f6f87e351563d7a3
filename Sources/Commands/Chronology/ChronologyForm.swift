internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Settings
internal import Views

/// Makes the form that agencies fill in.
struct ChronologyForm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Make the form an agency fills in with its chronology.",
    discussion: """
      It has a column for everything silp reads, words to choose from, and a page of guidance. The \
      filled form is read by silp chronology import. The file's ending says which kind it is: .xlsx, \
      .ods, .docx, .odt or .csv. Its words are in the template en/chronology-form.yaml.
      Example: silp chronology form --agency hv -o health-visiting.docx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Option(name: .shortAndLong, help: "The file to write.") var output: String
  @Option(help: "What kind of file: xlsx, ods, docx, odt or csv; without it the ending says.")
  var format: FormFormat?
  @Option(help: "The agency that is asked, by short word: its label stands in the title.")
  var agency: String?
  @Option(help: "How many empty rows.") var rows = 40

  /// The kinds of file a form can be.
  enum FormFormat: String, CaseIterable, ExpressibleByArgument { case xlsx, ods, docx, odt, csv }

  func validate() throws {
    guard (1...2000).contains(rows) else {
      throw ValidationError("--rows takes a number from 1 to 2000.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = DeidentifiedReview(workspace.review, for: .agency)
    let owner = try agency.map { try Lookup(review: workspace.review).agency($0).id }
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = format ?? FormFormat(rawValue: ending) else {
      throw Complaint(
        "\(output) does not say what kind of file it is to be",
        hint: "nothing was written; end its name with .xlsx, .ods, .docx, .odt or .csv",
        exit: .usage)
    }
    let form = AgencyForm(
      try SettingsFiles.chronologyForm(), view, agency: owner, rows: rows,
      isDocument: format == .docx || format == .odt)
    let bytes = try Self.bytes(form.form, format)
    try Gate(workspace, gate, options).release(
      FinishedFile(bytes, what: "chronology-form", of: view), to: output,
      told: Count.of(form.form.columns.count, "column"))
  }

  private static func bytes(_ form: EntryForm, _ format: FormFormat) throws -> [UInt8] {
    switch format {
    case .xlsx: try form.workbook.xlsx()
    case .ods: try form.workbook.ods()
    case .docx: try form.document.docx()
    case .odt: try form.document.odt()
    case .csv: form.csv()
    }
  }
}

/// The form for one review: the board's words, with a column of each kind for each subject.
struct AgencyForm {
  /// The form.
  let form: EntryForm

  init(
    _ text: ChronologyFormText, _ view: DeidentifiedReview, agency: AgencyID?, rows: Int,
    isDocument: Bool
  ) {
    let title = agency.map { "\(text.title): \(view.labels[$0])" } ?? text.title
    let told = view.told
    let children = view.subjects.flatMap { subject in
      text.children.filter { $0.isInDocuments || !isDocument }.map {
        Self.column($0, label: subject.label)
      }
    }
    form = EntryForm(
      metadata: DocumentMetadata(
        title: title, subject: told?.title ?? "", creator: told?.reviewer ?? "", date: "",
        marking: told?.marking ?? ""),
      name: "Chronology",
      columns: text.columns.filter { $0.isInDocuments || !isDocument }.map(Self.column) + children,
      guidance: text.guidance.flatMap { [.heading($0.heading), .text($0.text)] },
      emptyRows: rows)
  }

  private static func column(
    _ column: ChronologyFormText.Column<ChronologyField>
  ) -> WorkbookColumn {
    let kind: WorkbookColumn.Kind =
      SubjectField(column.field).map(kind) ?? .text
    return WorkbookColumn(
      column.heading, width: Double(column.width) / 10, kind: kind, hint: column.hint)
  }

  private static func column(
    _ column: ChronologyFormText.Column<SubjectField>, label: String
  ) -> WorkbookColumn {
    WorkbookColumn(
      "\(label) \(column.heading)", width: Double(column.width) / 10, kind: kind(column.field),
      hint: column.hint)
  }

  /// The words to choose from: the same that are read.
  private static func kind(_ fact: SubjectField) -> WorkbookColumn.Kind {
    switch fact {
    case .seen, .seenAlone: .choice(SubjectFacts.Answer.allCases.map(\.rawValue))
    case .attendance: .choice(SubjectFacts.Attendance.allCases.map(\.rawValue))
    case .plan: .choice(SubjectFacts.Plan.allCases.map(\.rawValue))
    case .voice: .text
    }
  }
}
