extension LearningNote {
  /// What was made of a note after it was written down.
  public struct Sorting: Hashable, Codable, Sendable {
    /// Whether somebody went over it.
    public var isDone: Bool
    /// Why what was done made sense at the time.
    public var sense: Stated
    /// In whose words it may be told.
    public var wording: Wording
    /// Whether it is left out of the report.
    public var isLeftOut: Bool
    /// What became of it; nil while that is open, or where it is nothing to be answered.
    public var answer: Answer?

    /// Makes a sorting; without anything said, of a note that nobody has gone over.
    public init(
      isDone: Bool = false, sense: Stated = .notRecorded, wording: Wording = .paraphrase,
      isLeftOut: Bool = false, answer: Answer? = nil
    ) {
      self.isDone = isDone
      self.sense = sense
      self.wording = wording
      self.isLeftOut = isLeftOut
      self.answer = answer
    }
  }

  /// In whose words a note may be told.
  public enum Wording: String, Hashable, Codable, Sendable, CaseIterable {
    /// In others than the speaker's.
    case paraphrase
    /// In the speaker's own: the speaker agreed to that.
    case agreedQuotation = "agreed quotation"
  }

  /// What became of an idea, a correction, a thing to check, a word on the draft.
  public enum Answer: Hashable, Codable, Sendable {
    /// It was taken up.
    case accepted
    /// It was not, and why.
    case declined(reason: LabelledText)
  }

  /// Whether it asks for an answer and has none yet.
  public var isOpen: Bool { kind.isAnswered && sorting.answer == nil }
}

extension LearningNote.Sorting: Sparse {
  static var nothing: Self { Self() }
}
