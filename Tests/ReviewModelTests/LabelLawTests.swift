import ReviewModel
import TestSupport
import Testing

@Suite("Labels given to any family")
struct LabelLawTests {
  private static let sexes: [Person.Sex] = [.female, .male, .unknown]

  /// A family of so many, of one number that counts all ways to tie each two of them.
  private static func family(of size: Int, number: Int) -> TinyFamily {
    var family = TinyFamily(letters: ownLetters)
    var rest = number
    for person in 0..<size {
      family.add(person, person == 0 ? .subject : .family, sexes[(person + number) % 3])
    }
    for one in 0..<size {
      for other in (one + 1)..<max(size, one + 1) {
        TinyFamily.Tie(rawValue: rest % 4).map { family.tie(one, other, $0) }
        rest /= 4
      }
    }
    return family
  }

  /// Everybody's own initial is one of the first letters there are to give.
  private static let ownLetters = Dictionary(
    uniqueKeysWithValues: (0..<40).map {
      (TinyFamily.person($0).record, ["A", "B", "C"][$0 % 3])
    })

  private func check(_ family: TinyFamily, _ number: Int) {
    var seen: Set<LabelKey> = []
    for (id, label) in family.labels {
      #expect(!label.isEmpty && LabelFault.of(label) == nil, "\(label), family \(number)")
      #expect(seen.insert(LabelKey(label)).inserted, "\(label) twice, family \(number)")
      let letter = Self.ownLetters[id.record] ?? "?"
      #expect(!label.hasSuffix(" " + letter), "\(label) is an initial, family \(number)")
      #expect(
        !family.former.contains { LabelKey($0.label.plainText) == LabelKey(label) },
        "\(label) was another's, family \(number)")
    }
    #expect(Set(ShortForms(family.review).all(of: family)).count == family.people.count)
  }

  @Test(
    "no two of a family have one label, none is an initial, whatever ties each two of up to four")
  func small() {
    for size in 1...4 {
      for number in stride(from: 0, to: 1 << (size * (size - 1)), by: step(size)) {
        var family = Self.family(of: size, number: number)
        family.label()
        check(family, number)
        let again = family.labels
        family.label()
        #expect(family.labels == again)
      }
    }
  }

  /// All families of up to four; of four only some, unless all of it is run.
  private func step(_ size: Int) -> Int { size == 4 && !Soak.isWhole ? 5 : 1 }

  @Test("nor in a family of five")
  func five() {
    for number in stride(from: 0, to: 1 << 20, by: Soak.isWhole ? 1 : 2_003) {
      var family = Self.family(of: 5, number: number)
      family.label()
      check(family, number)
    }
  }

  @Test(
    "a label never changes and is nobody else's ever, in whatever order people come and go",
    arguments: Soak.seeds(30, whole: 2_000))
  func comingAndGoing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var family = TinyFamily(letters: Self.ownLetters)
    var before: [PersonID: String] = [:]
    for number in 0..<24 {
      let standing: Person.Standing =
        [.subject, .family, .family, .family, .other, .professional(agency: nil, role: "Nurse")][
          Int.random(in: 0..<6, using: &random)]
      family.add(number, standing, Self.sexes[Int.random(in: 0..<3, using: &random)])
      for other in 0..<number where Int.random(in: 0..<4, using: &random) == 0 {
        TinyFamily.Tie(rawValue: Int.random(in: 0..<4, using: &random))
          .map { family.tie(number, other, $0) }
      }
      if Int.random(in: 0..<3, using: &random) > 0 { family.label() }
      if Int.random(in: 0..<4, using: &random) == 0 {
        family.label()
        family.remove(Int.random(in: 0...number, using: &random))
      }
      for (id, label) in family.labels {
        if let old = before[id], !old.isEmpty { #expect(label == old) }
        before[id] = label
      }
    }
    family.label()
    check(family, Int(seed))
  }
}

extension ShortForms {
  fileprivate func all(of family: TinyFamily) -> [String] {
    family.people.compactMap { self[$0.id.record] }
  }
}
