internal import ReviewModel

extension ToldThread {
  /// What a record is and says.
  func told(_ item: Review.Item) -> ThreadTold {
    let (kind, text, standing) = parts(item)
    return ThreadTold(
      reference: item.reference.text, kind: kind, text: text, standing: standing, isGone: false)
  }

  private func parts(_ item: Review.Item) -> (kind: String, text: String, standing: String) {
    switch item.record {
    case .action(let action):
      ("action of \(view.words(action.owner))", view.words(action.text), standing(action))
    case .recommendation(let asked):
      (
        "recommendation to \(view.words(asked.owner))", view.words(asked.text),
        asked.dropped.map { "dropped: " + view.words($0.reason) } ?? ""
      )
    case .finding(let finding):
      (
        finding.kind == .goodPractice ? "finding of good practice" : "finding",
        view.words(finding.title), verdict(finding)
      )
    case .entry, .note, .contribution, .passage: ground(item)
    case .episode(let episode): ("key practice episode", view.words(episode.title), "")
    case .query(let query):
      (
        "question to \(view.labels[query.agency])", view.words(query.question),
        query.answer.map { "answered: " + view.words($0.words) } ?? "not answered"
      )
    case .fact(let fact): ("fact", view.words(fact.fact), "")
    case .narrative(let narrative):
      ("section of the report", narrative.section.text.replacing("-", with: " "), "")
    default: (item.record.kind.rawValue, "", "")
    }
  }

  private func ground(_ item: Review.Item) -> (kind: String, text: String, standing: String) {
    let ground: Ground? =
      switch item.record {
      case .entry: .entry(EntryID(item.id))
      case .note: .account(NoteID(item.id))
      case .contribution: .contribution(ContributionID(item.id))
      case .passage: .passage(PassageID(item.id))
      default: nil
      }
    let told = ground.flatMap { view.told($0) }
    return (told?.kind ?? item.record.kind.rawValue, told?.text ?? "", standing(item.record))
  }

  /// What became of a note that is answered otherwise than by a finding.
  private func standing(_ record: Record) -> String {
    guard case .note(let note) = record else { return "" }
    if note.sorting.isLeftOut { return "left out of the report" }
    switch note.sorting.answer {
    case .accepted: return "taken up"
    case .declined(let reason): return "not taken up: " + view.words(reason)
    case nil: return note.isOpen ? "not answered" : ""
    }
  }

  /// How far it is, what the sub-group agreed, what practice shows of it.
  private func standing(_ action: Action) -> String {
    var parts = [action.status.rawValue]
    if let rating = action.rating { parts.append("agreed \(rating.colour.rawValue)") }
    if action.isClosed { parts.append("closed") }
    if action.status == .done, action.hasImpact { parts.append("with what changed") }
    return parts.joined(separator: ", ")
  }

  private func verdict(_ finding: Finding) -> String {
    guard let tested = finding.tested else { return "" }
    let dissent = tested.dissent.isEmpty ? "" : ", not by everybody"
    return switch tested.verdict {
    case .agreed: "agreed on day \(tested.day)" + dissent
    case .amended: "to be put otherwise, day \(tested.day)" + dissent
    case .rejected: "not agreed on day \(tested.day)" + dissent
    }
  }
}
