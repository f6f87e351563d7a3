public import ReviewModel

/// The review as one audience may see it: what all reports, pictures and exports read.
///
/// Restricted records that the audience is not cleared for are not in it at all; names are
/// labels; dates come out only through the date policy.
public struct DeidentifiedReview: Sendable {
  /// Whom it is for.
  public let audience: Audience
  /// How exactly dates are told.
  public let datePolicy: DatePolicy
  /// What everybody is called.
  public let labels: LabelTable
  /// The records the audience may see; their dates and texts are for the words below alone.
  package let review: Review
  private let dateWords: DateWords

  /// Makes a view of a review.
  public init(
    _ review: Review, for audience: Audience, dates: DatePolicy? = nil,
    clearances: Set<Restriction> = []
  ) {
    self.init(
      review, for: audience, dates: dates, clearances: clearances,
      labels: LabelTable(labelsOf: review))
  }

  /// Makes a view with labels of the caller's own, as a named copy has.
  package init(
    _ review: Review, for audience: Audience, dates: DatePolicy?, clearances: Set<Restriction>,
    labels: LabelTable
  ) {
    self.audience = audience
    self.labels = labels
    self.review = review.cleared(for: clearances)
    datePolicy = dates ?? audience.usualDates
    let incident = review.details?.value.incident.on?.exactDay
    dateWords = DateWords(policy: datePolicy, incident: incident)
  }

  /// A text with labels where somebody or somewhere is named.
  public func words(_ text: LabelledText) -> String { text.words(labels.word) }

  /// A statement in words, or nil where nothing is recorded.
  public func words(_ statement: Stated) -> String? { statement.text.map { words($0) } }

  /// A date in words, no more exact than the policy allows.
  public func words(_ date: EDTFDate) -> String { dateWords.words(date) }

  /// The year a date may stand under, no more exact than the policy allows.
  func year(_ date: EDTFDate) -> Int? { dateWords.year(date) }

  /// How old somebody was when the incident happened, in words; nil where that is not known.
  public func ageAtIncident(_ person: Person) -> String? {
    guard let day = review.details?.value.incident.on?.latest else { return nil }
    return age(person, on: day)
  }

  /// How old somebody was on the first day a date can mean; nil where that is not known.
  public func age(_ person: Person, on day: CalendarDay) -> String? {
    person.born.flatMap { AgeWords.words(born: $0, on: day) }
  }
}

extension Review {
  /// The review without what needs a clearance that is not given.
  fileprivate func cleared(for clearances: Set<Restriction>) -> Review {
    func open(_ restrictions: [Restriction]) -> Bool {
      restrictions.allSatisfy(clearances.contains)
    }
    return Review(
      items.filter { item in
        switch item.record {
        case .entry(let entry): open(entry.restrictions)
        case .note(let note): open(note.restrictions)
        case .contribution(let contribution): open(contribution.restrictions)
        default: true
        }
      })
  }
}
