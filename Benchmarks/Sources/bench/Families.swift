import Foundation
import Intake
import ReviewModel

/// Families to lay out: those of GEDCOM files, and invented ones of any size.
struct Families {
  private var items: [Review.Item] = []
  private var random: UInt64 = 11

  var review: Review { Review(items) }

  private mutating func file(_ record: Record) -> RecordID {
    let id = RecordID(high: 1, low: UInt64(items.count + 1))
    items.append(
      Review.Item(
        id: id, reference: ShortReference(letters: record.letters, number: items.count + 1),
        record: record))
    return id
  }

  private mutating func person(_ sex: Person.Sex, _ life: Person.Life) -> PersonID {
    let number = items.count + 1
    return PersonID(
      file(
        .person(
          Person(
            label: LabelledText(plain: "Person \(number)"), alias: Code(making: "p\(number)"),
            standing: .family, sex: sex, life: life))))
  }

  /// The family of a GEDCOM file, as `silp person import` brings it; of somebody with more than two
  /// parents by birth the first two count.
  static func gedcom(_ path: String) throws -> Review {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let read = try GedcomFile(bytes, name: path)
    var family = Families()
    let ids = read.people.map { family.person($0.sex, $0.life) }
    for union in read.unions {
      _ = family.file(
        .union(
          PartnerUnion(
            first: ids[union.first], second: ids[union.second], kind: union.kind,
            from: union.from, ending: union.ending)))
    }
    var parents: [Int: Set<Int>] = [:]
    for tie in read.parentages where !tie.parents.isEmpty {
      if tie.kind == .birth {
        let all = parents[tie.child, default: []].union(tie.parents)
        if all.count > 2 { continue }
        parents[tie.child] = all
      }
      _ = family.file(
        .parentage(
          Parentage(
            child: ids[tie.child], parents: tie.parents.map { ids[$0] }, kind: tie.kind,
            from: tie.from, to: tie.to, order: tie.order, birth: tie.birth)))
    }
    return family.review
  }

  /// An invented family of so many people, the same in every run; `more` adds one child to a couple
  /// in its middle.
  static func invented(_ people: Int, more: Bool = false) -> Review {
    var family = Families()
    family.grow(to: people)
    return more ? withOneMore(family.review) : family.review
  }

  /// The family with one child more, the youngest of a couple in its middle.
  static func withOneMore(_ review: Review) -> Review {
    var family = Families()
    family.items = review.items
    let tie = review.parentages[review.parentages.count / 2].value
    let siblings = review.parentages.count { $0.value.parents == tie.parents }
    let child = family.person(.female, .living(born: nil))
    _ = family.file(
      .parentage(Parentage(child: child, parents: tie.parents, order: siblings + 1)))
    return family.review
  }
}

extension Families {
  private mutating func next(_ below: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(random >> 33) % below
  }

  /// From one couple downwards; every third partner brings parents and siblings, so that families
  /// meet, and every sixth person has a second partner.
  private mutating func grow(to count: Int) {
    var people = 0
    func sex(_ number: Int) -> Person.Sex { number.isMultiple(of: 2) ? .female : .male }
    var open = [person(.male, .living(born: nil))]
    people += 1
    var place = 0
    while people < count, place < open.count {
      let parent = open[place]
      place += 1
      for number in 0..<(next(6) == 0 ? 2 : 1) {
        let partner = person(sex(people), .living(born: nil))
        people += 1
        _ = file(
          .union(
            PartnerUnion(
              first: parent, second: partner, kind: .married,
              from: EDTFDate("\(1950 + number * 8)"))))
        for order in 0..<(place < 4 ? 3 : next(5)) {
          let child = person(sex(next(2)), .living(born: nil))
          people += 1
          _ = file(.parentage(Parentage(child: child, parents: [parent, partner], order: order)))
          open.append(child)
        }
        if next(3) == 0 {
          let own = [
            person(.male, .living(born: nil)), person(.female, .living(born: nil)),
          ]
          people += 2
          let siblings = next(3)
          for order in 0...siblings {
            let child = order == siblings / 2 ? partner : person(sex(next(2)), .living(born: nil))
            people += order == siblings / 2 ? 0 : 1
            _ = file(.parentage(Parentage(child: child, parents: own, order: order)))
          }
        }
      }
    }
  }
}
