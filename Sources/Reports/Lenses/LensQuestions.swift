public import Documents
public import Lenses
internal import Pictures
internal import ReviewModel
public import Views

/// The questions a reviewer chose, in the words of a view: for a run sheet or a report.
///
/// Nothing is in it that was not chosen, and nothing of a lens that has only to say what it would
/// need.
public struct LensQuestions: Sendable {
  /// One question.
  public struct Question: Hashable, Sendable {
    /// The lens that asks it.
    public let lens: LensCode
    /// What the lens is called.
    public let title: String
    /// The child or adult it is about; empty where it is about no one of them.
    public let about: String
    /// What it asks, then what that rests on.
    public let sentences: [String]
    /// The numbers of the records behind it, in their order.
    public let records: [String]
  }

  /// What one agency is asked to look for in its own record before the day.
  public struct Request: Hashable, Sendable {
    /// What the agency is called.
    public let agency: String
    /// Each thing to look for, as a sentence.
    public let sentences: [String]
  }

  /// The questions, in the fixed order of lenses.
  public let questions: [Question]
  /// What agencies are asked before the day, in the order of the agencies.
  public let requests: [Request]
  /// A picture for each lens that has one, where it could be drawn.
  public let pictures: [LensCode: Picture]
  /// Which agencies did not send every contact, in words; nil where all did.
  public let partial: String?

  /// Asks the chosen lenses of a view.
  ///
  /// - Parameters:
  ///   - view: What those who will read it may see.
  ///   - chosen: The lenses the reviewer chose for this place.
  ///   - settings: What the lenses go by in this review.
  ///   - words: The words of the lenses for this kind of review.
  public init(
    _ view: DeidentifiedReview, chosen: [LensCode], settings: LensSettings,
    words: LensWording.Words
  ) {
    let lenses = Lens.all.filter { chosen.contains($0.code) }
    let wording = LensWording(view, words)
    let answers = LensReading(view.review, settings).answers(of: lenses)
    questions = answers.filter(\.isQuestion).map { answer in
      Question(
        lens: answer.lens, title: wording.title(answer.lens),
        about: answer.subject.map { view.labels[$0] } ?? "",
        sentences: wording.sentences(answer),
        records: answer.records.map { view.referenceTold($0) })
    }
    requests = Self.requests(answers, wording, view)
    partial = answers.first { !$0.partial.isEmpty }.flatMap { wording.partialWords($0) }
    let asking = Set(questions.map(\.lens))
    pictures = Dictionary(
      asking.compactMap { lens in LensPictures.picture(lens, view).map { (lens, $0) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// Whether there is nothing to ask.
  public var isEmpty: Bool { questions.isEmpty && requests.isEmpty }

  private static func requests(
    _ answers: [LensAnswer], _ wording: LensWording, _ view: DeidentifiedReview
  ) -> [Request] {
    let asked = answers.compactMap { answer -> (AgencyID, [String])? in
      guard case .checkRecord(let agency) = answer.stance else { return nil }
      return (agency, wording.sentences(answer))
    }
    return view.review.agencies.compactMap { agency in
      let sentences = asked.filter { $0.0 == agency.id }.flatMap(\.1)
      return sentences.isEmpty
        ? nil : Request(agency: view.labels[agency.id], sentences: sentences)
    }
  }
}

extension LensAnswer {
  /// Whether it asks or says something of the review, rather than of what is not filled in.
  fileprivate var isQuestion: Bool {
    switch stance {
    case .prompt, .noted, .incomplete, .explained: true
    case .checkRecord, .needs, .passed: false
    }
  }
}

extension LensQuestions {
  /// The questions as a part of a report: a heading for each lens, what it asks, its picture.
  public var blocks: [Block] {
    var blocks: [Block] = []
    var last: LensCode?
    for question in questions {
      if question.lens != last {
        if let last { blocks += picture(last) }
        blocks.append(.heading(.two, [.text(question.title)]))
      }
      last = question.lens
      blocks.append(.paragraph(question.sentences.joined(separator: " ")))
      if !question.records.isEmpty {
        let list = LensWording.list(question.records, most: 12)
        blocks.append(.paragraph(.note, [.text("Rests on \(list).")]))
      }
    }
    if let last { blocks += picture(last) }
    if !blocks.isEmpty, let partial { blocks.append(.paragraph(.note, [.text(partial)])) }
    return blocks
  }

  private func picture(_ lens: LensCode) -> [Block] {
    pictures[lens].map { [.picture($0)] } ?? []
  }
}
