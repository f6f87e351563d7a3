import ReviewModel
import TestSupport
import Testing

@Suite("What cannot be in a family")
struct FamilyFaultTests {
  private func review(_ build: (inout SampleFamily) -> Void) -> Review {
    var family = SampleFamily()
    build(&family)
    return family.review
  }

  private func date(_ text: String) -> EDTFDate? { EDTFDate(text) }

  @Test("is nothing, in a family that can be")
  func possible() {
    let review = review { family in
      let mother = family.person(
        "M", alias: "m", life: .died(born: date("1970~"), on: date("2001-05-03")))
      let father = family.person(
        "F", alias: "f", sex: .male, life: .died(born: date("1960"), on: date("2000-09")))
      let child = family.person("C", alias: "c", life: .living(born: date("2001-05-03")))
      let carer = family.person("K", alias: "k", life: .living(born: date("2002")))
      family.file(.union(PartnerUnion(first: mother, second: father, kind: .married)))
      family.file(.parentage(Parentage(child: child, parents: [mother, father])))
      // Care goes any way round: only birth and adoption make ancestors.
      family.file(.parentage(Parentage(child: mother, parents: [child], kind: .kinship)))
      family.file(.parentage(Parentage(child: child, parents: [carer], kind: .foster)))
    }
    #expect(review.familyFaults == [])
  }

  @Test("is named, each with the record that says so")
  func impossible() {
    var ids: [PersonID] = []
    var records: [RecordID] = []
    let review = review { family in
      for (index, life) in [
        Person.Life.died(born: date("1950"), on: date("1999")), .living(born: date("2001-03")),
        .living(born: date("1940")), .died(born: date("1980"), on: date("1970")),
      ].enumerated() {
        ids.append(
          family.person(
            "P\(index)", alias: "p\(index)", sex: index == 3 ? .male : .female, life: life))
      }
      records.append(
        family.file(.union(PartnerUnion(first: ids[0], second: ids[0], kind: .married))))
      records.append(family.file(.parentage(Parentage(child: ids[2], parents: [ids[2]]))))
      records.append(family.file(.parentage(Parentage(child: ids[1], parents: [ids[0], ids[3]]))))
      records.append(family.file(.parentage(Parentage(child: ids[1], parents: [ids[2]]))))
      records.append(family.file(.parentage(Parentage(child: ids[2], parents: [ids[1]]))))
      records.append(
        family.file(
          .union(PartnerUnion(first: ids[1], second: ids[3], kind: .married, from: date("1990")))))
    }
    #expect(
      review.familyFaults == [
        FamilyFault(.ownPartner(ids[0]), record: records[0]),
        FamilyFault(.ownParent(ids[2]), record: records[1]),
        FamilyFault(.ownAncestor([ids[1], ids[2]]), record: records[4]),
        FamilyFault(.diedBeforeBirth(ids[3]), record: ids[3].record),
        FamilyFault(.bornAfterMother(child: ids[1], mother: ids[0]), record: records[2]),
        FamilyFault(.bornAfterFather(child: ids[1], father: ids[3]), record: records[2]),
        FamilyFault(.bornBeforeParent(child: ids[2], parent: ids[1]), record: records[4]),
        FamilyFault(.birthMothers(child: ids[2], [ids[2], ids[1]]), record: records[4]),
        FamilyFault(.birthMothers(child: ids[1], [ids[0], ids[2]]), record: records[3]),
        FamilyFault(.coupledBeforeBirth(ids[1]), record: records[5]),
      ])
  }

  /// Every way in which up to four people can be each other's parents, one record a tie.
  @Test("is a circle exactly where there is one, and none is left without the records named")
  func circles() {
    for size in 1...4 {
      let pairs = (0..<size).flatMap { one in (0..<size).map { (one, $0) } }.filter { $0 != $1 }
      for choice in 0..<(1 << pairs.count) {
        let chosen = pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] }
        let whole = build(size, chosen)
        let named = Set(whole.familyFaults.filter(\.breaksGenerations).map(\.record))
        #expect(named.isEmpty == isAcyclic(size, chosen), "\(size) \(chosen)")
        let rest = Review(whole.items.filter { !named.contains($0.id) })
        let left = rest.familyFaults.filter(\.breaksGenerations)
        #expect(left == [], "\(size) \(chosen)")
      }
    }
  }

  @Test("is found in a line of descent of any length")
  func long() {
    let ties = (0..<5000).map { ($0, $0 + 1) }
    #expect(build(5001, ties).familyFaults == [])
    let faults = build(5001, ties + [(5000, 0)]).familyFaults
    #expect(faults.count == 1)
    guard case .ownAncestor(let circle)? = faults.first?.fact else {
      return #expect(Bool(false), "no circle")
    }
    #expect(circle.count == 5001)
  }

  private func build(_ size: Int, _ ties: [(Int, Int)]) -> Review {
    review { family in
      let ids = (0..<size).map { family.person("P\($0)", alias: "p\($0)", sex: .notRecorded) }
      for (child, parent) in ties {
        family.file(
          .parentage(Parentage(child: ids[child], parents: [ids[parent]], kind: .adopted)))
      }
    }
  }

  /// Takes away whoever has no parent left, again and again.
  private func isAcyclic(_ size: Int, _ ties: [(Int, Int)]) -> Bool {
    var left = Set(0..<size)
    while let free = left.first(where: { person in
      !ties.contains { $0.0 == person && left.contains($0.1) }
    }) {
      left.remove(free)
    }
    return left.isEmpty
  }
}
