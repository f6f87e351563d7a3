public import ReviewModel

/// One line the scribe typed on a learning day, taken apart but not yet looked up.
public enum CaptureLine: Hashable, Codable, Sendable {
  /// Nothing.
  case empty
  /// A single sign or letter that stands for a command.
  case shortcut(Shortcut)
  /// A command: its name without the stroke, and the words after it.
  case command(name: String, arguments: [String])
  /// Agencies, episode and side alone: they are set from now on.
  case context(Context)
  /// Themes, people and entries alone: the last note gets them.
  case tags([Tag])
  /// Something to save.
  case note(NoteLine)
  /// Changes to a note.
  case amend(AmendLine)
  /// More words for the last note.
  case append(NoteLine)
  /// A line that can be none of these; it stays in the editor.
  case refused(Refusal)

  /// What can be typed as one letter or sign.
  public enum Shortcut: String, Hashable, Codable, Sendable, CaseIterable {
    /// Show what can be typed.
    case help = "?"
    /// Take back the last step.
    case undo = "u"
    /// Bring back what was taken back.
    case redo = "U"
    /// Who has spoken about what.
    case gaps = "g"
    /// How much time is left.
    case time = "t"
  }

  /// Why a line cannot be taken.
  public enum Refusal: String, Hashable, Codable, Sendable, CaseIterable {
    /// Context and tags without words: it is not clear what the tags are for.
    case contextAndTags
    /// A kind or a change, but nothing said.
    case noWords
  }

  /// What is set from now on.
  public struct Context: Hashable, Codable, Sendable {
    /// The side, if one was typed: only the sticky kinds.
    public var side: KindMark?
    /// Agencies and episodes, in order.
    public var tags: [Tag]

    /// Makes a context.
    public init(side: KindMark?, tags: [Tag]) {
      self.side = side
      self.tags = tags
    }
  }
}

/// A note as typed: a kind, and words with tags before, among and after them.
public struct NoteLine: Hashable, Codable, Sendable {
  /// The kind, if one was typed.
  public var kind: KindMark?
  /// Everything else, in order, as it was separated by spaces.
  public var pieces: [Piece]

  /// Makes a note.
  public init(kind: KindMark?, pieces: [Piece]) {
    self.kind = kind
    self.pieces = pieces
  }

  /// A word, or a tag with whatever was typed on to it.
  public enum Piece: Hashable, Codable, Sendable {
    /// A word, or a sign that means nothing here.
    case word(String)
    /// A tag, and what follows it without a space: `,` or `'s`.
    case tag(Tag, rest: String)
  }
}

/// Changes to a note: tags to add and take away, another kind, other words.
public struct AmendLine: Hashable, Codable, Sendable {
  /// Which note; nil for the last.
  public var note: ShortReference?
  /// The kind it is to have.
  public var kind: KindMark?
  /// The tags to take away.
  public var removed: [Tag]
  /// The tags to add, and the words it is to have instead.
  public var pieces: [NoteLine.Piece]

  /// Makes changes.
  public init(
    note: ShortReference?, kind: KindMark?, removed: [Tag], pieces: [NoteLine.Piece]
  ) {
    self.note = note
    self.kind = kind
    self.removed = removed
    self.pieces = pieces
  }
}
