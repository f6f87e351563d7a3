internal import ReviewModel
internal import ReviewStore
internal import Views

/// A file as it is to leave the program.
struct FinishedFile {
  /// Its bytes.
  let bytes: [UInt8]
  /// What it is: `overview`, `genogram`, `whos-who`.
  let what: Code
  /// Whom it was made for.
  let readers: Readers
  /// How exactly it tells dates.
  let dates: DatePolicy
  /// The number printed on every page, where it is a named copy.
  let copy: ShortReference?
  /// What a named copy is meant to hold; nothing for any other file.
  var meant = MeantNames()
  /// The SHA-256 of its bytes, in hexadecimal.
  var digest: String
  /// What else is kept in the same step as the file, by the file's own identifier.
  var beside: (ReleaseID) -> [Change<Record>] = { _ in [] }

  /// Says what a file is and for whom.
  init(
    _ bytes: [UInt8], what: Code, for readers: Readers, dates: DatePolicy,
    copy: ShortReference? = nil
  ) {
    self.bytes = bytes
    self.what = what
    self.readers = readers
    self.dates = dates
    self.copy = copy
    digest = ContentDigest.of(bytes)
  }

  /// A file made of a view.
  init(_ bytes: [UInt8], what: String, of view: DeidentifiedReview, copy: ShortReference? = nil) {
    self.init(
      bytes, what: Code(making: what), for: .audience(view.audience), dates: view.datePolicy,
      copy: copy)
  }

  /// Whether only its owner may open it on this computer.
  var isPrivate: Bool { copy != nil || readers.isInternal }
}

/// Who will read a finished file.
enum Readers: Hashable, Sendable {
  /// Whoever a view is made for.
  case audience(Audience)
  /// The reviewer alone, who sees the whole review.
  case reviewer
  /// Whoever is handed the review itself, sealed and without the names.
  case recipient

  /// As a release says it; anybody who is not known counts as the public.
  init(_ code: Code) {
    switch code.text {
    case "reviewer": self = .reviewer
    case "recipient": self = .recipient
    default: self = .audience(Audience(rawValue: code.text) ?? .public)
    }
  }

  /// The word a release keeps.
  var code: Code {
    switch self {
    case .audience(let audience): Code(making: audience.rawValue)
    case .reviewer: Code(making: "reviewer")
    case .recipient: Code(making: "recipient")
    }
  }

  /// Whom a person is told it is for.
  var words: String {
    switch self {
    case .reviewer: "the reviewer"
    case .recipient: "whoever is given it"
    case .audience(.panel): "the panel"
    case .audience(.agency): "an agency"
    case .audience(.learningDay): "the learning day"
    case .audience(.family): "the family"
    case .audience(.board): "the board"
    case .audience(.official): "a court or an official body"
    case .audience(.public): "the public"
    }
  }

  /// Whether it stays among those who know the case.
  var isInternal: Bool {
    switch self {
    case .reviewer, .recipient, .audience(.panel), .audience(.agency), .audience(.learningDay): true
    case .audience(.family), .audience(.board), .audience(.official), .audience(.public): false
    }
  }

  /// Whether it may only go out once somebody could look for names, or said why not.
  var needNames: Bool { self == .audience(.learningDay) || isPublic }

  /// Whether it is published, and so signed off first.
  var isPublic: Bool { self == .audience(.public) }

  /// Whom a scan takes it to be for.
  var audience: Audience {
    switch self {
    case .audience(let audience): audience
    case .reviewer, .recipient: .panel
    }
  }
}
