extension LabelledText: Codable {
  /// Reads text from a list of strings and references.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    self.init([])
    while !list.isAtEnd { append(try Span.next(in: &list, after: spans.last)) }
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
    } else {
      self = try Reference(from: decoder).span
    }
  }

  /// Reads the next piece of a list.
  ///
  /// A decoder does not tell what comes next, and a guess that fails costs more than all the rest
  /// of a text. As two plain pieces never stand side by side, a reference is what follows one.
  fileprivate static func next(
    in list: inout any UnkeyedDecodingContainer, after last: Self?
  ) throws -> Self {
    if case .plain = last, let reference = try? list.decode(Reference.self) {
      return reference.span
    }
    if let text = try? list.decode(String.self) { return .plain(text) }
    return try list.decode(Reference.self).span
  }

  /// A piece that is not plain.
  private struct Reference: Decodable {
    let span: LabelledText.Span

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if let person = try container.decodeIfPresent(PersonID.self, forKey: .person) {
        span = .person(person, form: try container.decode(FormID.self, forKey: .form))
      } else if let place = try container.decodeIfPresent(PlaceID.self, forKey: .place) {
        span = .place(place, form: try container.decode(FormID.self, forKey: .form))
      } else if let agency = try container.decodeIfPresent(AgencyID.self, forKey: .agency) {
        span = .agency(agency, form: try container.decode(FormID.self, forKey: .form))
      } else {
        span = .record(try container.decode(RecordID.self, forKey: .record))
      }
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
