internal import ReviewModel
internal import Views

/// Counts entries by agency, each with what the agency chose to send: a small number may only mean
/// that little was sent.
enum CoverageWords {
  /// `Police 12 (every contact), Housing 3 (not known)`.
  static func counts(_ entries: [ChronologyEntry], _ view: DeidentifiedReview) -> String {
    let numbers = Dictionary(grouping: entries, by: \.agency).mapValues(\.count)
    return view.review.agencies.compactMap { agency in
      numbers[agency.id].map {
        "\(view.labels[agency.id]) \($0) (\(view.coverage(of: agency.id)))"
      }
    }.joined(separator: ", ")
  }
}

/// How many entries each agency sent, for the list of what a review holds.
enum AgencyCounts {
  /// A row for each agency that has entries: `entries of Police`, `31 (every contact)`.
  static func of(_ review: Review) -> [(what: String, count: String)] {
    let view = DeidentifiedReview(
      review, for: .panel, clearances: Set(Restriction.allCases))
    let numbers = Dictionary(grouping: review.entries, by: \.value.agency).mapValues(\.count)
    return review.agencies.compactMap { agency in
      numbers[agency.id].map {
        ("entries of \(view.labels[agency.id])", "\($0) (\(view.coverage(of: agency.id)))")
      }
    }
  }
}
