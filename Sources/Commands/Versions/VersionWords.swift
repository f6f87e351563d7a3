internal import ReviewModel
internal import Settings
internal import Views

/// Words for versions, signatures and what stands against publishing.
struct VersionWords {
  private let review: Review
  private let labels: LabelTable
  private let signing: SigningFile?

  init(_ review: Review) {
    self.review = review
    labels = LabelTable(labelsOf: review)
    signing = try? SettingsFiles.signing()
  }

  func version(_ id: VersionID) -> String {
    review.version(id).map { VersionWord.text($0.reference) } ?? "such version"
  }

  func reference<Value>(_ id: Identifier<Value>) -> String { labels.word(.record(id.record)) }

  func day(_ day: CalendarDay) -> String { day.description }

  func text(_ text: LabelledText) -> String { text.words(labels.word) }

  func step(_ code: Code) -> String { signing?.title(code) ?? code.text }

  func party(_ party: ReportVersion.Approval.Party) -> String {
    switch party {
    case .review: ""
    case .agency(let id): labels[id]
    case .partner(let id): labels[id]
    }
  }

  func signature(_ signature: Signature) -> String {
    let party = party(signature.party)
    return step(signature.step) + (party.isEmpty ? "" : " (\(party))")
  }

  /// Signatures that are open, a step in few words where it waits for many.
  func open(_ signatures: [Signature]) -> String {
    let steps = signatures.map(\.step).reduce(into: [Code]()) { all, step in
      if !all.contains(step) { all.append(step) }
    }
    return steps.map { step in
      let own = signatures.filter { $0.step == step }
      return own.count < 4
        ? own.map(signature).joined(separator: ", ") : "\(self.step(step)) (\(own.count) of them)"
    }.joined(separator: "; ")
  }

  /// How a signature stands.
  func standing(_ signature: Signature) -> String {
    guard let approval = signature.approval else { return "still to sign" }
    switch approval.answer {
    case .given: return "signed"
    case .onCondition(let words, let met?): return "signed; met on \(day(met)): \(text(words))"
    case .onCondition(let words, nil): return "ON CONDITION: \(text(words))"
    case .delayed(let reason): return "NOT YET: \(text(reason))"
    }
  }

  /// What stands against publishing, signatures that many still owe as one.
  func told(_ obstacles: [PublicationObstacle]) -> [(what: String, next: String)] {
    var owed: [Code: [Signature]] = [:]
    for case .unsigned(let signature) in obstacles {
      owed[signature.step, default: []].append(signature)
    }
    return obstacles.compactMap { obstacle in
      guard case .unsigned(let signature) = obstacle, let all = owed[signature.step],
        all.count > 3
      else { return self.obstacle(obstacle) }
      guard signature == all.first else { return nil }
      let parties = all.map { party($0.party) }.joined(separator: ", ")
      return (
        "\(step(signature.step)): \(all.count) not signed: \(parties)", next(signature)
      )
    }
  }

  private func next(_ signature: Signature) -> String {
    let party = signature.party == .review ? "" : " --for CODE"
    return "silp sign-off VERSION --step \(signature.step.text)\(party) --by \"...\""
  }

  /// What stands against publishing.
  func obstacle(_ obstacle: PublicationObstacle) -> (what: String, next: String) {
    switch obstacle {
    case .notDecided: ("the board has not decided", "silp publication decide VERSION full")
    case .decidedAgainst(let decision):
      ("the board decided: \(decision.rawValue)", "silp publication decide VERSION full")
    case .alreadyPublished(let on): ("it was published on \(day(on))", "")
    case .beforeDecision(let on): ("the board decided on \(day(on)), after that day", "--on")
    case .onHold(let since): ("the review is on hold since \(since.day)", "silp hold list")
    case .proceeding(let id, let isRefused):
      (
        "\(reference(id)): \(proceeding(id)), "
          + (isRefused ? "says that it may not be published" : "has not said that it may"),
        "silp parallel list"
      )
    case .noVersion: ("the decision is about no version", "silp publication decide VERSION full")
    case .notFinal(let id, let status):
      (
        "\(version(id)) is \(status?.rawValue ?? "not named"), not final to board",
        "silp report status \(version(id)) \"final to board\""
      )
    case .notForPublic(let id):
      (
        "\(version(id)) was not made for the public",
        "silp report overview --audience public --freeze \"final to board\" -o FILE"
      )
    case .fileUnsigned(let id):
      ("nobody signed the file of \(version(id))", "silp sign-off FILE --role \"...\"")
    case .unapproved(let id):
      ("a finding rests on \(reference(id)), which its agency has not signed", "silp agency")
    case .unsigned(let signature):
      ("\(self.signature(signature)): \(standing(signature))", next(signature))
    case .stepOpen(let code): ("not done: \(step(code))", "silp publication step \(code.text)")
    }
  }

  private func proceeding(_ id: ProceedingID) -> String {
    review.proceedings.first { $0.id == id }.map { $0.value.kind.rawValue } ?? "a proceeding"
  }
}
