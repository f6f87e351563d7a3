import ReviewModel
import Settings
import TestSupport
import Testing

@Suite("A family's file")
struct FamilyFileTests {
  private static let people = """
    people:
      - {alias: mum, label: Mother, sex: female, born: 1990}
      - {alias: dad, label: Father, sex: male, born: 1988-05}
      - {alias: a, label: Child A, born: 2015-03-01, subject: true}
      - {alias: b, label: Child B, born: 2017~}
      - {alias: c, label: Child C, unborn: true, due: 2026-03}
      - {alias: d, label: Child D, lost: stillbirth, on: 2014}

    """

  private func family(_ rest: String) throws(SettingsErrors) -> FamilyFile {
    try FamilyFile(yaml: Self.people + rest, file: "family.yaml")
  }

  @Test("says who is alive, expected and lost, and of whom nothing is recorded")
  func lives() throws {
    let people = try family("").people
    #expect(people.map(\.isSubject) == [false, false, true, false, false, false])
    #expect(people[3].life == .living(born: EDTFDate("2017~")))
    #expect(people[3].sex == .notRecorded)
    #expect(people[4].life == .expected(due: EDTFDate("2026-03")))
    #expect(people[5].life == .lost(.stillbirth, on: EDTFDate("2014")))
  }

  @Test("continues the order of birth where several items have the same parents")
  func order() throws {
    let family = try family(
      """
      children:
        - {parents: [mum, dad], children: [d]}
        - {parents: [dad, mum], children: [a, b], twins: identical}
        - {parents: [mum], children: [c]}
        - {parents: [mum, dad], children: [c], kind: foster, from: 2026-04}
      """)
    #expect(family.parentages.map(\.child.text) == ["d", "a", "b", "c", "c"])
    #expect(family.parentages.map(\.order) == [0, 1, 2, 0, 3])
    #expect(family.parentages.map { $0.birth?.group } == [nil, 1, 1, nil, nil])
    #expect(family.parentages[1].birth?.identical == true)
  }

  @Test("says who lived where, and how a couple ended")
  func homes() throws {
    let family = try family(
      """
      unions:
        - {partners: [dad, mum], kind: married, from: 2010, ended: 2016, ending: divorced}
      households:
        - label: Household 1
          place: Address 1
          members: [mum, {person: a, from: 2024-05, to: 2025}]
      """)
    #expect(family.unions.first?.ending == PartnerUnion.Ending(.divorced, on: EDTFDate("2016")))
    #expect(
      family.households.first?.members.map(\.from) == [nil, EDTFDate("2024-05")])
  }

  @Test(
    "is refused with the line where it cannot be",
    arguments: [
      ("children: [{parents: [mum], children: [mum]}]", .relatedToThemself),
      ("children: [{parents: [a], children: [c]}, {parents: [c], children: [a]}]", .ownAncestor),
      ("children: [{parents: [a], children: [mum]}]", .bornBeforeParent),
      ("children: [{parents: [mum, dad], children: [c]}, {parents: [b], children: [c]}]", .three),
      ("children: [{parents: [mum], children: [a], twins: fraternal}]", .oneTwin),
      ("unions: [{partners: [mum, mum], kind: married}]", .relatedToThemself),
      (
        "unions: [{partners: [mum, dad], kind: married, from: 2016, ended: 2015, ending: death}]",
        .reversed
      ),
    ] as [(String, Sort)])
  func impossible(rest: String, sort: Sort) {
    let found = errors { () throws(SettingsErrors) in _ = try family(rest) }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.line == 8 })
    #expect(found.contains { Sort($0.problem) == sort })
  }

  @Test("may be vague: a parent perhaps as old as the child is not impossible")
  func vague() throws {
    #expect(try family("children: [{parents: [b], children: [d]}]").parentages.count == 1)
  }

  @Test(
    "names a word that is not in it, the same word twice, a date that is none",
    arguments: [
      ("unions: [{partners: [mun, dad], kind: married}]", .unknownName("mun", nearest: "mum")),
      ("  - {alias: mum, label: Other}", .duplicate("mum")),
      ("  - {alias: x, label: Mother}", .duplicate("Mother")),
      (
        "  - {alias: x, label: X, born: 31/12/2020}",
        .wrong(found: "31/12/2020", expected: .date, nearest: nil)
      ),
      ("  - {alias: x, label: X, unborn: yes, born: 2020}", .doesNotGoWith("unborn")),
      ("  - {alias: x, label: X, due: 2020}", .missing),
      ("unions: [{partners: [mum, dad], kind: married, ended: 2015}]", .missing),
    ] as [(String, SettingsError.Problem)])
  func mistakes(rest: String, problem: SettingsError.Problem) {
    let found = errors { () throws(SettingsErrors) in _ = try family(rest) }
    #expect(found.map(\.problem) == [problem])
    #expect(found.first?.line == 8)
  }

  @Test(
    "with any letter changed is read, or refused with a line it has",
    arguments: 0..<200 as Range<UInt64>)
  func noise(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rest = """
      unions: [{partners: [dad, mum], kind: married, from: 2010, ended: 2016, ending: divorced}]
      children: [{parents: [mum, dad], children: [a, b], twins: identical}]
      households: [{label: Household 1, members: [mum, {person: a, from: 2024-05}]}]
      """
    var text = Array(Self.people + rest)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: text.indices, using: &random)
      text[place] = "{}[]:,-\n &*!|>'\"%@ax0".randomElement(using: &random) ?? "?"
    }
    let lines = text.count { $0 == "\n" } + 1
    let found = errors { () throws(SettingsErrors) in
      _ = try FamilyFile(yaml: String(text), file: "family.yaml")
    }
    #expect(found.allSatisfy { (1...lines + 1).contains($0.line ?? 1) })
  }
}

/// Which sort of impossibility a problem is.
enum Sort {
  case relatedToThemself, ownAncestor, bornBeforeParent, three, oneTwin, reversed

  init?(_ problem: SettingsError.Problem) {
    guard case .impossible(let impossibility) = problem else { return nil }
    switch impossibility {
    case .ownAncestor: self = .ownAncestor
    case .bornBeforeParent: self = .bornBeforeParent
    case .tooManyBirthParents: self = .three
    case .relatedToThemself: self = .relatedToThemself
    case .twinWithoutTwin: self = .oneTwin
    case .endsBeforeItBegins: self = .reversed
    }
  }
}
