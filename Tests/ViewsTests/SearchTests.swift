import Testing
import Views

@Suite("Words looked for in a review")
struct SearchTests {
  private static func finds(_ typed: String, _ text: String) -> Bool {
    (TextSearch(typed)?.look(through: text).kinds ?? 0) > 0
  }

  @Test(
    "are found in their other forms, at any place, in any case",
    arguments: [
      ("bruise", "Two bruises on the arm"), ("bruises", "a BRUISE"), ("bruising", "bruised knee"),
      ("baby", "Babies were weighed"), ("visit", "visiting, visited"), ("family", "both families"),
      ("house", "Houses"), ("note", "his notes"), ("café", "in the café"),
    ])
  func forms(typed: String, text: String) { #expect(Self.finds(typed, text)) }

  @Test(
    "are not found in other words",
    arguments: [
      ("nurse", "the nursery"), ("note", "it was not"), ("arm", "alarm"), ("arm", "harm"),
      ("boy", "boyfriend"), ("class", "a clas"),
    ])
  func others(typed: String, text: String) { #expect(!Self.finds(typed, text)) }

  @Test("between quotation marks are found as they stand, over a line's end, and not otherwise")
  func phrases() {
    #expect(Self.finds("\"seen alone\"", "He was seen\nalone."))
    #expect(!Self.finds("\"seen alone\"", "alone, and seen"))
    #expect(!Self.finds("\"seen alone\"", "seen aloneness"))
    #expect(TextSearch("\"seen alone\" bruise")?.count == 2)
  }

  @Test("with no letter in them are nothing to look for", arguments: ["", "  ", "\"", "—…"])
  func nothing(typed: String) {
    // A dash is more than one byte beyond ASCII, and so a word that nothing has.
    #expect(TextSearch(typed)?.hits(in: ["a text"]).isEmpty ?? true)
  }

  @Test("rank what is rare and short first; a text must have all where one has")
  func ranking() throws {
    let texts = [
      "The bath was cold and the health visitor wrote much about the bath and the cold house",
      "A bruise after the bath", "Nothing", "A bruise",
    ]
    let both = try #require(TextSearch("bruise bath"))
    #expect(both.hits(in: texts).map(\.place) == [1])
    let one = try #require(TextSearch("bruise"))
    #expect(one.hits(in: texts).map(\.place) == [3, 1])
    let some = try #require(TextSearch("bruise kettle"))
    #expect(some.hits(in: texts).map(\.place) == [3, 1])
    #expect(one.look(through: texts[1]).first == 2)
  }

  @Test("come in the same order however the texts were filed, apart from equal ones")
  func order() throws {
    let search = try #require(TextSearch("bath bruise"))
    let texts = (0..<40).map { "a bath " + String(repeating: "and more ", count: $0) + "bruises" }
    let forwards = search.hits(in: texts).map { texts[$0.place] }
    let reversed = Array(texts.reversed())
    #expect(search.hits(in: reversed).map { reversed[$0.place] } == forwards)
  }
}
