internal import ArgumentParser
internal import Documents
internal import Intake
internal import ReviewModel
internal import Settings
internal import Views

/// Makes the short survey for somebody of the family who would rather write than talk.
struct ContributionSurvey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Make a short survey for the family, also in easy read.",
    discussion: """
      Its questions are those of en/forms/family-survey.yaml and family-survey-easy-read.yaml, which
      you may change. It is one page or two to print or to fill in on a screen; as .csv it is a list
      with a row for each survey that came in on paper. It names nobody.
      Example: silp contribution survey -o survey.docx --easy-read
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Option(name: .shortAndLong, help: "The file to write: .docx, .odt or .csv.") var output: String
  @Flag(help: "In short sentences and large type.") var easyRead = false

  func run() throws {
    let workspace = try Workspace.open(options)
    let kind = try FormFile.kind(output, among: [.docx, .odt, .csv])
    let view = DeidentifiedReview(workspace.review, for: .family)
    var form = Form(try Self.text(easyRead: easyRead), view)
    // The review's own title may tell more than the family was told.
    form.metadata.subject = ""
    ProceedingWarning.tell(workspace.review, .familyContact)
    try Gate(workspace, gate, options).release(
      FinishedFile(try kind.bytes(form), what: "survey", of: view), to: output,
      told: Count.of(form.sections.count, "question"))
  }

  static func text(easyRead: Bool) throws -> FormText {
    try SettingsFiles.form(easyRead ? "family-survey-easy-read" : "family-survey")
  }
}

/// Reads surveys that came back.
struct ContributionAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Read what the family wrote into the survey.",
    discussion: """
      A form of one person (.docx, .odt) with --person; a list (.csv, .xlsx) with their short words
      in its first column. Each answer is a contribution, on which a finding can rest; what they
      let the review quote, what they want to know and what they want to be called are kept with
      them. Names are taken out, and nothing that was written is lost.
      Example: silp contribution answers survey.docx --person mum
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The filled survey: .docx, .odt, .csv or .xlsx.") var file: String
  @Option(help: "Who filled it in.") var person: String?
  @Option(help: "When; as the survey says, where left out.") var on: String?
  @Flag(help: "The survey in easy read.") var easyRead = false
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("surveys are read, so that names are taken out of them")
    let form = Form(
      try ContributionSurvey.text(easyRead: easyRead),
      DeidentifiedReview(workspace.review, for: .family))
    var batch = Batch()
    var table = Table("who", "question", "answer")
    for input in try inputs(form, workspace) {
      try input.tellRemarks(in: workspace)
      let survey = try SurveyIntake(input, form, person: person, on: on, workspace)
      guard !survey.contributions.isEmpty || survey.changesInvolvement else {
        Console.current.tell("note: nothing was filled in for \(survey.label)")
        continue
      }
      survey.put(in: &batch)
      for line in survey.lines { table.add(survey.label, line.question, line.answer) }
    }
    if !dryRun, !batch.isEmpty { try workspace.commit(batch, "read surveys of the family") }
    table.print(output)
    if batch.isEmpty { Console.current.tell("note: it was all known already; nothing changed") }
    if dryRun { Console.current.tell("note: nothing was changed (--dry-run)") }
  }

  private func inputs(_ form: Form, _ workspace: Workspace) throws -> [FormInput] {
    let bytes = try Files.read(file)
    guard FormReader.isList(bytes) else { return [try FormInput(file, as: form)] }
    let name = Files.name(file)
    do {
      return try FormReader.readList(bytes, fileName: name, form.layout).map {
        FormInput(name, form.layout, $0)
      }
    } catch {
      throw Complaint(error)
    }
  }
}

/// One person's survey on its way into the review.
struct SurveyIntake {
  let label: String
  /// What they said that is not kept already, an answer each.
  private(set) var contributions: [Contribution] = []
  /// What is told of it.
  private(set) var lines: [(question: String, answer: String)] = []
  private(set) var changesInvolvement = false
  private var involvement: Involvement
  private let known: Filed<Involvement>?

  init(
    _ input: FormInput, _ form: Form, person: String?, on: String?, _ workspace: Workspace
  ) throws {
    let review = workspace.review
    let about = input.filled["about"].lines
    let who = try Self.person(person, about["who"], review)
    let view = DeidentifiedReview(review, for: .panel)
    label = view.labels[who.id]
    let date =
      try on.map { try Reading.date($0, "--on") }
      ?? about["date"].flatMap { try? WrittenDates(review).date($0, "the date").date }
    known = review.involvement(of: who.id)
    involvement =
      known?.value
      ?? Involvement(
        of: who.id, answer: .accepted(on: date?.exactDay ?? Console.current.now().day))
    let quoting = Self.quoting(input, form)
    let kept = Set(review.contributions.map(\.value))
    let helped = about["help"].map { ", helped by \($0)" } ?? ""
    func add(_ question: String, _ words: String) throws {
      let contribution = Contribution(
        person: who.id, on: date,
        manner: .recorded(try workspace.label("survey: \(question)\(helped)")),
        words: try workspace.label(words), quoting: quoting)
      lines.append((question, view.words(contribution.words)))
      if !kept.contains(contribution) { contributions.append(contribution) }
    }
    for (field, answer) in zip(input.layout.fields, input.filled.answers)
    where field.key != "about" && !answer.isEmpty {
      let words = ([answer.ticked.joined(separator: "; ")] + [answer.words])
        .filter { !$0.isEmpty }.joined(separator: "\n")
      switch field.key {
      case "quoting" where answer.words.isEmpty: lines.append((field.heading, words))
      case "questions": try ask(answer.words, field.heading, view, workspace)
      case "name": try call(answer.words, field.heading, view, workspace)
      default: try add(field.heading, words)
      }
    }
    for left in try input.leftovers(in: workspace) { try add(left.place, left.words) }
  }

  /// Who it was: as typed, or as the list says.
  private static func person(
    _ typed: String?, _ written: String?, _ review: Review
  ) throws -> Filed<Person> {
    if let typed { return try Lookup(review: review).person(typed) }
    let lookup = Lookup(review: review)
    if let written, let found = try? lookup.person(written) { return found }
    throw Complaint(
      "the survey does not say whose it is",
      hint: "nothing was changed; add --person with their short word, or write that word into the "
        + "first column of a list: silp person list", exit: .usage)
  }

  /// What they let the review quote: by the place of what they ticked.
  private static func quoting(_ input: FormInput, _ form: Form) -> Contribution.Quoting {
    guard case .ticks(let words, _, _)? = form.sections.first(where: { $0.code == "quoting" })?.body
    else { return .notAsked }
    let ticked = input.filled["quoting"].ticked.compactMap { words.firstIndex(of: $0) }
    // Of several the narrowest counts.
    switch ticked.max() {
    case 0: return .agreed
    case 1: return .paraphraseOnly
    case 2: return .refused
    default: return .notAsked
    }
  }

  private mutating func ask(
    _ words: String, _ heading: String, _ view: DeidentifiedReview, _ workspace: Workspace
  ) throws {
    let question = Involvement.Question(try workspace.label(words))
    lines.append((heading, view.words(question.words)))
    guard !involvement.questions.contains(where: { $0.words == question.words }) else { return }
    involvement.questions.append(question)
    changesInvolvement = true
  }

  private mutating func call(
    _ words: String, _ heading: String, _ view: DeidentifiedReview, _ workspace: Workspace
  ) throws {
    let name = try workspace.label(words)
    lines.append((heading, view.words(name)))
    if name.plainText != words {
      Console.current.tell(
        "note: the name they chose is a name that is registered; agree on another with them")
    }
    guard involvement.chosenName != name else { return }
    involvement.chosenName = name
    changesInvolvement = true
  }

  /// Puts what is new into a batch.
  func put(in batch: inout Batch) {
    for contribution in contributions { batch.create(.contribution(contribution)) }
    if let known, changesInvolvement {
      batch.revise(known.id.record, .involvement(involvement))
    } else if known == nil {
      batch.create(.involvement(involvement))
    }
  }
}
