@testable import Lenses
import ReviewModel
import Settings
import Testing

@Suite("Suggestions from the words of a row")
struct SuggestionTests {
  private func phrases() throws -> SuggestionPhrases {
    let file = try Given.file.get()
    return SuggestionPhrases(
      file.suggestions.compactMap { suggested in
        Suggestion.Claim(suggested.claim).map { (suggested.phrase, $0) }
      }, negations: Set(file.negations))
  }

  private func entry(_ c: inout Case, _ text: LabelledText) -> EntryID {
    EntryID(
      c.file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(CalendarDay(number: 17_000)), dateAsWritten: "", agency: c.hv,
            event: text))))
  }

  @Test("say which phrase led to each, and count for nothing until accepted")
  func accepted() throws {
    var c = Case()
    let text = LabelledText([
      .plain("Visit. "), .person(c.a, form: FormID(Case.id(1))),
      .plain(" seen asleep in cot. No access to kitchen."),
    ])
    let id = entry(&c, text)
    let suggestions = try phrases().suggestions(for: c.review)
    let seen = try #require(suggestions.first { $0.claim == .seen(.yes) })
    #expect(seen.phrase == "seen asleep in cot" && seen.subject == .person(c.a) && seen.entry == id)
    #expect(suggestions.contains { $0.phrase == "no access" })
    #expect(try Given.answers(c.review, "L01").map(\.stance) == [.needs])
    let items = c.items.map { item -> Review.Item in
      guard item.id == id.record, case .entry(let entry) = item.record else { return item }
      return Review.Item(
        id: item.id, reference: item.reference, record: .entry(entry.accepting(seen)))
    }
    #expect(try Given.answers(Review(items), "L01").contains { $0.stance == .prompt })
    #expect(try !phrases().suggestions(for: Review(items)).contains { $0.claim == .seen(.yes) })
  }

  @Test("are not made of a phrase with a no before it, nor twice for one row")
  func negated() throws {
    var c = Case()
    let id = entry(&c, "No bruise seen. A bruise? Never a bruise. Bruising noted.")
    let found = try phrases().suggestions(for: c.review).filter { $0.entry == id }
    #expect(found.count { $0.claim == .mark(.bruise) } == 1)
    let other = entry(&c, "No bruises, without injury.")
    #expect(try !phrases().suggestions(for: c.review).contains { $0.entry == other })
  }
}
