extension Review {
  /// The record with a number people say, or nil where there is none.
  public func item(_ reference: ShortReference) -> Item? {
    items.first { $0.reference == reference }
  }

  /// The agency with a code.
  public func agency(_ code: Code) -> Filed<Agency>? { agencies.first { $0.value.code == code } }

  /// The agency with an identifier.
  public func agency(_ id: AgencyID) -> Filed<Agency>? { agencies.first { $0.id == id } }

  /// The person with an alias.
  public func person(_ alias: Code) -> Filed<Person>? { people.first { $0.value.alias == alias } }

  /// The person with an identifier.
  public func person(_ id: PersonID) -> Filed<Person>? { people.first { $0.id == id } }
}
