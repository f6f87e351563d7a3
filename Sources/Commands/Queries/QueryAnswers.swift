internal import ArgumentParser
internal import Documents
internal import Intake
internal import ReviewModel
internal import Views

/// Brings an agency's answers back beside the entries they are about.
struct QueryAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Read the answers an agency wrote into its form.",
    discussion: """
      From Word, LibreOffice or a spreadsheet. Names are taken out; what is unanswered is said, and
      so is what stands where nothing was asked. What is unanswered goes to the learning day only
      where you say so: silp query edit Q2 --for-day. One file is one step that silp undo takes
      back.
      Example: silp query answers hv-questions.docx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The filled form: .docx, .odt, .xlsx or .ods.") var file: String
  @Option(help: "When it was answered; as the form says, or today, where left out.")
  var on: String?
  @Option(help: "The post that answered; as the form says, where left out.") var by: String?
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("answers are read, so that names are taken out of them")
    let agency = try Self.agency(of: file, in: workspace)
    let queries = workspace.review.queries.filter { $0.value.agency == agency.id }
    let form = QueryForm(workspace.review, for: agency)
    let input = try FormInput(file, as: try form.form(queries)).without(queries)
    try input.tellRemarks(in: workspace)
    var batch = Batch()
    var table = Table("no", "about", "state", "answer")
    for query in queries
    where input.layout.fields.contains(where: { $0.key == query.reference.text }) {
      let state = try take(query, input, workspace, &batch)
      let words = input.filled[query.reference.text].words
      guard let state else { continue }
      table.add(
        query.reference.text, query.value.matter.rawValue, state,
        try FormInput.shown(words, in: workspace))
    }
    if !dryRun, !batch.isEmpty {
      try workspace.commit(batch, "read an agency's answers")
    }
    table.print(output)
    try tellLeftovers(input, workspace)
    if dryRun { Console.current.tell("note: nothing was changed (--dry-run)") }
  }

  /// Puts one answer into the batch; nil for a query that is not in the form.
  private func take(
    _ query: Filed<Query>, _ input: FormInput, _ workspace: Workspace, _ batch: inout Batch
  ) throws -> String? {
    let words = input.filled[query.reference.text].words
    guard !words.isEmpty else {
      if input.filled.remarks.contains(.missing(key: query.reference.text)) { return nil }
      if query.value.answer != nil { return "answered before" }
      return query.value.isForDay ? "not answered, for the day" : "not answered"
    }
    let post = by ?? input.filled["about"].lines["post"]
    let answer = Query.Answer(
      on: try on.map { try Reading.day($0, "--on") }
        ?? input.day("about", "date", in: workspace.review) ?? Console.current.now().day,
      by: try post.map { .recorded(try workspace.label($0)) } ?? .notRecorded,
      words: try workspace.label(words))
    if query.value.answer?.words == answer.words { return "known already" }
    var answered = query.value
    answered.answer = answer
    batch.revise(query.id.record, .query(answered))
    return query.value.answer == nil ? "answered" : "answered anew"
  }

  private func tellLeftovers(_ input: FormInput, _ workspace: Workspace) throws {
    let left = try input.leftovers(in: workspace)
    guard !left.isEmpty else { return }
    for (place, words) in left {
      let told = "\(place): \(try FormInput.shown(words, in: workspace))"
      for line in Paragraph.lines(told, after: "left over, ") { Console.current.tell(line) }
    }
    Console.current.tell(
      "note: what is left over is not kept; add it where it belongs: silp query answer Q2 \"...\"")
  }

  /// The agency whose questions stand in a file.
  private static func agency(
    of file: String, in workspace: Workspace
  ) throws -> Filed<Agency> {
    let queries = workspace.review.queries
    let probe = FormLayout(
      fields: queries.map {
        FormLayout.Field(
          key: $0.reference.text, headings: [$0.reference.text], number: 0, printed: [],
          kind: .answer)
      }, printed: [])
    let bytes = try Files.read(file)
    let filled: FilledForm
    do {
      filled = try FormReader.read(bytes, fileName: Files.name(file), probe)
    } catch {
      throw Complaint(error)
    }
    let here = queries.filter { !filled.remarks.contains(.missing(key: $0.reference.text)) }
    let agencies = here.map(\.value.agency).unique
    guard let first = agencies.first, let agency = workspace.review.agency(first) else {
      throw Complaint(
        "\(Files.name(file)) holds no question of this review",
        hint: "nothing was changed; the form is made with: silp query send AGENCY -o FILE")
    }
    guard agencies.count == 1 else {
      throw Complaint(
        "\(Files.name(file)) holds questions to several agencies",
        hint: "nothing was changed; an agency answers its own form alone")
    }
    return agency
  }
}

extension FormInput {
  /// Without what is to be said of queries that were not in the form.
  fileprivate func without(_ queries: [Filed<Query>]) -> FormInput {
    let asked = Set(
      queries.filter { $0.value.sending != nil && $0.value.answer == nil }.map(\.reference.text))
    var filled = filled
    filled.remarks.removeAll { remark in
      switch remark {
      case .missing(let key): !asked.contains(key) && key.hasPrefix("Q")
      // It is said for each question below.
      case .empty(let key): key.hasPrefix("Q")
      // Questions are sent in the order of what they are about.
      case .moved: true
      default: false
      }
    }
    return FormInput(name, layout, filled)
  }
}

/// Keeps an answer that came by another way.
struct QueryAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Keep what an agency answered, as by telephone.",
    discussion: "Example: silp query answer Q2 \"The note is of the 4th\" --by \"Records officer\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The query: Q2.") var query: String
  @Argument(help: "What was answered.") var words: String
  @Option(help: "The post that answered.") var by: String?
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).query(query)
    var answered = known.value
    answered.answer = Query.Answer(
      on: try Reading.dayOrToday(on, "--on"),
      by: try by.map { .recorded(try workspace.label($0)) } ?? .notRecorded,
      words: try workspace.label(words))
    var batch = Batch()
    batch.revise(known.id.record, .query(answered))
    try workspace.commit(batch, "kept an answer")
    Console.current.say("kept the answer to \(known.reference.text)")
  }
}
