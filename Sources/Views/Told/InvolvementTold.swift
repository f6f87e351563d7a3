internal import ReviewModel

/// How one of the family was asked to take part, in words for a report.
public struct InvolvementTold: Hashable, Sendable {
  /// Who.
  public let who: String
  /// What they chose, as a sentence without them tells it: "took part".
  public let answer: String
  /// Why they did not, where that is said.
  public let reason: String
}

extension DeidentifiedReview {
  /// How those of the family were asked to take part, as filed.
  public var involvements: [InvolvementTold] {
    review.involvements.map { involvement in
      let (answer, reason) = told(involvement.value.answer)
      return InvolvementTold(
        who: labels[involvement.value.person], answer: answer, reason: reason)
    }
  }

  private func told(_ answer: Involvement.Answer) -> (String, String) {
    switch answer {
    case .awaited: ("has been asked, or will be; no answer is recorded", "")
    case .accepted: ("took part", "")
    case .declined(_, let reason): ("was asked, and did not want to take part", words(reason) ?? "")
    case .notApproached(let reason): ("was not asked", words(reason))
    }
  }
}
