internal import ReviewModel
internal import Views

/// Numbers for people and agencies that say where in the deposit they stand and nothing else.
struct RepositoryNumbers {
  /// Those of the family, in the order in which they are written.
  let family: [Filed<Person>]
  private let people: [PersonID: Int]
  private let agencies: [AgencyID: Int]

  init(_ view: DeidentifiedReview) {
    let family = view.review.people.filter { $0.value.isSubject || $0.value.standing == .family }
    self.family = family
    people = Dictionary(family.enumerated().map { ($0.element.id, $0.offset + 1) }) { one, _ in one
    }
    agencies = Dictionary(
      view.review.agencies.enumerated().map { ($0.element.id, $0.offset + 1) }
    ) { one, _ in one }
  }

  /// The number of somebody of the family; nil for others.
  func person(_ id: PersonID) -> String? { people[id].map { "\($0)" } }

  /// The number of an agency.
  func agency(_ id: AgencyID) -> String? { agencies[id].map { "\($0)" } }
}
