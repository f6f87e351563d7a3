import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("What of a family is restricted")
struct RestrictionTests {
  /// Something restricted, and what of it would show in the pictures.
  struct Part: Sendable {
    let kind: Record.Kind
    let part: RestrictedPart
    let marker: String
  }

  static let parts = [
    Part(kind: .tie, part: .everything, marker: "tie physical"),
    Part(kind: .system, part: .everything, marker: "Boxing club"),
    Part(kind: .union, part: .dates, marker: "2016"),
    Part(kind: .union, part: .everything, marker: "m 2016"),
    Part(kind: .person, part: .marks, marker: "alcohol"),
    Part(kind: .person, part: .gender, marker: "inner"),
    Part(kind: .person, part: .culture, marker: "Cornish"),
    Part(kind: .parentage, part: .dates, marker: "2019"),
    Part(kind: .parentage, part: .everything, marker: "foster"),
    Part(kind: .household, part: .everything, marker: "Lodge"),
  ]

  /// A family in which each of these parts is told, and one of them is restricted.
  private static func review(_ part: Part, _ reasons: [Restriction]) -> Review {
    var file = SampleFamily()
    func open(_ record: Record) -> Record {
      record.kind == part.kind ? record.restricting(part.part, for: reasons) : record
    }
    let child = file.person("Child", alias: "c", standing: .subject, sex: .male)
    let mother = PersonID(
      file.file(
        open(
          .person(
            Person(
              label: "Mother", alias: Code(making: "m"), standing: .family, sex: .male,
              life: .living(born: nil), gender: .woman, marks: [.init(.alcohol)],
              culture: .recorded("Cornish"))))))
    let father = file.person("Father", alias: "f", sex: .male)
    let carer = file.person("Carer", alias: "k")
    file.file(
      open(
        .union(
          PartnerUnion(
            first: mother, second: father, kind: .married, from: EDTFDate("2016")))))
    file.file(.parentage(Parentage(child: child, parents: [mother, father])))
    file.file(
      open(
        .parentage(
          Parentage(child: child, parents: [carer], kind: .foster, from: EDTFDate("2019")))))
    let home = HouseholdID(
      file.file(open(.household(Household(label: "Lodge", members: [.init(child)])))))
    file.file(open(.tie(Tie(father, mother, .physicalAbuse))))
    file.file(
      open(.system(SystemTie(.person(child), .other("Boxing club"), strength: .strong))))
    _ = home
    return file.review
  }

  private func drawn(_ view: DeidentifiedReview) throws -> String {
    let (genogram, ecomap) = (try Genogram(view: view), Ecomap(view: view))
    return genogram.dot() + genogram.describe() + genogram.constraintsDot() + ecomap.dot()
      + ecomap.describe()
  }

  @Test("is in no picture of those who are not cleared for all of it", arguments: parts.indices)
  func restricted(number: Int) throws {
    let part = Self.parts[number]
    let review = Self.review(part, [.medical, .thirdParty])
    for cleared in [[], [.medical], [.thirdParty], [.medical, .thirdParty]] as [[Restriction]] {
      let view = DeidentifiedReview(review, for: .panel, clearances: Set(cleared))
      #expect(try drawn(view).contains(part.marker) == (cleared.count == 2), "\(cleared)")
    }
  }

  @Test("those who left are not drawn as if they were there, where nobody may know when")
  func gone() throws {
    var file = SampleFamily()
    let child = file.person("Child", alias: "c", standing: .subject)
    let mother = file.person("Mother", alias: "m")
    let (lodger, carer) = (file.person("Lodger", alias: "l"), file.person("Carer", alias: "k"))
    file.file(.parentage(Parentage(child: child, parents: [mother])))
    file.file(
      Record.parentage(
        Parentage(child: child, parents: [carer], kind: .foster, to: EDTFDate("2015"))
      ).restricting(.dates, for: [.medical]))
    file.file(
      Record.household(
        Household(label: "Home", members: [.init(child), .init(lodger, to: EDTFDate("2015"))])
      ).restricting(.dates, for: [.medical]))
    let graph = try Genogram(view: DeidentifiedReview(file.review, for: .panel)).graph
    #expect(graph.careLines.isEmpty && graph.sibships.count == 1)
    #expect(graph.households.flatMap(\.members).map { graph.people[$0].label } == ["Child"])
  }
}
