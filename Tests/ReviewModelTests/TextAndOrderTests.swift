import Foundation
import ReviewModel
import TestSupport
import Testing

@Suite("Text, references and order")
struct TextAndOrderTests {
  @Test("labelled text joins plain pieces and reads back from JSON")
  func text() throws {
    let person = PersonID(RecordID(high: 1, low: 2))
    let form = FormID(RecordID(high: 3, low: 4))
    let text = LabelledText([.plain("a"), .plain(""), .plain("b"), .person(person, form: form)])
    #expect(text.spans == [.plain("ab"), .person(person, form: form)])
    let bytes = try JSONEncoder().encode(text)
    #expect(try JSONDecoder().decode(LabelledText.self, from: bytes) == text)
    #expect(text.plainText == "ab" && text.people == [person])
  }

  @Test("not recorded is a value of its own, not an empty text, nor those words")
  func stated() throws {
    let values: [Stated] = [.notRecorded, .recorded(""), .recorded("not recorded")]
    for value in values {
      let bytes = try JSONEncoder().encode(value)
      #expect(try JSONDecoder().decode(Stated.self, from: bytes) == value)
    }
    #expect(Set(values).count == 3)
  }

  @Test(
    "references read as they are said, in either case", arguments: ["N14", "C203", "P3b", "N9z"])
  func references(text: String) throws {
    #expect(ShortReference(text)?.text == text)
    #expect(ShortReference(text.lowercased())?.text == text)
  }

  @Test(
    "what is no reference is refused",
    arguments: ["", "N", "14", "N0", "N-1", "NNN1", "N1a", "N1bbbbb", "N1 "])
  func noReference(text: String) { #expect(ShortReference(text) == nil) }

  @Test(
    "the chronology is in order of day, time, agency, filing, from any order",
    arguments: 0..<40 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var family = SampleFamily()
    let agencies = ["b", "a"].map { code in
      AgencyID(
        family.file(
          .agency(Agency(code: Code(making: code), label: "x", sector: Code(making: "y")))))
    }
    let dates = ["2024-05-03", "2024-05", "2024", "../2024-05-03", "2024-05-03?", "2024-05-04"]
    for _ in 0..<30 {
      let entry = ChronologyEntry(
        date: EDTFDate(dates.randomElement(using: &random) ?? "2024")
          ?? EDTFDate(.init(.year(2024))),
        dateAsWritten: "",
        time: [nil, TimeOfDay("09:00"), TimeOfDay("14:30")].randomElement(using: &random) ?? nil,
        agency: agencies.randomElement(using: &random) ?? agencies[0], event: "e")
      family.file(.entry(entry))
    }
    let chronology = family.review.chronology
    #expect(Set(chronology.map(\.id)).count == 30)
    func key(_ entry: Filed<ChronologyEntry>) -> (Int, Int, String, Int) {
      (
        entry.value.date.sortingDay?.number ?? Int.max, entry.value.time?.minutes ?? -1,
        entry.value.agency == agencies[0] ? "b" : "a", entry.reference.number
      )
    }
    for (one, next) in zip(chronology, chronology.dropFirst()) { #expect(key(one) < key(next)) }
  }
}
