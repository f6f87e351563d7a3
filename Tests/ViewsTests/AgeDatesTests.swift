import ReviewModel
import TestSupport
import Testing
import Views

@Suite("Dates by a child's age")
struct AgeDatesTests {
  private func view(_ audience: Audience = .board, born: String? = "2024-02-10")
    -> DeidentifiedReview
  {
    var family = SampleFamily()
    family.file(Cases.details(incident: "2025-09-12"))
    _ = family.person(
      "Child A", alias: "a", standing: .subject,
      life: .died(born: born.flatMap { EDTFDate($0) }, on: EDTFDate("2026-01-02")))
    _ = family.person(
      "Child B", alias: "b", standing: .subject, life: .living(born: EDTFDate("2010")))
    return DeidentifiedReview(family.review, for: audience, dates: .age)
  }

  @Test(
    "count from the first child's birth, by label",
    arguments: [
      ("2024-09-12", "when Child A was 7 months old"),
      ("2024-02-12", "when Child A was under 1 month old"),
      ("2023-12-24", "before Child A was born"), ("2024-02-10", "the day Child A was born"),
      ("2024-02", "around the time Child A was born"),
      ("2024-09", "when Child A was 6 to 7 months old"),
      ("2025", "when Child A was 10 to 22 months old"),
      ("2024", "around the time Child A was born"),
      ("2026-03-05", "after Child A died"),
      ("2024-09-12?", "perhaps when Child A was 7 months old"),
      ("../2023-12-24", "before Child A was born"),
      ("2024-06-12/2024-09-12", "when Child A was 4 months old to when Child A was 7 months old"),
    ])
  func words(edtf: String, words: String) throws {
    #expect(view().words(try #require(EDTFDate(edtf))) == words)
  }

  @Test(
    "tell the season where no birth is recorded, bands to the public, and no process date by it")
  func others() throws {
    let date = try #require(EDTFDate("2025-05-03"))
    #expect(view(born: nil).words(date) == "spring 2025")
    #expect(view(.public).words(date) == "when Child A was 1 to 4 years old")
    #expect(view().processWords(date) == "spring 2025")
    let text = LabelledText(plain: "On 3 May 2025 he ran. Seen on 12/09/2024.")
    #expect(
      view().words(text)
        == "When Child A was 14 months old he ran. Seen when Child A was 7 months old.")
  }
}
