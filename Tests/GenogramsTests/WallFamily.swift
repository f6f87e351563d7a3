internal import ReviewModel
internal import TestSupport
internal import Views

/// An invented family of twenty in three households: half-siblings on both sides, twins one of whom
/// is fostered, a separation, a divorce, a pregnancy, two deaths, four generations.
enum WallFamily {
  static func date(_ text: String) -> EDTFDate? { EDTFDate(text) }

  static func born(_ text: String) -> Person.Life { .living(born: date(text)) }

  static var review: Review {
    var file = SampleFamily()
    file.file(.review(details))
    let people = People(&file)
    unite(people, &file)
    bear(people, &file)
    house(people, &file)
    return file.review
  }

  static var view: DeidentifiedReview { DeidentifiedReview(review, for: .panel) }

  /// The incident, on 3 May 2024.
  static var incident: Record { .review(details) }

  private static var details: ReviewDetails {
    ReviewDetails(
      title: "A family", kind: Code(making: "child"), nation: "England", board: "The partnership",
      reviewer: "The reviewer", marking: "Official",
      decision: .init(on: nil, reason: .notRecorded, threshold: .notRecorded),
      scope: .init(from: nil, to: nil, reason: .notRecorded),
      incident: .init(on: date("2024-05-03"), outcome: .notRecorded))
  }

  struct People {
    let childA, childB, mother, father, twin1, twin2, exHusband, partner, unborn: PersonID
    let otherWoman, halfSibling, grandmother, grandfather, greatGrandmother: PersonID
    let paternalGrandmother, paternalGrandfather, aunt, carer1, carer2, cousin: PersonID

    init(_ file: inout SampleFamily) {
      childA = file.person(
        "Child A", alias: "a", standing: .subject, sex: .male, life: born("2020-02-11"))
      childB = file.person(
        "Child B", alias: "b", standing: .subject, sex: .female, life: born("2023-09-20"))
      mother = file.person("Mother", alias: "mother", life: born("1993-06"))
      father = file.person("Father", alias: "father", sex: .male, life: born("1991"))
      twin1 = file.person("Half-sibling 1", alias: "t1", sex: .male, life: born("2015-08-30"))
      twin2 = file.person("Half-sibling 2", alias: "t2", sex: .male, life: born("2015-08-30"))
      exHusband = file.person(
        "Mother's former husband", alias: "ex", sex: .male, life: born("1988"))
      partner = file.person("Mother's partner", alias: "np", sex: .male, life: born("1990~"))
      unborn = file.person(
        "Unborn baby", alias: "ub", sex: .notRecorded, life: .expected(due: date("2024-09")))
      otherWoman = file.person("Father's former partner", alias: "fp", life: born("1992"))
      halfSibling = file.person(
        "Half-sibling 3", alias: "h3", sex: .female, life: born("2017-01-05"))
      grandmother = file.person("Maternal grandmother", alias: "mgm", life: born("1968"))
      grandfather = file.person(
        "Maternal grandfather", alias: "mgf", sex: .male,
        life: .died(born: date("1965"), on: date("2019-11-02")))
      greatGrandmother = file.person(
        "Maternal great-grandmother", alias: "mggm", life: born("1944"))
      paternalGrandmother = file.person(
        "Paternal grandmother", alias: "pgm", life: born("1963"))
      paternalGrandfather = file.person(
        "Paternal grandfather", alias: "pgf", sex: .male, life: born("1960"))
      aunt = file.person("Paternal aunt", alias: "aunt", life: born("1995"))
      carer1 = file.person("Foster carer 1", alias: "fc1", standing: .other)
      carer2 = file.person("Foster carer 2", alias: "fc2", standing: .other, sex: .male)
      cousin = file.person("Cousin", alias: "cousin", sex: .notRecorded, life: born("2022-10"))
    }
  }

  private static func unite(_ who: People, _ file: inout SampleFamily) {
    func unite(
      _ one: PersonID, _ other: PersonID, _ kind: PartnerUnion.Kind, from: String? = nil,
      _ ending: PartnerUnion.Ending? = nil
    ) {
      file.file(
        .union(
          PartnerUnion(
            first: one, second: other, kind: kind, from: from.flatMap { date($0) }, ending: ending))
      )
    }
    unite(who.father, who.mother, .cohabiting, from: "2019", .init(.separated, on: date("2023")))
    unite(who.mother, who.exHusband, .married, from: "2013", .init(.divorced, on: date("2018")))
    unite(who.mother, who.partner, .cohabiting, from: "2023")
    unite(who.father, who.otherWoman, .partners, from: "2016", .init(.separated, on: date("2018")))
    unite(who.grandfather, who.grandmother, .married, from: "1990", .init(.death, on: nil))
    unite(who.paternalGrandfather, who.paternalGrandmother, .married, from: "1985")
    unite(who.carer1, who.carer2, .married)
  }

  private static func bear(_ who: People, _ file: inout SampleFamily) {
    func bear(
      _ child: PersonID, _ parents: [PersonID], _ order: Int = 0,
      _ kind: Parentage.Kind = .birth, from: String? = nil, twins: Bool = false
    ) {
      file.file(
        .parentage(
          Parentage(
            child: child, parents: parents, kind: kind, from: from.flatMap { date($0) },
            order: order, birth: twins ? .init(group: 1, identical: true) : nil)))
    }
    bear(who.childA, [who.mother, who.father], 0)
    bear(who.childB, [who.mother, who.father], 1)
    bear(who.twin1, [who.mother, who.exHusband], 0, twins: true)
    bear(who.twin2, [who.mother, who.exHusband], 1, twins: true)
    bear(who.unborn, [who.mother, who.partner])
    bear(who.halfSibling, [who.otherWoman, who.father])
    bear(who.mother, [who.grandmother, who.grandfather])
    bear(who.grandmother, [who.greatGrandmother])
    bear(who.father, [who.paternalGrandmother, who.paternalGrandfather], 0)
    bear(who.aunt, [who.paternalGrandmother, who.paternalGrandfather], 1)
    bear(who.cousin, [who.aunt])
    bear(who.twin1, [who.carer1, who.carer2], 0, .foster, from: "2023-11")
  }

  private static func house(_ who: People, _ file: inout SampleFamily) {
    func house(_ label: LabelledText, _ members: [PersonID]) {
      file.file(.household(Household(label: label, members: members.map { .init($0) })))
    }
    house(
      "Mother's household",
      [who.mother, who.partner, who.childA, who.childB, who.twin2, who.unborn])
    house(
      "Paternal grandparents' household",
      [
        who.paternalGrandfather, who.paternalGrandmother, who.father, who.aunt, who.cousin,
      ])
    house("Foster home", [who.carer1, who.carer2, who.twin1])
  }
}
