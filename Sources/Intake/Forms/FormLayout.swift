/// What a form printed, by which a filled one is read whatever was done to it meanwhile.
public struct FormLayout: Hashable, Sendable {
  /// Everything there is to fill in, in order.
  public var fields: [Field]
  /// Everything else it printed: its title, what stands over it, its marking.
  public var printed: [String]

  /// Makes a layout.
  public init(fields: [Field], printed: [String]) {
    self.fields = fields
    self.printed = printed
  }

  /// One thing to fill in.
  public struct Field: Hashable, Sendable {
    /// The word it is known by.
    public var key: String
    /// Its heading as printed, and what else people call it.
    public var headings: [String]
    /// The number printed before the heading.
    public var number: Int
    /// What is printed under the heading.
    public var printed: [String]
    /// What is filled in.
    public var kind: Kind

    /// Makes a field.
    public init(key: String, headings: [String], number: Int, printed: [String], kind: Kind) {
      self.key = key
      self.headings = headings
      self.number = number
      self.printed = printed
      self.kind = kind
    }

    /// Its heading as printed.
    public var heading: String { headings.first ?? key }
  }

  /// What is filled in.
  public enum Kind: Hashable, Sendable {
    /// Words.
    case words
    /// Short answers, each known by a word and told by a label.
    case lines([Line])
    /// Rows under headings.
    case table([String])
    /// Some of these words, perhaps with more.
    case ticks([String])
    /// The answer to a question whose number is the field's key.
    case answer
  }

  /// A short answer.
  public struct Line: Hashable, Sendable {
    /// The word it is known by.
    public var code: String
    /// What it is.
    public var label: String

    /// Makes a line.
    public init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }
}
