internal import ReviewModel

/// Steps that can be taken back, of which only the last are kept with a session.
///
/// A session is kept with every note, so what is kept of it may not grow with them. Older steps stand
/// in the log of the review, and are read from there once they are wanted.
@propertyWrapper
struct RecentSteps: Hashable, Codable, Sendable {
  /// How many are kept.
  static let kept = 100

  var wrappedValue: [DaySession.Step]
  /// Whether there are older ones that were not kept.
  private(set) var hasOlder = false
  /// The last note among the older ones, where none of those kept made any.
  private(set) var olderNote: NoteID?

  /// All that is known of them.
  var projectedValue: RecentSteps {
    get { self }
    set { self = newValue }
  }

  init(wrappedValue: [DaySession.Step]) { self.wrappedValue = wrappedValue }

  private enum Key: CodingKey {
    case steps, hasOlder, note
  }

  /// Reads them; from a list alone, as all of them were kept before.
  init(from decoder: any Decoder) throws {
    if let all = try? [DaySession.Step](from: decoder) {
      wrappedValue = all
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    wrappedValue = try container.decode([DaySession.Step].self, forKey: .steps)
    hasOlder = try container.decodeIfPresent(Bool.self, forKey: .hasOlder) ?? false
    olderNote = try container.decodeIfPresent(NoteID.self, forKey: .note)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let steps = wrappedValue.suffix(Self.kept)
    try container.encode(Array(steps), forKey: .steps)
    if hasOlder || wrappedValue.count > Self.kept {
      try container.encode(true, forKey: .hasOlder)
    }
    let isNoteKept = steps.contains { $0.note != nil }
    try container.encodeIfPresent(isNoteKept ? nil : lastNote, forKey: .note)
  }

  /// The last note that a step made.
  var lastNote: NoteID? { wrappedValue.last { $0.note != nil }?.note ?? olderNote }

  /// Puts the older ones before those that were kept.
  mutating func recall(_ all: [DaySession.Step]) {
    let known = Set(wrappedValue.compactMap(\.operation))
    let older = all.prefix { $0.operation.map { !known.contains($0) } ?? true }
    wrappedValue = older + wrappedValue
    hasOlder = false
    olderNote = nil
  }
}
