internal import Intake
internal import ReviewModel
internal import Reports
internal import Views

/// What the program itself can ask an agency: where its linked records contradict another's, and
/// what the lenses ask that the reviewer chose.
struct AgencyQuestions {
  private let review: Review
  private let agency: Filed<Agency>

  init(_ review: Review, of agency: Filed<Agency>) {
    self.review = review
    self.agency = agency
  }

  /// Contradictions of linked entries that were not asked about yet, in neutral words.
  func contradictions() -> [Query] {
    let events = EventView(review, withRestricted: false, short: false)
    let found = Contradiction.found(in: events.view.review, proposals: []).filter(\.isLinked)
    return Asking(events, agency.id, forDay: false).fresh(found, in: review)
  }

  /// What the chosen lenses ask of this agency's own records alone, and were not asked yet.
  func lenses() throws -> [Query] {
    let view = DeidentifiedReview(Review(review.items.filter(isOwn)), for: .agency)
    let table = try LensTable(review, as: view)
    var asked: [Query] = []
    var titles = review.queries.filter { $0.value.agency == agency.id }
      .map { view.words($0.value.question) }
    func ask(_ title: String, _ sentences: [String], _ records: [String]) {
      guard !titles.contains(where: { $0.hasPrefix(title) }) else { return }
      titles.append(title)
      let entries = records.compactMap { word in
        ShortReference(word).flatMap { reference in
          view.review.entries.first { $0.reference == reference }?.id
        }
      }
      asked.append(
        Query(
          agency: agency.id, entries: entries, matter: .lens,
          question: LabelledText(plain: title + " " + sentences.joined(separator: " "))))
    }
    for place in LensChoice.Place.allCases {
      let questions = table.questions(for: place)
      for question in questions.questions {
        let about = question.about.isEmpty ? "" : " (\(question.about))"
        let title = question.title + about
        ask(
          title.hasSuffix("?") ? title : title + ":", question.sentences, question.records)
      }
      for request in questions.requests {
        for sentence in request.sentences { ask(sentence, [], []) }
      }
    }
    return asked
  }

  /// The family and its places, what the reviewer decided about lenses, and this agency's records.
  private func isOwn(_ item: Review.Item) -> Bool {
    switch item.record {
    case .entry(let entry): entry.agency == agency.id
    case .source(let source): source.agency == agency.id
    case .agency: item.id == agency.id.record
    case .review, .person, .place, .union, .parentage, .household, .tie, .system, .lens, .label:
      true
    default: false
    }
  }
}
