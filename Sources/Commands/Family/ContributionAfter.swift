internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Keeps what somebody wants to know.
struct ContributionQuestion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Keep what somebody wants to know, and the answer.",
    discussion: """
      Example: silp contribution question mum "Why did nobody ring me?"
      Example: silp contribution question mum --number 1 --answer "The number on file was an old one."
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Argument(help: "What they want to know.") var question: String?
  @Option(help: "Which of their questions is answered.") var number: Int?
  @Option(help: "What the review can say to it.") var answer: String?
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    guard (question == nil) == (number != nil), (number != nil) == (answer != nil) else {
      throw ValidationError("Give a question; or --number and --answer.")
    }
  }

  func run() throws {
    var change = try InvolvementChange(person, options)
    if let question {
      change.value.questions.append(.init(try change.workspace.label(question)))
    } else {
      let place = (number ?? 0) - 1
      guard change.value.questions.indices.contains(place) else {
        throw Complaint(
          "\(change.label) has \(Count.of(change.value.questions.count, "question"))",
          hint: "nothing was changed; see: silp contribution people")
      }
      change.value.questions[place].answer = try change.stated(answer)
    }
    try change.store(
      "kept what somebody wants to know",
      told: Count.of(change.value.questions.count, "question"))
  }
}

/// Keeps that somebody was shown a draft.
struct ContributionDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Keep that somebody was shown a draft, and what they said.",
    discussion: """
      Example: silp contribution draft mum --version v2 --on 2026-04-20 --response "Fair; the bit about the texts is right"
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Option(help: "Which version: v2.") var version: String?
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @Option(help: "What they said to it.") var response: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    var change = try InvolvementChange(person, options)
    let day = try on.map { try Reading.day($0, "--on") } ?? change.value.draft?.on
    let shown = try version.map { word in
      try Lookup(review: change.workspace.review).version(word).id
    }
    change.value.draft = .init(
      version: shown ?? change.value.draft?.version, on: day ?? Console.current.now().day,
      response: response == nil
        ? change.value.draft?.response ?? .notRecorded : try change.stated(response))
    try change.store("kept that somebody was shown a draft", told: "was shown the draft")
  }
}

/// Keeps that somebody was told the day of publication.
struct ContributionDay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "told", abstract: "Keep that somebody was told on which day it is published.",
    discussion: "Example: silp contribution told mum --on 2026-06-02")

  @Argument(help: "Who, by short word or number.") var person: String
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    var change = try InvolvementChange(person, options)
    change.value.toldOfPublication =
      try Reading.dayOrToday(on, "--on")
    try change.store(
      "kept that somebody was told the day of publication", told: "was told the day")
  }
}

/// Lists how the family was asked.
struct ContributionPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "List how each of the family was asked to take part.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let view = ScreenLabels.view(review, output, cleared: Set(Restriction.allCases))
    var table = Table("no", "who", "checks", "asked", "needs", "answer", "questions", "draft")
    for filed in review.involvements {
      let value = filed.value
      let open = value.uncleared.map(\.rawValue)
      table.add(
        filed.reference.text, view.labels[value.person],
        open.isEmpty ? "all clear" : "open: \(open.joined(separator: ", "))",
        value.offers.map { offer in
          offer.on.description + (view.words(offer.manner).map { " \($0)" } ?? "")
        }.joined(separator: "; "),
        value.needs.map { Self.words($0, view) }.joined(separator: ", "),
        Self.words(value.answer, view),
        value.questions.enumerated().map { place, question in
          "\(place + 1) \(view.words(question.words))"
            + (view.words(question.answer).map { " - \($0)" } ?? "")
        }.joined(separator: "; "),
        value.draft.map { draft in
          draft.on.description + (view.words(draft.response).map { ": \($0)" } ?? "")
        } ?? "")
    }
    table.print(output)
    let missing = review.closestFamily.filter { review.involvement(of: $0) == nil }
    if !missing.isEmpty {
      Console.current.tell(
        "not known: how these were asked: "
          + missing.map { view.labels[$0] }.joined(separator: ", "))
    }
  }

  private static func words(_ need: Involvement.Need, _ view: DeidentifiedReview) -> String {
    switch need {
    case .interpreter(let language): "interpreter, \(view.words(language))"
    case .easyRead: "easy read"
    case .advocate: "advocate"
    case .other(let words): view.words(words)
    }
  }

  private static func words(_ answer: Involvement.Answer, _ view: DeidentifiedReview) -> String {
    switch answer {
    case .awaited: "none yet"
    case .accepted(let on): "takes part, \(on)"
    case .declined(let on, let reason):
      "declined \(on)" + (view.words(reason).map { ": \($0)" } ?? "")
    case .notApproached(let reason): "not approached: \(view.words(reason))"
    }
  }
}
