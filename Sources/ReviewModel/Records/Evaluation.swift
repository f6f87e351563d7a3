/// What those who took part in a day thought of it: counts and comments, never one person's form.
public struct Evaluation: Hashable, Codable, Sendable {
  /// Of which day.
  public var day: Int
  /// How many forms went out.
  public var sent: Int
  /// How many came back.
  public var returned: Int
  /// What was asked, and what was answered.
  public var questions: [Question]

  /// Makes an evaluation.
  public init(day: Int, sent: Int, returned: Int, questions: [Question] = []) {
    self.day = day
    self.sent = sent
    self.returned = returned
    self.questions = questions
  }

  /// One question of the form.
  public struct Question: Hashable, Codable, Sendable {
    /// What was asked.
    public var question: LabelledText
    /// How often each answer was given.
    public var answers: [Answer]
    /// What was written, in the order of the words: not form by form.
    public private(set) var comments: [LabelledText]

    /// Makes a question; comments are put in the order of their words.
    public init(
      _ question: LabelledText, answers: [Answer] = [], comments: [LabelledText] = []
    ) {
      self.question = question
      self.answers = answers
      self.comments = comments.sorted { $0.plainText < $1.plainText }
    }
  }

  /// How often an answer was given.
  public struct Answer: Hashable, Codable, Sendable {
    /// The answer.
    public var answer: LabelledText
    /// How often.
    public var count: Int

    /// Makes a count.
    public init(_ answer: LabelledText, count: Int) {
      self.answer = answer
      self.count = count
    }
  }
}
