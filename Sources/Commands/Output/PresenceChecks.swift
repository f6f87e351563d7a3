internal import Lenses
internal import Reports
internal import ReviewModel

/// What an overview report is expected to show, as the review's own checks say.
struct PresenceChecks {
  /// Every check that applies, in order.
  let told: [CheckTold]
  /// Those that say something is missing.
  let missing: [String]

  /// Asks a review.
  init(_ review: Review) throws {
    let table = try LensTable(review)
    let answers = table.answers(Lens.checks).filter { Self.word($0.stance) != nil }
    told = answers.map { answer in
      CheckTold(
        code: answer.lens.description, standing: Self.word(answer.stance) ?? "",
        text: table.wording.sentences(answer).joined(separator: " "))
    }
    missing = Set(answers.filter { $0.stance == .incomplete }.map(\.lens)).sorted()
      .map(\.description)
  }

  /// Says what is missing from a review of which a report was just written.
  func tell() {
    guard !missing.isEmpty else { return }
    Console.current.tell(
      "note: the review is not complete yet: \(missing.joined(separator: " ")); see: silp check")
  }

  private static func word(_ stance: LensAnswer.Stance) -> String? {
    switch stance {
    case .passed: "passed"
    case .incomplete: "to do"
    case .explained: "explained"
    case .noted: "to know"
    default: nil
    }
  }
}
