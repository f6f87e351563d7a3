internal import Intake
internal import ReviewModel
internal import Views

/// Why two entries look like one event, in words.
enum ReasonWords {
  static func words(
    _ reason: DuplicateProposal.Reason, _ label: (PersonID) -> String
  ) -> String {
    var parts = [dates(reason.dates)]
    if reason.isSameTime { parts.append("about the same time") }
    let people = reason.people.map(label).sorted()
    if !people.isEmpty {
      let more = people.count > 4 ? " and \(people.count - 4) more" : ""
      parts.append("both name " + people.prefix(4).joined(separator: ", ") + more)
    }
    parts.append("\(reason.shared) of \(Count.of(reason.of, "uncommon word")) in both")
    return parts.joined(separator: "; ")
  }

  private static func dates(_ dates: DuplicateProposal.Nearness) -> String {
    switch dates {
    case .sameDay: "same day"
    case .days(let days): Count.of(days, "day") + " apart"
    case .within: "one date covers the other"
    }
  }
}

/// What two records say differently, in words.
struct FactWords {
  private let view: DeidentifiedReview

  init(_ view: DeidentifiedReview) { self.view = view }

  /// What the one says and what the other says, each after its number.
  func words(_ fact: FactDifference, _ one: String, _ other: String) -> String {
    switch fact {
    case .date(let first, let second):
      "date: \(one) \(view.words(first)), \(other) \(view.words(second))"
    case .time(let first, let second):
      "time: \(one) \(first.description), \(other) \(second.description)"
    case .people(let first, let second): people(first, second, one, other)
    case .seen(let who, let first, let second):
      "\(name(who)) seen: \(one) \(first.rawValue), \(other) \(second.rawValue)"
    case .seenAlone(let who, let first, let second):
      "\(name(who)) seen alone: \(one) \(first.rawValue), \(other) \(second.rawValue)"
    case .attendance(let who, let first, let second):
      "\(name(who)): \(one) \(first.rawValue), \(other) \(second.rawValue)"
    case .seenThoughAbsent(let who, let absence, let oneSaw):
      oneSaw
        ? "\(name(who)): \(one) seen, \(other) \(absence.rawValue)"
        : "\(name(who)): \(one) \(absence.rawValue), \(other) seen"
    case .plan(let who, let first, let second):
      "plan of \(name(who)): \(one) \(first.rawValue), \(other) \(second.rawValue)"
    }
  }

  private func people(
    _ first: [PersonID], _ second: [PersonID], _ one: String, _ other: String
  ) -> String {
    let parts = [(one, first), (other, second)].filter { !$0.1.isEmpty }.map { number, people in
      "only \(number) names \(people.map { view.labels[$0] }.sorted().joined(separator: ", "))"
    }
    return "who was there: " + parts.joined(separator: "; ")
  }

  private func name(_ who: SubjectFacts.Who) -> String {
    switch who {
    case .person(let person): view.labels[person]
    case .notStated: "child (not stated which)"
    }
  }
}
