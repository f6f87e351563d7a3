import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("The men in a child's life")
struct FocusTests {
  @Test("each stands out with the services that met him, that only name him, or that there is none")
  func men() throws {
    var file = SampleFamily()
    let child = file.person(
      "Child", alias: "c", standing: .subject, sex: .male, life: .living(born: EDTFDate("2015")))
    let brother = file.person(
      "Brother", alias: "b", sex: .male, life: .living(born: EDTFDate("2012")))
    let mother = file.person("Mother", alias: "m")
    let men = ["Father", "Lodger", "Uncle"].map { file.person($0, alias: $0, sex: .male) }
    for (one, parents) in [(child, [mother, men[0]]), (brother, [mother, men[0]])] {
      file.file(.parentage(Parentage(child: one, parents: parents)))
    }
    file.file(
      .household(
        Household(label: "Home", members: [child, mother, men[1], men[2]].map { .init($0) })))
    let agencies = ["Police", "School"].map { label in
      AgencyID(
        file.file(
          .agency(
            Agency(
              code: Code(making: label), label: LabelledText(plain: label),
              sector: Code(making: "x")))))
    }
    let form = FormID(RecordID(high: 9, low: 9))
    let day = try #require(EDTFDate("2020-05-03"))
    file.file(
      .entry(
        ChronologyEntry(
          date: day, dateAsWritten: "", agency: agencies[0],
          event: LabelledText([.plain("Called. "), .person(men[1], form: form)]),
          details: [.people: LabelledText([.person(men[0], form: form)])])))
    file.file(
      .entry(
        ChronologyEntry(
          date: day, dateAsWritten: "", agency: agencies[1],
          event: LabelledText([.person(men[0], form: form), .plain(" rang.")]))))
    var choice = Genogram.Choice()
    choice.focusOnMen = true
    let genogram = try Genogram(
      view: DeidentifiedReview(file.review, for: .panel), choice: choice)
    let marked = genogram.graph.people.filter(\.isFocus).map(\.label)
    #expect(marked == ["Brother", "Father", "Lodger", "Uncle"])
    let words = genogram.describe()
    #expect(words.contains("Father: met by Police named by School."), "\(words)")
    #expect(words.contains("Lodger: named by Police."))
    #expect(words.contains("Uncle: no record of a service."))
    #expect(!words.contains("Mother: met"))
  }

  @Test("a boy who was surely not sixteen is not one of them")
  func boys() throws {
    var file = SampleFamily()
    let born = ["2010", "2000"].enumerated().map { number, year in
      file.person(
        "Son \(number)", alias: "s\(number)", sex: .male, life: .living(born: EDTFDate(year)))
    }
    let mother = file.person("Mother", alias: "m")
    for child in born { file.file(.parentage(Parentage(child: child, parents: [mother]))) }
    file.file(WallFamily.incident)
    var choice = Genogram.Choice()
    choice.focusOnMen = true
    let genogram = try Genogram(view: DeidentifiedReview(file.review, for: .panel), choice: choice)
    #expect(genogram.graph.people.filter(\.isFocus).map(\.label) == ["Son 1"])
  }
}
