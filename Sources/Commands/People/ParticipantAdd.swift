internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// What can be said of somebody who is asked to the learning days.
struct ParticipantOptions: ParsableArguments {
  @Option(help: "For which agency, by short word; without it the one they work for.")
  var agency: String?
  @Option(
    name: .customLong("as"),
    help:
      "practitioner, first-line manager, report author, panel, specialist, facilitator, scribe or observer."
  )
  var capacity: String?
  @Option(help: "Learning day 1: invited, attended, apologies or not invited.") var day1: String?
  @Option(help: "Learning day 2: the same words.") var day2: String?
  @Option(help: ArgumentHelp("The day they were asked, 2026-01-05.", valueName: "date"))
  var invited: String?
  @Option(
    help: ArgumentHelp("The day they had read the reports; yes for today.", valueName: "date"))
  var reportRead: String?
  @Option(help: "Whether they named somebody who supports them, never who: named or not wanted.")
  var support: String?
  @Option(
    help:
      "Only these stages of a day, such as 2:findings,close; may be repeated. 2:all for all of it.")
  var part: [String] = []

  /// What was said of the days.
  func attendance() throws -> [Int: Participant.Attendance] {
    var attendance: [Int: Participant.Attendance] = [:]
    for (day, word) in [(1, day1), (2, day2)] {
      guard let word else { continue }
      attendance[day] = try Reading.choice(word, "--day\(day)", Participant.Attendance.self)
    }
    return attendance
  }

  /// What was arranged, with what was said now.
  func arrangements(
    _ before: Participant.Arrangements
  ) throws -> Participant.Arrangements {
    var now = before
    if let invited { now.invited = try Reading.day(invited, "--invited") }
    if let reportRead { now.readReports = try Reading.day(reportRead, "--report-read") }
    if let support {
      now.support = try Reading.choice(support, "--support", Participant.Support.self)
    }
    for word in part {
      let part = try Self.part(word)
      now.parts.removeAll { $0.day == part.day }
      if !part.stages.isEmpty { now.parts.append(part) }
    }
    return now
  }

  /// `2:findings,close`, or `2:all`.
  private static func part(_ word: String) throws -> Participant.Part {
    let pieces = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard pieces.count == 2, let day = Int(pieces[0]), day > 0 else {
      throw Complaint(
        "--part: \"\(word)\" does not say a day and its stages",
        hint: "nothing was changed; write 2:findings,close, or 2:all", exit: .usage)
    }
    guard pieces[1].lowercased() != "all" else { return Participant.Part(day: day, stages: []) }
    guard (1...2).contains(day) else {
      throw Complaint(
        "--part: \"\(word)\" is of no learning day",
        hint: "nothing was changed; write 2:findings,close", exit: .usage)
    }
    let known = try SettingsFiles.agenda(day: day).stages.map(\.code)
    return Participant.Part(
      day: day,
      stages: try pieces[1].split(separator: ",").map { stage in
        let code = try Reading.code(String(stage), "--part")
        guard known.contains(code) else {
          let nearest = NearestWord.to(code.text, among: known.map(\.text))
          throw Complaint(
            "--part: day \(day) has no stage \(code.text)",
            hint: "nothing was changed; " + (nearest.map { "did you mean \($0)? " } ?? "")
              + "it has \(known.map(\.text).joined(separator: ", "))", exit: .usage)
        }
        return code
      })
  }

  /// In what capacity, where that was said.
  func role() throws -> Participant.Capacity? {
    try capacity.map { try Reading.choice($0, "--as", Participant.Capacity.self) }
  }

  /// For which agency, where that was said.
  func agency(in review: Review) throws -> AgencyID? {
    try agency.map { try Lookup(review: review).agency($0).id }
  }
}

/// Asks people to the learning days.
struct ParticipantAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put people on the list of those who are asked.",
    discussion: """
      They are asked to both days unless --day1 or --day2 says otherwise, for the agency they work
      for, as practitioners. Nothing is kept about anybody's health.
      Example: silp participant add hv1 hv2 --day1 invited
      Example: silp participant add tm1 --as "first-line manager" --day2 "not invited"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Who, by short word or number.") var people: [String]
  @OptionGroup var said: ParticipantOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let view = DeidentifiedReview(review, for: .panel)
    var batch = Batch()
    var told: [String] = []
    for word in people {
      let person = try Lookup(review: review).person(word)
      if let known = review.participants.first(where: { $0.value.person == person.id }) {
        throw Complaint(
          "\(view.labels[person.id]) is on the list already, as \(known.reference.text)",
          hint: "nothing was changed; to change it: silp participant edit \(word)")
      }
      guard !told.contains(view.labels[person.id]) else { continue }
      told.append(view.labels[person.id])
      batch.create(
        .participant(
          Participant(
            person: person.id, agency: try said.agency(in: review) ?? Self.agency(of: person.value),
            capacity: try said.role() ?? .practitioner,
            attendance: try said.attendance().merging([1: .invited, 2: .invited]) { own, _ in own },
            arrangements: try said.arrangements(Participant.Arrangements()))
        ))
    }
    try workspace.commit(batch, "put \(Count.of(told.count, "participant")) on the list")
    Console.current.say("on the list: \(told.joined(separator: ", "))")
  }

  /// Whom somebody works for.
  private static func agency(of person: Person) -> AgencyID? {
    if case .professional(let agency, _) = person.standing { agency } else { nil }
  }
}

/// Changes what is known of those who are asked.
struct ParticipantEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of people on the list.",
    discussion: """
      Several may be changed alike, as when they come in.
      Example: silp participant edit hv1 pc2 gp1 --day1 attended
      Example: silp participant edit sw1 --day2 apologies
      Example: silp participant edit gp2 --report-read yes --support named
      Example: silp participant edit T5 --called yes
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "Who, by short word or number (P7, or T3 as on the list).") var people: [String]
  @OptionGroup var said: ParticipantOptions
  @Option(
    help: ArgumentHelp("That they were called as promised: the day, or yes.", valueName: "date"))
  var called: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var batch = Batch()
    var told: [String] = []
    for word in people {
      let known = try Lookup(review: workspace.review).participant(word)
      var value = known.value
      if let agency = try said.agency(in: workspace.review) { value.agency = agency }
      if let capacity = try said.role() { value.capacity = capacity }
      value.attendance.merge(try said.attendance()) { _, new in new }
      value.arrangements = try said.arrangements(value.arrangements)
      if let called {
        let day = try Reading.day(called, "--called")
        for place in value.arrangements.calls.indices
        where value.arrangements.calls[place].done == nil {
          value.arrangements.calls[place].done = day
        }
      }
      guard value != known.value, !told.contains(view.labels[value.person]) else { continue }
      batch.revise(known.id.record, .participant(value))
      told.append(view.labels[value.person])
    }
    guard !batch.isEmpty else { return Console.current.say("that is known already") }
    try workspace.commit(batch, "changed \(Count.of(told.count, "participant"))")
    Console.current.say("changed: \(told.joined(separator: ", "))")
  }
}

extension Lookup {
  /// Somebody on the list of those who are asked, by short word or number.
  func participant(_ word: String) throws(Complaint) -> Filed<Participant> {
    if let found = review.participants.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    let person = try person(word)
    if let found = review.participants.first(where: { $0.value.person == person.id }) {
      return found
    }
    throw Complaint(
      "\(person.reference.text) is not on the list of those who are asked",
      hint: "nothing was changed; put them there: silp participant add \(word)")
  }
}
