extension Record: Codable {
  private enum Key: String, CodingKey { case kind, value }

  /// Reads a record from its kind and its value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try container.decode(type, forKey: .value)
    }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .review: self = .review(try value(ReviewDetails.self))
    case .agency: self = .agency(try value(Agency.self))
    case .person: self = .person(try value(Person.self))
    case .place: self = .place(try value(Place.self))
    case .union: self = .union(try value(PartnerUnion.self))
    case .parentage: self = .parentage(try value(Parentage.self))
    case .household: self = .household(try value(Household.self))
    case .tie: self = .tie(try value(Tie.self))
    case .system: self = .system(try value(SystemTie.self))
    case .source: self = .source(try value(SourceFile.self))
    case .entry: self = .entry(try value(ChronologyEntry.self))
    case .participant: self = .participant(try value(Participant.self))
    case .episode: self = .episode(try value(KeyPracticeEpisode.self))
    case .link: self = .link(try value(EntryLink.self))
    case .query: self = .query(try value(Query.self))
    case .fact: self = .fact(try value(KnownFact.self))
    case .lens: self = .lens(try value(LensChoice.self))
    case .theme: self = .theme(try value(Theme.self))
    case .day: self = .day(try value(LearningDay.self))
    case .note: self = .note(try value(LearningNote.self))
    case .concern: self = .concern(try value(Concern.self))
    case .contribution: self = .contribution(try value(Contribution.self))
    case .finding: self = .finding(try value(Finding.self))
    case .recommendation: self = .recommendation(try value(Recommendation.self))
    case .action: self = .action(try value(Action.self))
    case .pledge: self = .pledge(try value(Pledge.self))
    case .evaluation: self = .evaluation(try value(Evaluation.self))
    case .hold: self = .hold(try value(Hold.self))
    case .retention: self = .retention(try value(Retention.self))
    case .release: self = .release(try value(Release.self))
    case .label: self = .label(try value(FormerLabel.self))
    }
  }

  /// Writes the record as its kind and its value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .review(let value): try container.encode(value, forKey: .value)
    case .agency(let value): try container.encode(value, forKey: .value)
    case .person(let value): try container.encode(value, forKey: .value)
    case .place(let value): try container.encode(value, forKey: .value)
    case .union(let value): try container.encode(value, forKey: .value)
    case .parentage(let value): try container.encode(value, forKey: .value)
    case .household(let value): try container.encode(value, forKey: .value)
    case .tie(let value): try container.encode(value, forKey: .value)
    case .system(let value): try container.encode(value, forKey: .value)
    case .source(let value): try container.encode(value, forKey: .value)
    case .entry(let value): try container.encode(value, forKey: .value)
    case .participant(let value): try container.encode(value, forKey: .value)
    case .episode(let value): try container.encode(value, forKey: .value)
    case .link(let value): try container.encode(value, forKey: .value)
    case .query(let value): try container.encode(value, forKey: .value)
    case .fact(let value): try container.encode(value, forKey: .value)
    case .lens(let value): try container.encode(value, forKey: .value)
    case .theme(let value): try container.encode(value, forKey: .value)
    case .day(let value): try container.encode(value, forKey: .value)
    case .note(let value): try container.encode(value, forKey: .value)
    case .concern(let value): try container.encode(value, forKey: .value)
    case .contribution(let value): try container.encode(value, forKey: .value)
    case .finding(let value): try container.encode(value, forKey: .value)
    case .recommendation(let value): try container.encode(value, forKey: .value)
    case .action(let value): try container.encode(value, forKey: .value)
    case .pledge(let value): try container.encode(value, forKey: .value)
    case .evaluation(let value): try container.encode(value, forKey: .value)
    case .hold(let value): try container.encode(value, forKey: .value)
    case .retention(let value): try container.encode(value, forKey: .value)
    case .release(let value): try container.encode(value, forKey: .value)
    case .label(let value): try container.encode(value, forKey: .value)
    }
  }
}
