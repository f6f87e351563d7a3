/// A form to be filled in with words: an agency's report, the answers to queries, a short survey.
///
/// Everything it prints is known by the section it stands in, so that a filled form can be told
/// from an empty one whatever program saved it.
public struct Form: Sendable, Hashable {
  /// What the files say about themselves; the title stands over the form.
  public var metadata: DocumentMetadata
  /// What somebody who fills it in should know first.
  public var preface: [String]
  /// The sections in order.
  public var sections: [Section]
  /// How large its type is.
  public var type: TypeSize

  /// Makes a form.
  public init(
    metadata: DocumentMetadata, preface: [String], sections: [Section], type: TypeSize = .usual
  ) {
    self.metadata = metadata
    self.preface = preface
    self.sections = sections
    self.type = type
  }

  /// One section of a form.
  public struct Section: Sendable, Hashable {
    /// The word it is known by: `analysis`.
    public var code: String
    /// Its heading.
    public var heading: String
    /// What else it may be called in a form that comes back.
    public var aliases: [String]
    /// What is expected in it.
    public var guidance: [String]
    /// What is filled in.
    public var body: Body

    /// Makes a section.
    public init(
      code: String, heading: String, aliases: [String] = [], guidance: [String] = [], body: Body
    ) {
      self.code = code
      self.heading = heading
      self.aliases = aliases
      self.guidance = guidance
      self.body = body
    }
  }

  /// What is filled in in a section.
  public enum Body: Sendable, Hashable {
    /// Words, in a box of this height in centimetres that grows.
    case words(room: Double)
    /// A few short answers, each beside what it is.
    case lines([Line])
    /// A table with empty rows.
    case table([Column], rows: Int)
    /// Words to tick, and room for more; no room where it is 0.
    case ticks([String], more: String, room: Double)
    /// Questions about records, each with a box.
    case questions([Question])
  }

  /// A short answer.
  public struct Line: Sendable, Hashable {
    /// The word it is known by: `post`.
    public var code: String
    /// What it is.
    public var label: String

    /// Makes a line.
    public init(_ code: String, _ label: String) {
      self.code = code
      self.label = label
    }
  }

  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// Its heading.
    public var heading: String
    /// Its width relative to the others.
    public var width: Double

    /// Makes a column.
    public init(_ heading: String, width: Double = 1) {
      self.heading = heading
      self.width = width
    }
  }

  /// A question with what it is about.
  public struct Question: Sendable, Hashable {
    /// Its number, by which its answer is known: `Q12`.
    public var reference: String
    /// What it is about, in a word or two.
    public var about: String
    /// What is asked.
    public var asked: String
    /// What the record says, a paragraph for each.
    public var record: [String]
    /// How high its box is, in centimetres.
    public var room: Double

    /// Makes a question.
    public init(
      _ reference: String, about: String, asked: String, record: [String] = [], room: Double = 2.5
    ) {
      self.reference = reference
      self.about = about
      self.asked = asked
      self.record = record
      self.room = room
    }
  }
}

extension Form {
  /// What stands over what a record says, in every form.
  public static let recordHeading = "What your record says"
  /// What stands over an answer in a sheet.
  public static let answerHeading = "Your answer"

  /// One thing that is filled in, with all that the form prints around it.
  public struct Field: Sendable, Hashable {
    /// The word it is known by: a section's code, a question's number.
    public let key: String
    /// The heading it stands under, and what else it may be called.
    public let headings: [String]
    /// The section it is of, as people count them.
    public let number: Int
    /// Everything printed there besides the heading.
    public let printed: [String]
    /// What is filled in.
    public let kind: Kind

    /// What is filled in.
    public enum Kind: Sendable, Hashable {
      /// Words.
      case words
      /// Short answers.
      case lines([Line])
      /// Rows under these headings.
      case table([String])
      /// Some of these words.
      case ticks([String])
      /// The answer to a question of this number.
      case answer
    }
  }

  /// Everything there is to fill in, in order.
  public var fields: [Field] {
    sections.enumerated().flatMap { place, section -> [Field] in
      func field(_ kind: Field.Kind, _ printed: [String] = []) -> [Field] {
        [
          Field(
            key: section.code, headings: [section.heading] + section.aliases, number: place + 1,
            printed: section.guidance + printed, kind: kind)
        ]
      }
      switch section.body {
      case .words: return field(.words)
      case .lines(let lines): return field(.lines(lines))
      case .table(let columns, _): return field(.table(columns.map(\.heading)))
      case .ticks(let words, let more, _): return field(.ticks(words), [more])
      case .questions(let questions):
        return questions.map { question in
          Field(
            key: question.reference, headings: [question.reference], number: place + 1,
            printed: [question.about, question.asked, Form.recordHeading] + question.record,
            kind: .answer)
        }
      }
    }
  }

  /// Everything printed that belongs to nothing that is filled in.
  public var printed: [String] {
    [metadata.title, metadata.subject, metadata.marking, Form.recordHeading, Form.answerHeading]
      + preface
      + sections.flatMap { section -> [String] in
        guard case .questions = section.body else { return [] }
        return [section.heading] + section.guidance
      }
  }
}
