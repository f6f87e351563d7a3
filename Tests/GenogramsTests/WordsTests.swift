import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct WordsTests {
  @Test("the alternative text says who the family is, how they are related and who lived where")
  func describe() throws {
    let words = try Genogram(view: WallFamily.view).describe()
    for sentence in [
      "Genogram of 20 people.", "The review is about Child A (4) and Child B (7 months).",
      "Unborn baby is not yet born, due September 2024.",
      "Maternal grandfather died in 2019, aged about 54.",
      "Father and Mother were a couple who lived together and have separated.",
      "Half-sibling 1 is fostered by Foster carer 1 and Foster carer 2 (2023–).",
      "Foster home: Half-sibling 1, Foster carer 1 and Foster carer 2.",
    ] {
      #expect(words.contains(sentence))
    }
    #expect(!words.contains("\n"))
  }

  @Test(
    "an age inside a symbol says its unit, and is spelt out in words",
    arguments: [
      ("2024-04-30", "3d", "3 days"), ("2024-04-01", "4w", "4 weeks"),
      ("2023-10-01", "7m", "7 months"), ("2023-06/2024-04", "<1", "under 1 year"),
      ("2014", "~10", "about 10"), ("2001/2010", "13–23", "13 to 23"), ("1984-01-01", "40", "40"),
    ])
  func ages(born: String, inside: String, words: String) throws {
    var file = SampleFamily()
    file.file(WallFamily.incident)
    _ = file.person("Child", alias: "c", standing: .subject, life: .living(born: EDTFDate(born)))
    let genogram = try Genogram(view: DeidentifiedReview(file.review, for: .panel))
    #expect(genogram.graph.people.map(\.inside) == [inside])
    #expect(genogram.describe().contains("The review is about Child (\(words))."))
  }

  @Test("a foster child stands below the birth parents, and the carers have a second line")
  func fostered() throws {
    let graph = try Genogram(view: WallFamily.view).graph
    let twin = try #require(graph.people.firstIndex { $0.label == "Half-sibling 1" })
    #expect(graph.careLines.map(\.child) == [twin])
    #expect(graph.sibships.contains { $0.children.map(\.child).contains(twin) })
  }

  @Test("professionals and people without any relation are not of the family; subjects always are")
  func members() throws {
    var file = SampleFamily()
    let mother = file.person("Mother", alias: "m")
    _ = file.person("Neighbour", alias: "n", standing: .other)
    let child = file.person("Child", alias: "c", standing: .subject)
    _ = file.person("Adult", alias: "a", standing: .subject)
    let worker = file.person(
      "Social worker 1", alias: "w", standing: .professional(agency: nil, role: "Social worker"))
    file.file(.parentage(Parentage(child: child, parents: [mother])))
    file.file(.parentage(Parentage(child: child, parents: [worker], kind: .foster)))
    let genogram = try Genogram(view: DeidentifiedReview(file.review, for: .panel))
    #expect(genogram.graph.people.map(\.label) == ["Mother", "Child", "Adult"])
    #expect(genogram.graph.careLines.isEmpty)
  }
}
