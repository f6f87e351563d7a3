internal import Intake
internal import ReviewModel
internal import Views

/// A contradiction as a question to one of the agencies.
///
/// It says what the agency's record says, that another's says otherwise, and asks to look: it blames
/// nobody and tells no more of the other record.
struct QuestionWords {
  private let view: DeidentifiedReview

  init(_ view: DeidentifiedReview) { self.view = view }

  /// The question about the agency's own entry; `isFirst` where the fact's first side is its.
  func question(
    _ fact: FactDifference, about entry: Filed<ChronologyEntry>, isFirst: Bool
  ) -> LabelledText {
    var text = LabelledText(
      plain: "Your record of \(view.words(entry.value.date)) (")
    text.append(.record(entry.id.record))
    text.append(.plain(") "))
    for span in body(fact, isFirst).spans { text.append(span) }
    text.append(.plain(" Please check your record and tell us what it should say."))
    return text
  }

  private func body(_ fact: FactDifference, _ isFirst: Bool) -> LabelledText {
    let others = "; another agency's record of the same event says "
    switch fact {
    case .date(let one, let other):
      return LabelledText(
        plain: "is of an event that another agency's record dates "
          + "\(view.words(isFirst ? other : one)).")
    case .time(let one, let other):
      return LabelledText(
        plain: "gives \((isFirst ? one : other).description)\(others)"
          + "\((isFirst ? other : one).description).")
    case .people(let one, let other):
      var text: LabelledText = "says that "
      for (place, person) in (isFirst ? one : other).enumerated() {
        if place > 0 { text.append(.plain(", ")) }
        text.append(.record(person.record))
      }
      text.append(.plain(" was there; another agency's record of the same event names others."))
      return text
    case .seen(let who, let one, let other):
      return seen(who, isFirst ? one : other, "", others)
    case .seenAlone(let who, let one, let other):
      return seen(who, isFirst ? one : other, " alone", others)
    case .attendance(let who, let one, let other):
      return says(who, Self.words(isFirst ? one : other), others + "otherwise.")
    case .seenThoughAbsent(let who, let absence, let oneSaw):
      return says(
        who, oneSaw == isFirst ? "was seen" : Self.words(absence), others + "otherwise.")
    case .plan(let who, let one, let other):
      let plan = isFirst ? one : other
      let words = plan == .none ? "had no plan" : "was known under: \(plan.rawValue)"
      return says(who, words, others + "otherwise.")
    }
  }

  private func seen(
    _ who: SubjectFacts.Who, _ answer: SubjectFacts.Answer, _ how: String, _ others: String
  ) -> LabelledText {
    answer == .yes
      ? says(who, "was seen" + how, others + "not.")
      : says(who, "was not seen" + how, others + "otherwise.")
  }

  private func says(_ who: SubjectFacts.Who, _ what: String, _ others: String) -> LabelledText {
    var text: LabelledText = "says that "
    switch who {
    case .person(let person): text.append(.record(person.record))
    case .notStated: text.append(.plain("the child"))
    }
    text.append(.plain(" \(what)\(others)"))
    return text
  }

  private static func words(_ attendance: SubjectFacts.Attendance) -> String {
    switch attendance {
    case .attended: "attended"
    case .wasNotBrought: "was not brought"
    case .didNotAttend: "did not attend"
    case .cancelledByFamily: "did not attend, as the family cancelled"
    case .cancelledByService: "did not attend, as the service cancelled"
    case .noAccess: "could not be reached, as nobody let the worker in"
    case .notRecorded: "is not mentioned"
    }
  }
}
