public import ReviewModel

/// One way to unlock a file, as it is told to people; the secret itself is not in it.
public struct AccessWay: Hashable, Sendable {
  /// The how many-th of the file's ways it is, from 1, in the order they were added.
  public let number: Int
  /// Its identifier; nil where not even that can be read.
  public let id: RecordID?
  /// What it takes.
  public let kind: Kind
  /// Whether it is as it was written.
  public let condition: Condition
  /// How much work it is to try one passphrase; nil where it takes none or it cannot be told.
  public let work: WorkFactor?
  /// What was noted when it was added.
  public let about: About

  /// What opens a file this way.
  public enum Kind: Hashable, Sendable {
    /// Words that a person knows.
    case passphrase
    /// A file that is kept apart.
    case unlockFile
    /// Digits that were written down on paper.
    case recoveryCode
    /// Something that only a newer version of the program knows, in its own words.
    case newer(String)
    /// It cannot be told.
    case unreadable
  }

  /// What became of a way to unlock a file.
  public enum Condition: Hashable, Sendable {
    /// It is as it was written.
    case sound
    /// It opens the file, but what was noted with it is damaged.
    case aboutDamaged
    /// It is damaged, and may open the file no more.
    case damaged
  }

  /// When and by whom a way to unlock a file was added, and what it is called.
  public struct About: Hashable, Codable, Sendable {
    /// When it was added.
    public var time: Moment?
    /// Who added it.
    public var author: LabelledText?
    /// What it is called, so that it can be told from others of its kind.
    public var label: LabelledText?

    /// Notes what is known.
    public init(time: Moment? = nil, author: LabelledText? = nil, label: LabelledText? = nil) {
      self.time = time
      self.author = author
      self.label = label
    }
  }

  /// Whether it can be relied on to open the file with this version of the program.
  public var works: Bool {
    guard condition != .damaged else { return false }
    return switch kind {
    case .passphrase, .unlockFile, .recoveryCode: true
    case .newer, .unreadable: false
    }
  }
}
