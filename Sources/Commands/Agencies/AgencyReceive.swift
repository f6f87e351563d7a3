internal import ArgumentParser
internal import Documents
internal import Intake
internal import ReviewModel
internal import Views

/// Keeps that something came, and reads it.
struct AgencyReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Keep that an agency's report came, and read it in.",
    discussion: """
      Each is the next version: v1, v2 and so on. A form that was filled in (.docx, .odt) is read by
      section, names are taken out, and nothing is lost: what stands under no heading of the form is
      kept as "other". A section that a later version leaves as it was keeps its number; one that it
      changes gets a new one. Without a file it is kept that a version came. --dry-run shows how a
      file is read, and changes nothing. One version is one step that silp undo takes back.
      Example: silp agency receive hv hv-report.docx --on 2026-03-04
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "The filled form: .docx or .odt.") var file: String?
  @Option(help: "When it came; today where left out.") var on: String?
  @Flag(help: "Keep that the file came, and read nothing from it.") var unread = false
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    let day = try Reading.dayOrToday(on, "--on")
    let name = try file.map { try workspace.label(Files.name($0)) }
    if let file, unread { _ = try Files.read(file) }
    try filing.take(.receive(AgencyRequest.Received(on: day, file: name)))
    guard let file, !unread else { return try filing.save("received an agency's report") }
    try workspace.requireNames("a report is read, so that names are taken out of it")
    let form = Form(
      try SettingsFiles.form("agency-report"),
      DeidentifiedReview(workspace.review, for: .agency), for: filing.label)
    let report = try ReportIntake(
      FormInput(
        file, as: form, otherwise: "; to keep that it came, and read nothing: --unread"), filing)
    try report.input.tellRemarks(in: workspace)
    guard !report.sections.isEmpty else {
      throw Complaint(
        "there is nothing in \(report.input.name) that was filled in",
        hint: "nothing was changed; ask for it again, or keep that it came with --unread")
    }
    report.tellAbout()
    if !dryRun { try report.save() }
    report.list(output)
    guard !dryRun else { return Console.current.tell("note: nothing was changed (--dry-run)") }
    report.tellSignature()
  }
}

/// An agency's report on its way into the review.
struct ReportIntake {
  let input: FormInput
  private let filing: RequestFiling
  /// What came, in the order of the form, what belongs nowhere last.
  let sections: [Section]

  /// One passage of a report.
  struct Section {
    /// The passage.
    let passage: ReportPassage
    /// The one of an earlier version that says the same.
    let same: Filed<ReportPassage>?
  }

  init(_ input: FormInput, _ filing: RequestFiling) throws {
    self.input = input
    self.filing = filing
    let workspace = filing.workspace
    let version = filing.request.received.count
    var free = workspace.review.passages.filter { $0.value.agency == filing.agency.id }
    func section(_ code: Code, _ heading: String, _ words: String) throws -> Section {
      let passage = ReportPassage(
        agency: filing.agency.id, version: version, section: code,
        heading: try workspace.label(heading), words: try workspace.label(words))
      let place = free.lastIndex { Self.says($0.value, passage) }
      return Section(passage: passage, same: place.map { free.remove(at: $0) })
    }
    var sections: [Section] = []
    for (field, answer) in zip(input.layout.fields, input.filled.answers) {
      for words in Self.texts(answer, field) {
        sections.append(try section(Code(making: field.key), field.heading, words))
      }
    }
    for left in try input.leftovers(in: workspace) {
      sections.append(try section(Code(making: "other"), "Other, \(left.place)", left.words))
    }
    self.sections = sections
  }

  private static func says(_ one: ReportPassage, _ other: ReportPassage) -> Bool {
    one.section == other.section && one.words == other.words
  }

  /// An answer as passages: words are one, each row of a table is one, short answers together are.
  private static func texts(
    _ answer: FilledForm.Answer, _ field: FormLayout.Field
  ) -> [String] {
    var texts = answer.words.isEmpty ? [] : [answer.words]
    switch field.kind {
    case .lines(let lines):
      let told = lines.compactMap { line in
        answer.lines[line.code].map { "\(line.label): \($0)" }
      }
      if !told.isEmpty { texts.append(told.joined(separator: "\n")) }
    case .table(let columns):
      let headings = columns + answer.addedColumns
      texts += answer.rows.map { row in
        zip(headings, row).filter { !$0.1.isEmpty }.map { "\($0): \($1)" }.joined(separator: "\n")
      }
    case .ticks, .words, .answer:
      if !answer.ticked.isEmpty { texts.insert(answer.ticked.joined(separator: "; "), at: 0) }
    }
    return texts
  }

  /// Keeps the version and its passages as one operation.
  func save() throws {
    var filing = filing
    try fill(&filing.request)
    var batch = Batch()
    filing.put(in: &batch)
    for section in sections {
      if let same = section.same {
        batch.revise(same.id.record, .passage(section.passage))
      } else {
        batch.create(.passage(section.passage))
      }
    }
    try filing.workspace.commit(batch, "received an agency's report")
  }

  /// Takes what the form says of its author where nobody has said it yet.
  private func fill(_ request: inout AgencyRequest) throws {
    let about = input.filled["about"].lines
    let workspace = filing.workspace
    if request.author == .notRecorded, let post = about["post"] {
      request.author = .recorded(try workspace.label(post))
    }
    if request.independence == .notRecorded, let words = about["independence"] {
      request.independence = .recorded(try workspace.label(words))
    }
    request.secured = request.secured ?? input.day("about", "secured", in: workspace.review)
  }

  /// Says what of earlier versions is in this one no more.
  func tellAbout() {
    let version = filing.request.received.count
    let kept = Set(sections.compactMap(\.same?.id))
    let gone = filing.workspace.review.passages.filter {
      $0.value.agency == filing.agency.id && $0.value.version == version - 1
        && !kept.contains($0.id)
    }
    guard !gone.isEmpty else { return }
    let numbers = gone.map(\.reference.text).joined(separator: ", ")
    let line =
      "v\(version) no longer says what \(numbers) said; those stay as v\(version - 1), which "
      + "nobody can sign any more"
    for line in Paragraph.lines(line, after: "note: ") { Console.current.tell(line) }
  }

  /// Lists what was read.
  func list(_ output: OutputOptions) {
    let version = filing.request.received.count
    Console.current.say(
      "\(filing.label): v\(version), \(Count.of(sections.count, "passage")) from \(input.name)",
      unless: output.json || output.plain)
    var table = Table("section", "words", "was", "heading")
    for section in sections {
      let words = filing.view.words(section.passage.words)
      table.add(
        section.passage.section.text,
        "\(words.split(whereSeparator: \.isWhitespace).count)",
        section.same.map { "unchanged, \($0.reference.text)" } ?? "new",
        filing.view.words(section.passage.heading))
    }
    table.print(output)
  }

  /// Says what the form says of its signature: whether it counts is for the person.
  func tellSignature() {
    let lines = input.filled["sign-off"].lines
    let code = filing.agency.value.code.text
    guard lines["signed-by"] != nil else {
      return Console.current.tell(
        "note: nobody has signed it; until then it is told as not agency-approved")
    }
    let day = input.day("sign-off", "signed-on", in: filing.workspace.review)
    Console.current.tell(
      "note: the form says that it was signed; if so: silp agency sign-off \(code) --by \"...\""
        + (day.map { " --on \($0)" } ?? ""))
  }
}

extension Console {
  /// Says a line, unless only results are asked for.
  fileprivate func say(_ line: String, unless isQuiet: Bool) { if !isQuiet { say(line) } }
}
