internal import Reports
internal import ReviewModel
internal import Views

/// What the reviewer chose to ask on a day, in the words of a view.
enum ChosenQuestions {
  static func of(
    _ review: Review, as view: DeidentifiedReview, for place: LensChoice.Place
  ) throws -> [DayPlan.Question] {
    var asked: [DayPlan.Question] = []
    for question in try LensTable(review, as: view).questions(for: place).questions {
      // A lens that asks about several children is one question with a sentence on each.
      if asked.last?.title == question.title {
        let sentences = asked.removeLast().sentences + question.sentences
        asked.append(DayPlan.Question(title: question.title, sentences: sentences))
      } else {
        asked.append(DayPlan.Question(title: question.title, sentences: question.sentences))
      }
    }
    return asked + unanswered(view)
  }

  /// Queries without an answer that the reviewer wants put to the room.
  private static func unanswered(_ view: DeidentifiedReview) -> [DayPlan.Question] {
    view.review.queries.filter { $0.value.isForDay && $0.value.answer == nil }.map { query in
      DayPlan.Question(
        title: "Asked of \(view.labels[query.value.agency]), not answered",
        sentences: [view.words(query.value.question)])
    }
  }
}
