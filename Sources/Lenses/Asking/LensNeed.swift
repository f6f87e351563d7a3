/// A field, or a mark on entries, that a lens rests on.
public enum LensNeed: Hashable, Sendable {
  /// Whether a child or adult was seen.
  case seen
  /// Whether they were seen alone.
  case seenAlone
  /// What they said or showed.
  case voice
  /// Whether they were brought, or came.
  case attendance
  /// Under which plan they were.
  case plan
  /// A date of birth of a child or adult the review is about.
  case birth
  /// People named in entries.
  case mentions
  /// Men of the family, with their sex given.
  case men
  /// The family: couples, parents, households.
  case family
  /// Facts with who knew them since when.
  case facts
  /// An agency that serves adults.
  case adultServices
  /// A mark on an entry.
  case mark(LensMark)

  /// The word that stands for it in the words file.
  public var word: String {
    switch self {
    case .seen: "seen"
    case .seenAlone: "seen-alone"
    case .voice: "voice"
    case .attendance: "attendance"
    case .plan: "plan"
    case .birth: "birth"
    case .mentions: "mentions"
    case .men: "men"
    case .family: "family"
    case .facts: "facts"
    case .adultServices: "adult-services"
    case .mark(let mark): "mark-" + mark.rawValue
    }
  }

  /// Every need that is not a mark.
  public static let fields: [LensNeed] = [
    .seen, .seenAlone, .voice, .attendance, .plan, .birth, .mentions, .men, .family, .facts,
    .adultServices,
  ]
}
