internal import Lenses
internal import Reports
internal import ReviewModel
internal import Views

/// What the reviewer chose to ask on a day, in the words of a view.
enum ChosenQuestions {
  static func of(
    _ view: DeidentifiedReview, for place: LensChoice.Place
  ) throws -> [DayPlan.Question] {
    let chosen = Set(
      view.review.lenses.filter { $0.value.places.contains(place) }.map(\.value.about))
    guard !chosen.isEmpty else { return [] }
    let table = try LensTable(view)
    let lenses = Lens.all.filter { chosen.contains(Code(making: $0.code.description)) }
    let answers = table.answers(lenses)
    return lenses.compactMap { lens in
      let sentences = answers.filter { $0.lens == lens.code && $0.stance == .prompt }
        .flatMap { table.wording.sentences($0) }
      guard !sentences.isEmpty else { return nil }
      return DayPlan.Question(title: table.wording.title(lens.code), sentences: sentences)
    }
  }
}
