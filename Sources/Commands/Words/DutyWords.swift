internal import ReviewModel
internal import Settings
internal import Views

/// Says who owes what to whom.
struct DutyWords {
  private let view: DeidentifiedReview
  private let plan: PlanText
  private let signing: SigningFile

  init(_ view: DeidentifiedReview, _ plan: PlanText, _ signing: SigningFile) {
    self.view = view
    self.plan = plan
    self.signing = signing
  }

  /// Who owes it.
  func owner(_ duty: Duty) -> String {
    switch duty.owner {
    case .team: "review team"
    case .agency(let agency): view.labels[agency]
    case .board(nil): "board"
    case .board(let board?): view.labels[board]
    case .contact(let id):
      proceeding(id).flatMap { view.words($0.value.contact) } ?? "contact of \(number(id.record))"
    case .signatory(let step): signing.title(step).lowercased()
    case .holder(let id): sending(id).map { view.words($0.value.to) } ?? "holder of a copy"
    }
  }

  /// What is owed, and to whom.
  func matter(_ duty: Duty) -> String {
    switch duty.matter {
    case .ask, .secure, .brief, .report, .signOff, .sendQueries, .answerQueries:
      agencyMatter(duty.matter)
    case .involve, .check, .offer, .hear, .meet, .showDraft, .tellDate: familyMatter(duty.matter)
    case .askAgain(let id): "ask how \(number(id.record)) stands: \(kind(id))"
    case .mayWe(let id, let activity):
      "say whether \(number(id.record)) allows \(activity.rawValue)"
    case .concern(let id): "take \(number(id.record)) somewhere: somebody may be at risk"
    case .call(let id): "call \(participant(id)) after the day"
    case .pledge(let id): "ask what became of pledge \(number(id.record))"
    case .acknowledge(let id): "say that \(copy(id)) came"
    case .giveBack(let id): "give back or destroy \(copy(id)), which no longer counts"
    case .settle(let ids):
      "settle \(Count.of(ids.count, "comment")) of readers: \(ids.first.map { number($0.record) } ?? "")"
        + (ids.count > 1 ? " and more" : "")
    case .sign(let id, _): "sign v\(number(id.record).drop { $0.isLetter })"
    case .step(_, let what): "before publishing: \(signing.title(what))"
    case .milestone(let what): plan.title(what)
    case .action(let id):
      "action \(number(id.record))"
        + (view.review.actions.first { $0.id == id }.map { ": " + view.words($0.value.text) } ?? "")
    }
  }

  private func agencyMatter(_ matter: Duty.Matter) -> String {
    switch matter {
    case .ask(let agency): "ask \(view.labels[agency]) for its records and report"
    case .secure: "make its records safe"
    case .brief(let agency): "brief the author of \(view.labels[agency])"
    case .report: "send its report"
    case .signOff(_, let version): "sign off v\(version) of its report"
    case .sendQueries(let agency, let queries):
      "send \(view.labels[agency]) \(Count.of(queries.count, "question"))"
    case .answerQueries(_, let queries): "answer \(Count.of(queries.count, "question"))"
    default: ""
    }
  }

  private func familyMatter(_ matter: Duty.Matter) -> String {
    switch matter {
    case .involve(let people):
      "decide how these are asked to take part: "
        + people.map { view.labels[$0] }.joined(separator: ", ")
    case .check(let person, let checks):
      "before \(view.labels[person]) is written to, check: "
        + checks.map(\.rawValue).joined(separator: ", ")
    case .offer(let person): "ask \(view.labels[person]) to take part"
    case .hear(let person): "ask \(view.labels[person]) again: no answer is kept"
    case .meet(let person): "hear \(view.labels[person]), who wants to take part"
    case .showDraft(let person): "show \(view.labels[person]) the draft"
    case .tellDate(let person): "tell \(view.labels[person]) the day of publication"
    default: ""
    }
  }

  private func kind(_ id: ProceedingID) -> String {
    proceeding(id).map { "\($0.value.kind.rawValue), \(view.words($0.value.words))" } ?? ""
  }

  private func proceeding(_ id: ProceedingID) -> Filed<Proceeding>? {
    view.review.proceedings.first { $0.id == id }
  }

  private func sending(_ id: SendingID) -> Filed<Sending>? {
    view.review.sendings.first { $0.id == id }
  }

  private func copy(_ id: SendingID) -> String {
    guard let sending = sending(id)?.value else { return "a copy" }
    let number = sending.copy.map { ", copy \($0)" } ?? ""
    return "\(view.words(sending.document))\(number)"
  }

  private func participant(_ id: ParticipantID) -> String {
    view.review.participants.first { $0.id == id }.map { view.labels[$0.value.person] }
      ?? "a participant"
  }

  private func number(_ record: RecordID) -> String { view.labels.word(.record(record)) }
}
