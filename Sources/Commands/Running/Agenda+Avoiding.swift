internal import LearningDays
internal import ReviewModel

extension Agenda {
  /// The agenda with what the room is not asked about while proceedings run.
  ///
  /// What is agreed of an episode stands at its own stages and at those of no one episode; all else
  /// stands at every stage.
  func avoiding(_ proceedings: [Filed<Proceeding>]) -> Agenda {
    var agenda = self
    for limit in proceedings.flatMap(\.value.limits) {
      guard let line = limit.line else { continue }
      if case .episode(let which, _) = limit.about {
        agenda = agenda.notAsking([line], about: which)
      } else {
        agenda = agenda.notAsking([line])
      }
    }
    return agenda
  }
}

extension Proceeding.Limit {
  /// What is not asked about, as a line for whoever leads the day; nil where it is no such limit.
  fileprivate var line: LabelledText? {
    let subject: LabelledText.Span? =
      switch about {
      case .person(let who, .notAskedAbout): .record(who.record)
      case .episode(let which, .notAskedAbout): .record(which.record)
      case .entry(let which, .notAskedAbout): .record(which.record)
      // What is not shown is not on a paper either, not even as what to leave alone.
      case .person, .episode, .entry, .participant: nil
      }
    guard let subject else { return nil }
    guard let words = words.text else { return LabelledText([subject]) }
    return LabelledText([subject, .plain(": ")] + words.spans)
  }
}
