/// What came back in a form: every word that was typed, and what is to be said of where it stood.
public struct FilledForm: Hashable, Sendable {
  /// What was filled in, in the form's own order; what was left empty too.
  public var answers: [Answer]
  /// What was typed where nothing was asked.
  public var leftovers: [Leftover]
  /// What the person who reads it should know.
  public var remarks: [Remark]

  /// What was filled in in one place.
  public struct Answer: Hashable, Sendable {
    /// The word the place is known by.
    public let key: String
    /// The words, paragraphs on lines of their own.
    public var words = ""
    /// Short answers by their codes.
    public var lines: [String: String] = [:]
    /// The rows, each in the order of the form's columns and then of those that were added.
    public var rows: [[String]] = []
    /// The headings of columns that were added.
    public var addedColumns: [String] = []
    /// The words that were ticked.
    public var ticked: [String] = []

    /// Makes an empty answer.
    public init(key: String) { self.key = key }

    /// Whether nothing was filled in.
    public var isEmpty: Bool { words.isEmpty && lines.isEmpty && rows.isEmpty && ticked.isEmpty }
  }

  /// Words that belong to nothing that was asked.
  public struct Leftover: Hashable, Sendable {
    /// The words.
    public let words: String
    /// Where they stood.
    public let place: Place
  }

  /// Where words stood.
  public enum Place: Hashable, Sendable {
    /// Before the first heading.
    case beginning
    /// Under a heading, by the word it is known by.
    case under(String)
    /// Under a heading of the person's own, whose words come first.
    case ownHeading(String)
    /// Above or below the pages.
    case margin
    /// In a comment beside the text.
    case comment
    /// In a row of a sheet.
    case row(Int, sheet: String)
  }

  /// Something about a filled form that is not as it was sent out.
  public enum Remark: Hashable, Sendable {
    /// A heading was changed; it was known by something else.
    case renamed(key: String, found: String, by: Clue)
    /// A section stands elsewhere than in the form.
    case moved(key: String)
    /// A section stands there twice; both were taken.
    case doubled(key: String)
    /// The heading is gone; its box was known.
    case headingGone(key: String)
    /// Nothing of it is in the file.
    case missing(key: String)
    /// Nothing was filled in.
    case empty(key: String)
    /// A heading below the form's own; it was kept with the words around it.
    case addedHeading(String, under: String)
    /// Words stood under a heading but outside its box; they were taken.
    case outsideBox(key: String)
    /// A column was added.
    case addedColumn(String, key: String)
    /// Words were put in while changes were tracked; they were taken.
    case insertions(Int)
    /// Words were taken out while changes were tracked; they were not taken.
    case deletions(Int)
    /// There were comments.
    case comments(Int)
    /// There are pictures, in which nobody can read here.
    case pictures(Int)
    /// There are macros, which were not run.
    case macros
  }

  /// By what a section was known whose heading was changed.
  public enum Clue: Hashable, Sendable {
    /// By another word for it.
    case alias
    /// By a mark in the file.
    case mark
    /// By likeness.
    case likeness
    /// By its number.
    case number
    /// By standing between its neighbours.
    case place
  }

  /// What was filled in in a place; nothing where there is no such place.
  public subscript(key: String) -> Answer {
    answers.first { $0.key == key } ?? Answer(key: key)
  }
}
