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
