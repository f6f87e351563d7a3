internal import ReviewModel

/// What is wrong with a settings file, and on which line; words for people are made elsewhere.
public struct SettingsError: Hashable, Sendable {
  /// The file's name, as the caller gave it.
  public var file: String
  /// The line, from 1; nil where the file as a whole is meant.
  public var line: Int?
  /// Which value is meant, from the outside in: `people.3.born`; empty for the file as a whole.
  public var key: String
  /// What is wrong with it.
  public var problem: Problem

  /// Makes an error.
  public init(file: String, line: Int?, key: String, problem: Problem) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
  }

  /// What can be wrong with a value.
  public enum Problem: Hashable, Sendable {
    /// The text is no YAML; the parser's own words say why.
    case notYAML(String)
    /// A key this file does not have, and the known one that is most like it.
    case unknownKey(nearest: String?)
    /// A key that must be there is not.
    case missing
    /// Something stands here that is not what belongs here.
    case wrong(found: String, expected: Expected, nearest: String?)
    /// A word that may stand only once has stood before.
    case duplicate(String)
    /// A word that refers to something which is not in the file.
    case unknownName(String, nearest: String?)
    /// A key that makes no sense beside another.
    case doesNotGoWith(String)
    /// A family that cannot be.
    case impossible(Impossibility)
  }

  /// What belongs in a place.
  public enum Expected: Hashable, Sendable {
    /// Keys with values.
    case keys
    /// A list.
    case list
    /// A list of so many.
    case listOf(ClosedRange<Int>)
    /// Words.
    case words
    /// A whole number within limits.
    case number(ClosedRange<Int>)
    /// `true` or `false`.
    case yesOrNo
    /// A short word of letters, digits and hyphens.
    case code
    /// An EDTF level 1 date.
    case date
    /// One of these words.
    case oneOf([String])
  }
}

/// Every error of one settings file, in the order of its lines.
public struct SettingsErrors: Error, Hashable, Sendable {
  /// The errors; never empty.
  public let all: [SettingsError]

  /// Collects errors, sorting them by line.
  init(_ errors: [SettingsError]) {
    all = errors.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }
}
