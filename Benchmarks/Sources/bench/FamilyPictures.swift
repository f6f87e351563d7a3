import Foundation
import Genograms
import ReviewModel
import Views

/// Families laid out by us and by Graphviz, measured on what both drew.
enum FamilyPictures {
  /// The families of `SILP_CORPUS`, and two invented ones.
  static func run(in folder: String) throws {
    let folder = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    Comparison.say("")
    Comparison.say(PictureMetrics.heading)
    for name in ["bronte", "shakespeare", "bach", "bourbon", "tudor", "washington"] {
      guard let path = path(of: name) else {
        Comparison.say("Left out: \(name); name the folder of the GEDCOM files in SILP_CORPUS.")
        continue
      }
      try measure(try Families.gedcom(path), name, in: folder)
    }
    for people in [200, 5_000] {
      try measure(Families.invented(people), "invented, \(people)", in: folder)
    }
  }

  private static func path(of name: String) -> String? {
    guard let corpus = ProcessInfo.processInfo.environment["SILP_CORPUS"] else { return nil }
    return ["\(corpus)/\(name).ged", "\(corpus)/gedcom/\(name).ged"].first {
      FileManager.default.isReadableFile(atPath: $0)
    }
  }

  private static func measure(_ review: Review, _ name: String, in folder: URL) throws {
    let family = FamilyShape(review)
    let more = Families.withOneMore(review)
    let (ours, theirs) = (try genogram(review), try genogram(more))
    let seconds = try median { _ = try genogram(review) }
    func row(_ drawer: String, _ one: DrawnGraph, _ other: DrawnGraph?, _ seconds: Double) {
      let metrics = PictureMetrics(one, family, after: other)
      Comparison.say(metrics.row("\(name) | \(family.people.count) | \(drawer)", seconds: seconds))
    }
    guard let drawn = try DrawnGraph.drawn(ours.dot(), in: folder) else { return }
    row("silp", drawn.0, try DrawnGraph.drawn(theirs.dot(), in: folder)?.0, seconds)
    guard let plain = try DrawnGraph.drawn(ours.constraintsDot(), in: folder) else {
      return Comparison.say("| \(name) | \(family.people.count) | dot | not finished in time |")
    }
    let other = try DrawnGraph.drawn(theirs.constraintsDot(), in: folder)
    row("dot", plain.0, other?.0, plain.seconds)
  }

  private static func genogram(_ review: Review) throws -> Genogram {
    try Genogram(view: DeidentifiedReview(review, for: .panel))
  }

  /// The median of five turns, after one that does not count.
  private static func median(_ body: () throws -> Void) rethrows -> Double {
    var seconds: [Double] = []
    for _ in 0..<6 {
      let time = try ContinuousClock().measure(body)
      seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return seconds.dropFirst().sorted()[2]
  }
}

/// Who belongs to whom, by the names people have in a picture.
struct FamilyShape {
  private(set) var people: [String] = []
  /// Couples, and whether the first is a man and the second a woman, or the other way round.
  private(set) var couples: [(one: String, other: String, manFirst: Bool?)] = []
  /// The children of the same parents in order of birth, and those parents.
  private(set) var sibships: [(parents: [String], children: [String])] = []

  init(_ review: Review) {
    var names: [PersonID: String] = [:]
    let related = Set(
      review.unions.flatMap { [$0.value.first, $0.value.second] }
        + review.parentages.flatMap { $0.value.parents + [$0.value.child] })
    for person in review.people.sorted(by: { $0.reference < $1.reference })
    where related.contains(person.id) {
      people.append("p\(people.count + 1)")
      names[person.id] = people.last
    }
    let sexes = Dictionary(uniqueKeysWithValues: review.people.map { ($0.id, $0.value.sex) })
    var seen: Set<Set<PersonID>> = []
    for union in review.unions.map(\.value) {
      guard seen.insert([union.first, union.second]).inserted, let one = names[union.first],
        let other = names[union.second]
      else { continue }
      let manFirst: Bool? =
        switch (sexes[union.first], sexes[union.second]) {
        case (.male, .female): true
        case (.female, .male): false
        default: nil
        }
      couples.append((one, other, manFirst))
    }
    var parents: [PersonID: [PersonID]] = [:]
    var order: [PersonID: Int] = [:]
    for tie in review.parentages.map(\.value) where tie.kind == .birth {
      parents[tie.child, default: []] += tie.parents
      order[tie.child] = tie.order
    }
    let groups = Dictionary(grouping: parents.keys) { Set(parents[$0] ?? []) }
    sibships = groups.map { parents, children in
      let sorted = children.sorted {
        (order[$0] ?? 0, names[$0].map(Self.number) ?? 0)
          < (order[$1] ?? 0, names[$1].map(Self.number) ?? 0)
      }
      return (parents.compactMap { names[$0] }, sorted.compactMap { names[$0] })
    }
  }

  private static func number(_ name: String) -> Int { Int(name.dropFirst()) ?? 0 }
}
