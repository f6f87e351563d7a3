package import ReviewModel

extension DeidentifiedReview {
  /// The band of somebody's age when the incident happened, whatever the audience; nil where that is
  /// not known.
  package func ageBandAtIncident(_ person: Filed<Person>) -> String? {
    guard let day = review.details?.value.incident.on?.latest else { return nil }
    return birth(of: person.id).flatMap { AgeBand.words(born: $0, on: day) }
  }

  /// The date of something the review itself did, as exactly as this view tells it, for formats that
  /// write dates themselves.
  package func processTold(_ date: EDTFDate) -> EDTFDate? { told(date, dateWords.ofTheProcess) }
}
