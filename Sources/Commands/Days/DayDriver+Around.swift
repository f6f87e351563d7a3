internal import LearningDays
internal import ReviewModel
internal import ReviewStore

// What is kept on a day besides notes.
extension DayDriver {
  /// Within how many days somebody is called where nobody says.
  private static let usualCall = 3

  mutating func raise(_ draft: ConcernDraft) throws(Complaint) {
    let maker = NoteMaker(workspace: workspace)
    var batch = Batch()
    batch.create(.concern(draft.concern { maker.text($0) }))
    let number = try keep(batch, DayStep.concern).first?.text ?? ""
    console.say("kept \(number). Who takes it on, where to, by when?")
    console.say("Type /concern \(number) who …, then /concern \(number) to … and by …")
  }

  mutating func change(
    _ target: ConcernTarget, _ change: ConcernChange
  ) throws(Complaint) {
    try reload()
    let risks = workspace.review.concerns.filter { $0.value.risk != nil }
    let found: Filed<Concern>? =
      switch target {
      case .last: risks.last { $0.value.day == session.day }
      case .number(let number): risks.first { $0.reference == number }
      }
    guard let found else { return console.say("There is no such concern to say that of.") }
    let maker = NoteMaker(workspace: workspace)
    let now = console.now()
    let changed = change.applied(
      to: found.value,
      moment: { time in
        time.map { console.moment($0, onTheDayOf: now) } ?? now
      }, text: { maker.text($0) })
    var batch = Batch()
    batch.revise(found.id.record, .concern(changed))
    try keep(batch, DayStep.more)
    console.say("kept with \(found.reference.text)")
  }

  mutating func tellConductRoute() throws(Complaint) {
    console.say(
      """
      What is said about a worker's conduct is not written here. Whoever knows of it tells the \
      worker's own manager today, and where children are concerned the local authority's \
      designated officer. The review keeps only that this was said, and when.
      """)
    var batch = Batch()
    batch.create(.concern(Concern(day: session.day, at: console.now(), .conduct)))
    try keep(batch, DayStep.conduct)
  }

  mutating func test(_ number: ShortReference, _ draft: TestDraft) throws(Complaint) {
    let maker = NoteMaker(workspace: workspace)
    let verdict = draft.verdict { maker.text($0) }
    try testing(number) { test, day in
      test = FindingTest(day: day, verdict, dissent: test?.dissent ?? [])
    }
  }

  mutating func dissent(_ number: ShortReference, _ words: [DraftPiece]) throws(Complaint) {
    let said = NoteMaker(workspace: workspace).text(words)
    try testing(number) { test, _ in test?.dissent.append(said) }
  }

  private mutating func testing(
    _ number: ShortReference, _ body: (inout FindingTest?, Int) -> Void
  ) throws(Complaint) {
    try reload()
    guard let found = workspace.review.findings.first(where: { $0.reference == number }) else {
      return console.say("There is no finding \(number.text).")
    }
    var finding = found.value
    body(&finding.tested, session.day)
    guard finding != found.value else {
      return console.say(
        "First what the room makes of it: /finding \(number.text) agree, amend …, reject …")
    }
    var batch = Batch()
    batch.revise(found.id.record, .finding(finding))
    try keep(batch, DayStep.test)
    console.say("kept with \(number.text)")
  }

  mutating func known(
    _ number: ShortReference, _ agencies: [AgencyID], since: EDTFDate?
  ) throws(Complaint) {
    try reload()
    guard let found = workspace.review.facts.first(where: { $0.reference == number }) else {
      return console.say("There is no fact \(number.text).")
    }
    var fact = found.value
    for agency in agencies {
      if let place = fact.knowers.firstIndex(where: { $0.agency == agency }) {
        fact.knowers[place].since = since ?? fact.knowers[place].since
      } else {
        fact.knowers.append(.init(agency, since: since))
      }
    }
    guard fact != found.value else { return console.say("\(number.text) says so already.") }
    var batch = Batch()
    batch.revise(found.id.record, .fact(fact))
    try keep(batch, DayStep.known)
    console.say("kept with \(number.text)")
  }

  mutating func pledge(_ draft: PledgeDraft) throws(Complaint) {
    let words = NoteMaker(workspace: workspace).text(draft.pieces)
    let half = CalendarDay(number: console.now().day.number + 182)
    var batch = Batch()
    batch.create(
      .pledge(Pledge(draft.owner, words, day: draft.day, due: draft.due, remindOn: half)))
    let number = try keep(batch, DayStep.pledge).first?.text ?? ""
    console.say("kept \(number); it is asked about on \(half)")
  }

  mutating func call(_ number: ShortReference, days: Int?) throws(Complaint) {
    let by = CalendarDay(number: console.now().day.number + (days ?? Self.usualCall))
    let day = session.day
    try arranging(number, "call by \(by)") { $0.append(.init(day: day, by: by)) }
  }

  mutating func called(_ number: ShortReference) throws(Complaint) {
    let today = console.now().day
    try arranging(number, "called") { calls in
      for place in calls.indices where calls[place].done == nil { calls[place].done = today }
    }
  }

  private mutating func arranging(
    _ number: ShortReference, _ what: String, _ body: (inout [Participant.Call]) -> Void
  ) throws(Complaint) {
    try reload()
    guard let found = workspace.review.participants.first(where: { $0.reference == number })
    else { return console.say("There is no participant \(number.text): silp participant list") }
    var participant = found.value
    body(&participant.arrangements.calls)
    guard participant != found.value else { return console.say("Nobody was to call them.") }
    var batch = Batch()
    batch.revise(found.id.record, .participant(participant))
    try keep(batch, DayStep.call)
    console.say("\(number.text): \(what)")
  }

  /// Commits what is no note, as one step of the session.
  @discardableResult
  mutating func keep(
    _ batch: Batch, _ description: String
  ) throws(Complaint) -> [ShortReference] {
    let operation = batch.identifier()
    session.changed(operation: operation)
    return try commit(batch, description, as: operation)
  }
}
