internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Views

/// Makes the form in which an agency is asked, and keeps that it was sent.
struct QuerySend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Make one form of an agency's questions, and mark them as sent.",
    discussion: """
      Its contradictions of linked entries, what its records do not say, what the lenses ask that
      you chose, and the queries you added: those that have no answer and were not sent yet. Only
      its own records are quoted. What is restricted, and what a proceeding keeps from being asked
      about, is left out. The form is made and kept account of; sending it is up to you.
      Example: silp query send hv -o hv-questions.docx --due 2026-03-13
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(name: .shortAndLong, help: "The file to write: .docx, .odt, .xlsx or .ods.")
  var output: String
  @Option(help: "By when it is to be answered.") var due: String?
  @Option(help: "When it is sent; today where left out.") var on: String?
  @Option(help: "Only this query: Q2; may be repeated.") var query: [String] = []
  @Flag(help: "Those that were sent and not answered as well.") var again = false
  @Flag(help: "Without what the chosen lenses ask.") var noLenses = false

  func run() throws {
    var workspace = try Workspace.open(options)
    let asked = try Lookup(review: workspace.review).agency(agency)
    let kind = try FormFile.kind(output, among: [.docx, .odt, .xlsx, .ods])
    let sending = Query.Sending(
      on: try Reading.dayOrToday(on, "--on"), due: try due.map { try Reading.day($0, "--due") })
    let picked = try query.map { try Lookup(review: workspace.review).query($0).id }
    if picked.isEmpty { workspace = try ask(asked, workspace) }
    let form = QueryForm(workspace.review, for: asked)
    let waiting = workspace.review.queries.filter { query in
      query.value.agency == asked.id && query.value.answer == nil
        && (picked.isEmpty
          ? query.value.sending == nil || again : picked.contains(query.id))
    }
    let shown = Set(form.queries.map(\.id))
    let queries = waiting.filter { shown.contains($0.id) }
    tellLeftOut(waiting.filter { !shown.contains($0.id) })
    guard !queries.isEmpty else {
      return Console.current.say("there is nothing to ask \(form.view.labels[asked.id])")
    }
    ProceedingWarning.tell(workspace.review, .circulating)
    let bytes = try kind.bytes(try form.form(queries))
    try Gate(workspace, gate, options).release(
      FinishedFile(bytes, what: "queries", of: form.view), to: output,
      told: Count.of(queries.count, "question"))
    try mark(queries, sending, try workspace.reread())
  }

  /// Makes queries of what the program itself can ask.
  private func ask(_ asked: Filed<Agency>, _ workspace: Workspace) throws -> Workspace {
    let questions = AgencyQuestions(workspace.review, of: asked)
    let queries = questions.contradictions() + (noLenses ? [] : try questions.lenses())
    guard !queries.isEmpty else { return workspace }
    var batch = Batch()
    for query in queries { batch.create(.query(query)) }
    let references = try workspace.commit(batch, "made queries to an agency")
    Console.current.tell(
      "added \(references.map(\.text).joined(separator: " ")): see silp query list")
    return try workspace.reread()
  }

  private func mark(
    _ queries: [Filed<Query>], _ sending: Query.Sending, _ workspace: Workspace
  ) throws {
    var batch = Batch()
    for query in queries {
      var sent = query.value
      sent.sending = Query.Sending(
        on: sending.on, due: sending.due ?? query.value.sending?.due)
      batch.revise(query.id.record, .query(sent))
    }
    try workspace.commit(batch, "sent queries to an agency")
    Console.current.say(
      "marked as sent: " + queries.map(\.reference.text).joined(separator: " "))
  }

  private func tellLeftOut(_ queries: [Filed<Query>]) {
    guard !queries.isEmpty else { return }
    let numbers = queries.map(\.reference.text).joined(separator: ", ")
    let line =
      "left out, as what they are about is restricted or not to be asked about: \(numbers)"
    for line in Paragraph.lines(line, after: "note: ") { Console.current.tell(line) }
  }
}
