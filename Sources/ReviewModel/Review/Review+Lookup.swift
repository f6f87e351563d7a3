extension Review {
  /// The record with a number people say, or nil where there is none.
  public func item(_ reference: ShortReference) -> Item? {
    items.first { $0.reference == reference }
  }

  /// The agency with a code.
  public func agency(_ code: Code) -> Filed<Agency>? { agencies.first { $0.value.code == code } }

  /// The agency with an identifier.
  public func agency(_ id: AgencyID) -> Filed<Agency>? { agencies.first { $0.id == id } }

  /// The second partnership with a code.
  public func board(_ code: Code) -> Filed<PartnerBoard>? {
    boards.first { $0.value.code == code }
  }

  /// What an agency was asked for; nil where it was not.
  public func request(of agency: AgencyID) -> Filed<AgencyRequest>? {
    requests.last { $0.value.agency == agency }
  }

  /// How somebody of the family was asked to take part; nil where they were not.
  public func involvement(of person: PersonID) -> Filed<Involvement>? {
    involvements.last { $0.value.person == person }
  }

  /// The person with an alias.
  public func person(_ alias: Code) -> Filed<Person>? { people.first { $0.value.alias == alias } }

  /// The person with an identifier.
  public func person(_ id: PersonID) -> Filed<Person>? { people.first { $0.id == id } }

  /// The hold that stands, or nil where none does.
  public var hold: Filed<Hold>? { holds.last { $0.value.lifted == nil } }

  /// The records of one learning day: one for each copy of the review that began it.
  public func days(_ number: Int) -> [Filed<LearningDay>] {
    days.filter { $0.value.number == number }
  }

  /// Whether a learning day was held and is closed, on every copy that began it.
  public func isClosed(day number: Int) -> Bool {
    let held = days(number)
    return !held.isEmpty && held.allSatisfy { $0.value.closed != nil }
  }

  /// What is held under a number, where that is not one of the two learning days.
  public func event(_ number: Int) -> LearningDay.Event? {
    days(number).compactMap(\.value.event).first
  }

  /// The risks raised on a day of which nobody has said yet where they were taken.
  public func openConcerns(day number: Int) -> [Filed<Concern>] {
    concerns.filter { $0.value.day == number && $0.value.isOpen }
  }
}
