internal import ReviewModel
internal import Views

/// Says what runs beside the review.
struct ProceedingWords {
  private let view: DeidentifiedReview

  init(_ view: DeidentifiedReview) { self.view = view }

  /// What a proceeding is called in a sentence.
  func name(_ proceeding: Filed<Proceeding>) -> String {
    "\(proceeding.reference.text) (\(proceeding.value.kind.rawValue))"
  }

  static func status(_ status: Proceeding.Status) -> String {
    switch status {
    case .expected: "expected"
    case .open: "open"
    case .concluded(let on, _): "concluded \(on)"
    }
  }

  /// One thing that was agreed.
  func limit(_ limit: Proceeding.Limit) -> String {
    let what =
      switch limit.about {
      case .person(let who, let rule): "\(view.labels[who]) \(rule.rawValue)"
      case .participant(let who, let part): "\(participant(who)) \(Self.part(part))"
      case .episode(let which, let rule): "\(number(which.record)) \(rule.rawValue)"
      case .entry(let which, let rule): "\(number(which.record)) \(rule.rawValue)"
      }
    return what + (view.words(limit.words).map { " (\($0))" } ?? "")
  }

  /// What a contact has answered, and not.
  func answers(_ proceeding: Proceeding) -> String {
    Proceeding.Activity.allCases.map { activity in
      guard let answer = proceeding.answer(activity) else {
        return "\(activity.rawValue): NOT ANSWERED"
      }
      return "\(activity.rawValue): \(answer.isAllowed ? "yes" : "NO")"
        + (view.words(answer.words).map { " (\($0))" } ?? "")
    }.joined(separator: "; ")
  }

  /// Who stands on the list of those who are asked.
  private func participant(_ id: ParticipantID) -> String {
    let participant = view.review.participants.first { $0.id == id }
    return participant.map { view.labels[$0.value.person] } ?? "a participant"
  }

  private func number(_ record: RecordID) -> String { view.labels.word(.record(record)) }

  private static func part(_ part: Proceeding.Part) -> String {
    switch part {
    case .none: "stays away"
    case .only(let stages): "only at \(stages.map(\.text).joined(separator: ", "))"
    case .all: "may attend"
    }
  }
}

/// Warns of what runs beside the review.
enum ProceedingWarning {
  /// What stands against doing something, in lines for a person; none where nothing does.
  static func lines(_ review: Review, _ activity: Proceeding.Activity) -> [String] {
    review.standing(against: activity).map { proceeding in
      let number = proceeding.reference.text
      let kind = proceeding.value.kind.rawValue
      let ask =
        "ask its contact, then: silp parallel answer \(number) \(Self.word(activity)) yes --by "
        + "\"...\""
      return proceeding.value.answer(activity) == nil
        ? "warning: \(number) (\(kind)) runs, and nobody has said whether \(Self.told(activity)); \(ask)"
        : "warning: \(number) (\(kind)) runs, and its contact said no to \(activity.rawValue); \(ask)"
    }
  }

  /// Says them.
  static func tell(_ review: Review, _ activity: Proceeding.Activity) {
    for line in lines(review, activity) { Console.current.tell(line) }
  }

  private static func word(_ activity: Proceeding.Activity) -> String {
    activity == .familyContact ? "\"family contact\"" : activity.rawValue
  }

  private static func told(_ activity: Proceeding.Activity) -> String {
    switch activity {
    case .circulating: "papers may go to those who take part"
    case .familyContact: "the family may be written to"
    case .publishing: "the review may be published"
    }
  }
}

extension Audience {
  /// What giving them a paper is, as far as proceedings mind it; nil for those who run the review.
  var proceedingActivity: Proceeding.Activity? {
    switch self {
    case .panel: nil
    case .agency, .learningDay, .board, .official: .circulating
    case .family: .familyContact
    case .public: .publishing
    }
  }
}
