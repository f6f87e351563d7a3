public import ReviewModel

/// An evaluation as it may be shown: no count so small that it tells what one person answered.
public struct EvaluationSummary: Hashable, Sendable {
  /// Of which day.
  public let day: Int
  /// How many forms went out.
  public let sent: Int
  /// How many came back.
  public let returned: Int
  /// The questions; none where too few forms came back.
  public let questions: [Question]

  /// The least number of people that is shown.
  public static let least = 5

  /// Whether too few forms came back to show anything of them.
  public var isTooSmall: Bool { returned < Self.least }

  /// A question as it may be shown.
  public struct Question: Hashable, Sendable {
    /// What was asked.
    public let question: LabelledText
    /// The answers and how often each was given.
    public let answers: [Answer]
    /// What was written, in the order of the words.
    public let comments: [LabelledText]
  }

  /// An answer as it may be shown.
  public struct Answer: Hashable, Sendable {
    /// The answer.
    public let answer: LabelledText
    /// How often it was given; nil where that is not shown.
    public let count: Int?
  }

  /// Leaves out what would tell on somebody.
  public init(_ evaluation: Evaluation) {
    day = evaluation.day
    sent = evaluation.sent
    returned = evaluation.returned
    questions =
      evaluation.returned < Self.least
      ? []
      : evaluation.questions.map { question in
        let hidden = Self.hidden(question.answers.map(\.count))
        return Question(
          question: question.question,
          answers: question.answers.enumerated().map { place, answer in
            Answer(answer: answer.answer, count: hidden.contains(place) ? nil : answer.count)
          }, comments: question.comments)
      }
  }

  /// The places of the counts that are not shown.
  ///
  /// One count left out alone could be worked out from the others, and so could a few that make
  /// little together; then the next greater are left out too, in the end all.
  static func hidden(_ counts: [Int]) -> Set<Int> {
    var hidden = Set(counts.indices.filter { (1..<least).contains(counts[$0]) })
    guard !hidden.isEmpty else { return [] }
    let rest = counts.indices.filter { counts[$0] >= least }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    for place in rest {
      if hidden.count > 1, hidden.reduce(0, { $0 + counts[$1] }) >= least { return hidden }
      hidden.insert(place)
    }
    let isEnough = hidden.count > 1 && hidden.reduce(0) { $0 + counts[$1] } >= least
    return isEnough ? hidden : Set(counts.indices)
  }
}

extension Evaluation.Question {
  /// Counts what was answered to one question on all forms; what is none of the choices, and what was
  /// written where there are no choices, is a comment.
  ///
  /// - Parameters:
  ///   - question: What was asked.
  ///   - choices: The answers the form offers, in order.
  ///   - replies: What stands on the forms, in any order.
  ///   - text: What typed words become.
  public init(
    _ question: LabelledText, choices: [String], replies: [String],
    text: (String) -> LabelledText
  ) {
    func plain(_ words: String) -> String {
      words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let given = replies.map(plain)
    let known = Set(choices.map(plain))
    let comments = replies.filter { !plain($0).isEmpty && !known.contains(plain($0)) }
    self.init(
      question,
      answers: choices.map { choice in
        Evaluation.Answer(text(choice), count: given.count { $0 == plain(choice) })
      }, comments: comments.map(text))
  }
}
