extension LabelledText: Codable {
  /// Reads text from a list of strings and references.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Span].self))
  }

  /// Writes the text as a list of strings and references.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(TextMapping.given(to: encoder)?.body(self).spans ?? spans)
  }
}

extension LabelledText.Span: Codable {
  private enum Key: String, CodingKey { case person, place, agency, record, form }

  /// Reads a plain string, or an object that names what it refers to.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .plain(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let person = try container.decodeIfPresent(PersonID.self, forKey: .person) {
      self = .person(person, form: try container.decode(FormID.self, forKey: .form))
    } else if let place = try container.decodeIfPresent(PlaceID.self, forKey: .place) {
      self = .place(place, form: try container.decode(FormID.self, forKey: .form))
    } else if let agency = try container.decodeIfPresent(AgencyID.self, forKey: .agency) {
      self = .agency(agency, form: try container.decode(FormID.self, forKey: .form))
    } else {
      self = .record(try container.decode(RecordID.self, forKey: .record))
    }
  }

  /// Writes a plain string, or an object that names what it refers to.
  public func encode(to encoder: any Encoder) throws {
    if case .plain(let text) = self {
      var container = encoder.singleValueContainer()
      try container.encode(text)
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .plain: break
    case .person(let person, let form):
      try container.encode(person, forKey: .person)
      try container.encode(form, forKey: .form)
    case .place(let place, let form):
      try container.encode(place, forKey: .place)
      try container.encode(form, forKey: .form)
    case .agency(let agency, let form):
      try container.encode(agency, forKey: .agency)
      try container.encode(form, forKey: .form)
    case .record(let record):
      try container.encode(record, forKey: .record)
    }
  }
}
