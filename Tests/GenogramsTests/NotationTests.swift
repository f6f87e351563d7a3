import Foundation
import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

/// Every item of the notation, each in a family.
@Suite("Every symbol and line of the notation")
struct NotationTests {
  private var root: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  @Test("the sheet names every kind of couple, ending, child, mark and tie, and Graphviz is quiet")
  func sheet() throws {
    let dot = NotationSheet.dot()
    for kind in PartnerUnion.Kind.allCases where kind != .cohabiting {
      #expect(dot.contains(kind.rawValue))
    }
    for kind in Tie.Kind.allCases { #expect(dot.contains("\"\(kind.rawValue)\\l\"")) }
    for matter in Person.Mark.Matter.allCases { #expect(dot.contains(matter.rawValue)) }
    guard let drawn = try Rendering.render(dot) else { return }
    #expect(drawn.words == "")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try drawn.0.write(to: root.appending(path: "Documentation/notation.svg"))
    }
  }

  @Test("a family with everything in it is drawn with nothing on anything, without a warning")
  func everything() throws {
    let view = DeidentifiedReview(EverythingFamily.review, for: .panel)
    let genogram = try Genogram(view: view)
    let metrics = LayoutMetrics(genogram.layout)
    #expect(metrics.overlaps == 0 && metrics.strikes == 0, "\(metrics)")
    #expect(genogram.layout.ties.count == Tie.Kind.allCases.count)
    #expect(genogram.dot().hasEveryPosition)
    if let drawn = try Rendering.render(genogram.dot()) { #expect(drawn.words == "") }
    if let folder = ProcessInfo.processInfo.environment["SILP_PICTURES"] {
      try Data(genogram.dot().utf8).write(to: URL(filePath: folder).appending(path: "all.dot"))
      try Data(Genogram(view: WallFamily.view).dot().utf8)
        .write(to: URL(filePath: folder).appending(path: "wall.dot"))
      try Data(NotationSheet.dot().utf8)
        .write(to: URL(filePath: folder).appending(path: "sheet.dot"))
    }
  }

  @Test("an emotional line never runs through a symbol or a text")
  func tiesAvoid() throws {
    let view = DeidentifiedReview(EverythingFamily.review, for: .panel)
    let layout = try Genogram(view: view).layout
    let boxes =
      layout.texts.filter { $0.role != "disputed" }.map(\.box)
      + layout.places.indices.map { layout.symbol($0) }
    for tie in layout.ties {
      let inner = Array(tie.way.dropFirst().dropLast())
      for (start, end) in zip(inner, inner.dropFirst()) {
        #expect(!boxes.contains { $0.isCrossed(from: start, to: end) })
      }
    }
  }

  @Test("the public sees no tie, no mark, no gender")
  func reduced() throws {
    let dot = try Genogram(view: DeidentifiedReview(EverythingFamily.review, for: .public)).dot()
    #expect(!dot.contains("class=\"tie") && !dot.contains("gradient") && !dot.contains("inner"))
  }
}

/// An invented family in which every kind of everything occurs.
enum EverythingFamily {
  static var review: Review {
    var file = SampleFamily()
    var people: [PersonID] = []
    let mother = file.person("Mother", alias: "mother", life: .living(born: EDTFDate("1985")))
    let kinds = PartnerUnion.Kind.allCases
    let manners: [PartnerUnion.Manner?] = [
      .divorced, .separated, .legallySeparated, .annulled, nil, nil,
    ]
    for (number, kind) in kinds.enumerated() {
      let partner = person(&file, "Partner \(number + 1)", number, mark: number)
      people.append(partner)
      // The mother had two partners; each of the others is a daughter's or sister's.
      let woman =
        number < 2 ? mother : person(&file, "Woman \(number)", number + 10, mark: number + 3)
      people.append(woman)
      let from = EDTFDate("\(2005 + number)")
      file.file(
        .union(
          PartnerUnion(
            first: woman, second: partner, kind: kind, from: from,
            ending: manners[number].map { .init($0, on: EDTFDate("\(2009 + number)")) },
            evidence: Evidence(source: .recorded("School's record"), isDisputed: number == 3))))
      child(&file, of: [woman, partner], number)
    }
    again(&file)
    let ids = people
    for (number, kind) in Tie.Kind.allCases.enumerated() {
      let (one, other) = (ids[number % ids.count], ids[(number * 5 + 3) % ids.count])
      file.file(
        .tie(
          Tie(
            one, one == other ? ids[(number + 4) % ids.count] : other, kind,
            evidence: Evidence(isDisputed: number == 2))))
    }
    return file.review
  }

  private static func person(
    _ file: inout SampleFamily, _ label: String, _ number: Int, mark: Int
  ) -> PersonID {
    let genders: [Person.Gender] = [.notRecorded, .man, .nonBinary, .woman, .notRecorded]
    let matters = Person.Mark.Matter.allCases
    let states = Person.Mark.State.allCases
    var marks = [Person.Mark(matters[mark % 7], states[mark % 3])]
    if mark % 2 == 0 { marks.append(.init(matters[(mark + 3) % 7])) }
    return PersonID(
      file.file(
        .person(
          Person(
            label: LabelledText(plain: label), alias: Code(making: "p\(number)"),
            standing: .family, sex: number < 10 ? .male : .female,
            life: .living(born: EDTFDate("19\(70 + number)")), gender: genders[number % 5],
            marks: marks, culture: .recorded("Travelling family"),
            evidence: Evidence(source: .recorded("GP"), isDisputed: number == 1)))))
  }

  private static func child(_ file: inout SampleFamily, of parents: [PersonID], _ number: Int) {
    let lives: [Person.Life] = [
      .expected(due: EDTFDate("2025-03")), .lost(.miscarriage, on: EDTFDate("2012")),
      .lost(.stillbirth, on: EDTFDate("2013")), .lost(.termination, on: EDTFDate("2014")),
      .died(born: EDTFDate("2001"), on: EDTFDate("2011")), .living(born: EDTFDate("2015")),
    ]
    let first = file.person(
      "Child \(number + 1)", alias: "c\(number)", standing: .subject,
      sex: number % 2 == 0 ? .male : .female, life: .living(born: EDTFDate("2010-05")))
    let second = file.person("Other \(number + 1)", alias: "o\(number)", life: lives[number])
    let kinds = Parentage.Kind.allCases
    for (order, child) in [first, second].enumerated() {
      file.file(.parentage(Parentage(child: child, parents: parents, order: order)))
    }
    guard number > 0, number < kinds.count else { return }
    let carers = [
      file.person("Carer \(number)", alias: "k\(number)", sex: .female),
      file.person("Carer \(number + 10)", alias: "l\(number)", sex: .male),
    ]
    file.file(
      .parentage(
        Parentage(
          child: first, parents: number == 1 ? [carers[0]] : carers, kind: kinds[number],
          from: EDTFDate("2012"), to: number == 2 ? EDTFDate("2014") : nil)))
    if number == 2 {
      file.file(
        .parentage(
          Parentage(child: first, parents: carers, kind: .foster, from: EDTFDate("2017"))))
    }
  }

  /// Two who are cousins, married twice.
  private static func again(_ file: inout SampleFamily) {
    let old = file.person("Grandmother", alias: "gm", life: .died(born: nil, on: EDTFDate("2001")))
    let parents = (0..<2).map { file.person("Sibling \($0)", alias: "sib\($0)") }
    let cousins = (0..<2).map {
      file.person("Cousin \($0)", alias: "cous\($0)", sex: $0 == 0 ? .male : .female)
    }
    for place in 0..<2 {
      file.file(.parentage(Parentage(child: parents[place], parents: [old], order: place)))
      file.file(.parentage(Parentage(child: cousins[place], parents: [parents[place]])))
    }
    for (from, end) in [("1990", "1997"), ("2000", "")] {
      file.file(
        .union(
          PartnerUnion(
            first: cousins[0], second: cousins[1], kind: .married, from: EDTFDate(from),
            ending: end.isEmpty ? nil : .init(.divorced, on: EDTFDate(end)))))
    }
  }
}
