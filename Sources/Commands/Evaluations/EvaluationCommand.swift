internal import ArgumentParser
internal import Intake
internal import LearningDays
internal import ReviewModel
internal import Settings
internal import Views

/// What those who took part thought of a day.
struct EvaluationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation", abstract: "Read and sum up what people thought of a learning day.",
    discussion: """
      The questions are those of en/evaluation.yaml; the form on paper is in silp pack. Only counts
      and comments are kept, never a form, and no count below five is shown.
      """,
    subcommands: [EvaluationImport.self, EvaluationList.self],
    defaultSubcommand: EvaluationList.self)
}

/// Reads the forms that came back.
struct EvaluationImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read the forms that came back.",
    discussion: """
      A .csv file with a row for each form and the codes of the questions as headings: purpose,
      said, fair and so on. Other columns are an error: a name has no place here. What is read
      again takes the place of what was read before.
      Example: silp evaluation import forms.csv --day 1 --sent 26
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "Of which day.") var day: Int
  @Option(help: "How many forms were handed out.") var sent: Int

  func run() throws {
    let workspace = try Workspace.open(options)
    let form = try SettingsFiles.evaluation()
    let rows = try Self.rows(file, form)
    guard !workspace.review.days(day).isEmpty else {
      throw Complaint(
        "day \(day) was not held yet", hint: "nothing was read; hold it: silp day \(day)")
    }
    guard sent >= rows.count else {
      throw Complaint(
        "\(rows.count) forms came back of \(sent) handed out",
        hint: "nothing was read; --sent says how many were handed out", exit: .usage)
    }
    var texts: [String: LabelledText] = [:]
    let replies = form.questions.map { question in rows.map { $0[question.code.text] ?? "" } }
    for words in form.questions.flatMap(\.answers) + replies.flatMap(\.self) {
      texts[words] = try workspace.label(words)
    }
    let questions = try zip(form.questions, replies).map { question, replies in
      Evaluation.Question(
        try workspace.label(question.question), choices: question.answers, replies: replies,
        text: { texts[$0] ?? LabelledText([]) })
    }
    let evaluation = Evaluation(
      day: day, sent: sent, returned: rows.count, questions: questions)
    var batch = Batch()
    if let known = workspace.review.evaluations.first(where: { $0.value.day == day }) {
      batch.revise(known.id.record, .evaluation(evaluation))
    } else {
      batch.create(.evaluation(evaluation))
    }
    try workspace.commit(batch, "read the evaluation of day \(day)")
    Console.current.say("read \(Count.of(rows.count, "form")) of \(sent) handed out")
    Console.current.tell(
      "note: \(Files.name(file)) still has each form; take it away once this is right")
  }

  private static func rows(
    _ file: String, _ form: EvaluationForm
  ) throws(Complaint) -> [[String: String]] {
    let bytes = try Files.read(file)
    do {
      return try NamedRows(
        bytes, fileName: Files.name(file), required: [],
        optional: form.questions.map(\.code.text), unique: []
      ).rows.map(\.values)
    } catch {
      throw Complaint(error)
    }
  }
}

/// Sums up what was read.
struct EvaluationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Sum up what was answered: counts and comments.",
    discussion: "Example: silp evaluation list --day 1")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only that of one day.") var day: Int?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let console = Console.current
    var table = Table("day", "question", "answer", "count")
    var shown = false
    for filed in workspace.review.evaluations where day == nil || filed.value.day == day {
      let summary = EvaluationSummary(filed.value)
      shown = true
      console.tell("day \(summary.day): \(summary.returned) of \(summary.sent) forms came back")
      if summary.isTooSmall {
        console.tell(
          "note: fewer than \(EvaluationSummary.least) came back, so nothing of them is shown")
      }
      for question in summary.questions { Self.add(question, summary.day, view, to: &table) }
    }
    guard shown else {
      return console.say(
        "no evaluation was read yet: silp evaluation import FILE --day 1 --sent 26")
    }
    table.print(output)
  }

  private static func add(
    _ question: EvaluationSummary.Question, _ day: Int, _ view: DeidentifiedReview,
    to table: inout Table
  ) {
    let asked = view.words(question.question)
    for answer in question.answers {
      table.add(
        "\(day)", asked, view.words(answer.answer), answer.count.map { "\($0)" } ?? "not shown")
    }
    for comment in question.comments { table.add("\(day)", asked, view.words(comment), "") }
  }
}

extension SettingsFiles {
  /// What those who took part are asked.
  static func evaluation() throws(Complaint) -> EvaluationForm {
    let path = "en/evaluation.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try EvaluationForm(yaml: text, file: path) }
  }
}
