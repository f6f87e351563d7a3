internal import ReviewModel
internal import TestSupport

extension SampleFamily {
  /// A family by its shape alone: which of the people are couples, and each one's parents, by number.
  static func numbered(_ unions: [(Int, Int)], _ parents: [[Int]]) -> Review {
    var file = SampleFamily()
    let people = parents.indices.map {
      file.person(
        "Person \($0 + 1)", alias: "p\($0)", standing: .subject,
        sex: $0 % 2 == 0 ? .female : .male)
    }
    for (one, other) in unions {
      file.file(.union(PartnerUnion(first: people[one], second: people[other], kind: .married)))
    }
    for (child, parents) in parents.enumerated() where !parents.isEmpty {
      file.file(
        .parentage(
          Parentage(child: people[child], parents: parents.map { people[$0] }, order: child)))
    }
    return file.review
  }
}
