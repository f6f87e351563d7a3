internal import ReviewModel
internal import XML

/// What of a review itself only a newer version knows: attributes of it, and records of other kinds.
struct KnownOthers {
  /// The attributes.
  var root: [XMLAttribute] = []
  /// The records before the first that is known.
  var first: [String] = []
  /// The others, by the one they follow.
  var following: [RecordID: [String]] = [:]

  init(_ beyond: [RecordID: Beyond]) {
    for (_, kept) in beyond.sorted(by: { $0.key < $1.key }) {
      for part in kept.parts {
        switch part {
        case .root(let attribute): root.append(attribute)
        case .record(nil, let xml): first.append(xml)
        case .record(let after?, let xml): following[after, default: []].append(xml)
        case .attribute, .element: continue
        }
      }
    }
  }
}

/// What is read of a review, while it is read.
struct Gathering {
  private var reading = ReviewXML.Reading()
  private var beyond: [RecordID: Beyond] = [:]
  /// What belongs to no record that is known.
  private var others = Beyond()
  private var names: Set<String> = []

  mutating func addRoot(_ attributes: [XMLAttribute]) {
    others.parts += attributes.map(Beyond.Part.root)
  }

  mutating func add(unknown element: XMLElement) {
    others.parts.append(
      .record(after: reading.items.last?.id, xml: element.xml(within: ReviewXML.namespace)))
  }

  mutating func add(_ item: Review.Item, _ unread: Beyond) {
    reading.items.append(item)
    if !unread.parts.isEmpty { beyond[item.id] = unread }
  }

  /// That nothing in it is known, so that there is no record to keep the rest with.
  var onlyUnknown: InterchangeError? {
    guard reading.items.isEmpty, case .record? = others.parts.last else { return nil }
    return .unknownElement(others.names.last ?? "", line: 0)
  }

  /// All of it; what belongs to no record goes with what the review is, which nobody takes away.
  consuming func finished() -> ReviewXML.Reading {
    if !others.parts.isEmpty {
      let host = reading.items.first { $0.record.kind == .review } ?? reading.items.first
      if let host { beyond[host.id, default: Beyond()].parts += others.parts }
    }
    reading.beyond = beyond.mapValues(\.text)
    reading.unknown = Set(beyond.values.flatMap(\.names)).sorted()
    return reading
  }
}
