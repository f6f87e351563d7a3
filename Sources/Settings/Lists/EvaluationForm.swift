public import ReviewModel

/// What those who took part are asked after a day: an editable list of questions.
public struct EvaluationForm: Hashable, Sendable {
  /// The questions in order.
  public var questions: [Question]

  /// One question.
  public struct Question: Hashable, Sendable {
    /// The heading of its column.
    public var code: Code
    /// What is asked.
    public var question: String
    /// What can be ticked; none where there is room to write.
    public var answers: [String]
  }
}

extension EvaluationForm {
  /// Reads a form.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["questions"]) { reading, fields in
      let places = reading.list(reading.need(fields, "questions"))
      let questions = places.compactMap { reading.question($0) }
      if questions.count == places.count {
        reading.reportDuplicates(zip(questions, places).map { ($0.code.text, $1) })
      }
      return EvaluationForm(questions: questions)
    }
  }
}

extension Reading {
  fileprivate mutating func question(_ place: Place) -> EvaluationForm.Question? {
    guard let fields = fields(place, ["code", "question", "answers"]) else { return nil }
    let code = code(need(fields, "code"))
    let question = text(need(fields, "question"))
    let answers = texts(fields["answers"])
    guard let code, let question else { return nil }
    return EvaluationForm.Question(code: code, question: question, answers: answers)
  }
}
