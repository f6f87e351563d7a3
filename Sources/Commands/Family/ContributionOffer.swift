internal import ArgumentParser
internal import ReviewModel

/// Keeps a check that comes before contact.
struct ContributionCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Keep a check that was made before somebody was contacted.",
    discussion: """
      Three are made: risk (does contact bring anybody into danger), police, legal. Nobody is
      offered a part before all three allow it.
      Example: silp contribution check mum police yes --words "After the interview on 3 March"
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Argument(help: "risk, police or legal.") var matter: String
  @Argument(help: "yes where contact may be made as far as this goes, or no.") var clear: String
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @Option(help: "On which conditions, or why not.") var words: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let matter = try Reading.choice(matter, "the check", Involvement.Check.Matter.self)
    let isClear = try YesOrNo.read(clear)
    var change = try InvolvementChange(person, options)
    change.value.checks.append(
      .init(
        matter, on: try Reading.dayOrToday(on, "--on"),
        isClear: isClear, words: try change.stated(words)))
    try change.store(
      "kept a check before contact",
      told: "\(matter.rawValue): \(isClear ? "contact may be made" : "no contact")")
  }
}

/// Keeps that somebody was asked to take part.
struct ContributionOffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Keep that somebody was asked to take part, and how.",
    discussion: """
      Refused while a check is missing, while a proceeding stands against it, or where they
      declined; --despite says why it was made all the same, and is kept with it.
      Example: silp contribution offer mum --how "letter, then a visit" --on 2025-11-24
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Option(help: "How: a letter, a visit, through an advocate.") var how: String?
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @Option(help: "Why it was made although something stands against it.") var despite: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    var change = try InvolvementChange(person, options)
    let review = change.workspace.review
    let obstacles = review.obstacles(toContact: change.person.id)
    let alias = change.person.value.alias.text
    guard obstacles.isEmpty || despite != nil else {
      throw Complaint(
        "\(change.label) may not be contacted yet: "
          + obstacles.map { ContactWords.told($0, review) }.joined(separator: "; "),
        hint: "nothing was changed; "
          + (obstacles.first.map { ContactWords.hint($0, alias, review) } ?? "")
          + "; if it was made all the same: --despite \"why\"")
    }
    let manner = [how, despite.map { "made all the same: \($0)" }].compactMap(\.self)
    change.value.offers.append(
      .init(
        on: try Reading.dayOrToday(on, "--on"),
        manner: try change.stated(manner.isEmpty ? nil : manner.joined(separator: "; "))))
    if case .declined = change.value.answer { change.value.answer = .awaited }
    if case .notApproached = change.value.answer { change.value.answer = .awaited }
    try change.store("kept that somebody was asked to take part", told: "asked to take part")
  }
}

/// Keeps what somebody needs to take part, and what they want to be called.
struct ContributionNeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "needs",
    abstract: "Keep what somebody needs to take part, and the name they chose.",
    discussion: """
      The name they choose takes the place of their label in what is published, once the reviewer
      gives it: silp label set.
      Example: silp contribution needs gran --interpreter Urdu --easy-read --called "Grandmother Rose"
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Option(help: ArgumentHelp("An interpreter.", valueName: "language")) var interpreter: String?
  @Flag(help: "Letters in easy read.") var easyRead = false
  @Flag(help: "An advocate.") var advocate = false
  @Option(help: "Something else.") var other: String?
  @Option(help: "What they want to be called in what is published.") var called: String?
  @Flag(help: "Take back what was kept of their needs.") var none = false
  @OptionGroup var options: ReviewOptions

  func run() throws {
    var change = try InvolvementChange(person, options)
    if none { change.value.needs = [] }
    var needs: [Involvement.Need] = []
    if let interpreter {
      needs.append(.interpreter(language: try change.workspace.label(interpreter)))
    }
    if easyRead { needs.append(.easyRead) }
    if advocate { needs.append(.advocate) }
    if let other { needs.append(.other(words: try change.workspace.label(other))) }
    for need in needs where !change.value.needs.contains(need) { change.value.needs.append(need) }
    if let called {
      change.value.chosenName = try change.workspace.publishedLabel(called, batch: Batch())
    }
    try change.store("kept what somebody needs to take part", told: "kept")
    if let called {
      Console.current.tell(
        "next: to print it: silp label set \(change.person.value.alias.text) \"\(called)\"")
    }
  }
}

/// Keeps what somebody chose.
struct ContributionReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: "Keep whether somebody takes part, or why they were not asked.",
    discussion: """
      Example: silp contribution reply mum accepted --on 2025-12-01
      Example: silp contribution reply dad declined --reason "Too soon for him"
      Example: silp contribution reply sib1 "not approached" --reason "Their carer asked us not to"
      """)

  @Argument(help: "Who, by short word or number.") var person: String
  @Argument(help: "accepted, declined or not approached.") var answer: String
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @Option(help: "Why.") var reason: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    var change = try InvolvementChange(person, options)
    let day = try Reading.dayOrToday(on, "--on")
    switch answer.lowercased().replacing("-", with: " ") {
    case "accepted": change.value.answer = .accepted(on: day)
    case "declined":
      change.value.answer = .declined(on: day, reason: try change.stated(reason))
    case "not approached":
      guard let reason else {
        throw Complaint(
          "why they are not asked has to be said: the report says it too",
          hint: "nothing was changed; add --reason \"...\"", exit: .usage)
      }
      change.value.answer = .notApproached(reason: try change.workspace.label(reason))
    default:
      throw Complaint(
        "\"\(answer)\" is not one of the answers",
        hint: "nothing was changed; use accepted, declined or \"not approached\"", exit: .usage)
    }
    try change.store("kept what somebody chose", told: answer.lowercased())
  }
}
