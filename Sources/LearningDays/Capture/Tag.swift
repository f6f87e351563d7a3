/// What a sign before a word refers to.
public enum Sigil: String, Hashable, Codable, Sendable, CaseIterable {
  /// `@hv`: who spoke.
  case agency = "@"
  /// `!3`: which key practice episode.
  case episode = "!"
  /// `#rec`: which theme.
  case theme = "#"
  /// `~mum`: which person.
  case person = "~"
  /// `^C203`: which chronology entry.
  case entry = "^"

  /// Whether it stays set for the notes that follow, when it stands before the words.
  public var isSticky: Bool { self == .agency || self == .episode }
}

/// A sign and the word after it, as typed.
public struct Tag: Hashable, Codable, Sendable {
  /// What it refers to.
  public var sigil: Sigil
  /// The word, without its sign, in the case in which it was typed.
  public var name: String

  /// Makes a tag.
  public init(_ sigil: Sigil, _ name: String) {
    self.sigil = sigil
    self.name = name
  }

  /// The tag as it is typed.
  public var written: String { sigil.rawValue + name }
}

/// A sign at the head of a line that says what kind of remark it is.
public enum KindMark: String, Hashable, Codable, Sendable, CaseIterable {
  /// Worked well; stays set.
  case well = "+"
  /// Would have worked better; stays set.
  case better = "-"
  /// A fact or a correction; for one note.
  case fact = "="
  /// Something to check; for one note.
  case check = "?"
  /// An idea to hold for later; for one note.
  case idea = "*"
  /// Has already changed; stays set.
  case changed = "++"
  /// Can change now; stays set.
  case canChange = "+>"

  /// Whether it stays set for the notes that follow.
  public var isSticky: Bool {
    switch self {
    case .well, .better, .changed, .canChange: true
    case .fact, .check, .idea: false
    }
  }
}
