import Foundation

/// How good a picture of a family is, counted on what was drawn.
struct PictureMetrics {
  private var crossings = 0
  private var couples = (all: 0, level: 0, adjacent: 0, manLeft: 0, mixed: 0)
  private var siblings = (level: 0, ordered: 0)
  private var offCentre = 0.0
  private var lengthEach = 0.0
  private var overlaps = 0
  private var kept: Double?
  private let size: (width: Double, height: Double)

  static let heading = """
    | family | people | drawn by | time | crossings | couples level | side by side | man left \
    | siblings in order | off centre | line a person | inches | overlaps | neighbours kept |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
    """

  /// Measures a picture; `after` is the picture of the same family with one child more.
  init(_ graph: DrawnGraph, _ family: FamilyShape, after: DrawnGraph?) {
    size = graph.size
    crossings = LineCrossings.count(graph.lines)
    let rows = Rows(graph)
    lengthEach =
      graph.lines.reduce(0) { $0 + $1.length } / Double(max(1, family.people.count))
    countCouples(family, rows)
    countSiblings(family, rows)
    overlaps = Self.overlaps(graph.solid)
    kept = after.map { Self.kept(rows, Rows($0)) }
  }

  private mutating func countCouples(_ family: FamilyShape, _ rows: Rows) {
    for couple in family.couples {
      guard let one = rows.places[couple.one], let other = rows.places[couple.other] else {
        continue
      }
      couples.all += 1
      guard one.row == other.row else { continue }
      couples.level += 1
      guard abs(one.rank - other.rank) == 1 else { continue }
      couples.adjacent += 1
      guard let manFirst = couple.manFirst else { continue }
      couples.mixed += 1
      if (one.rank < other.rank) == manFirst { couples.manLeft += 1 }
    }
  }

  private mutating func countSiblings(_ family: FamilyShape, _ rows: Rows) {
    var apart: [Double] = []
    for sibship in family.sibships {
      let places = sibship.children.compactMap { rows.places[$0] }
      for (number, one) in places.enumerated() {
        for other in places[(number + 1)...] where other.row == one.row {
          siblings.level += 1
          if one.rank < other.rank { siblings.ordered += 1 }
        }
      }
      let parents = sibship.parents.compactMap { rows.places[$0]?.x }
      let children = places.map(\.x)
      if let low = children.min(), let high = children.max(), !parents.isEmpty {
        let middle = parents.reduce(0, +) / Double(parents.count)
        apart.append(abs((low + high) / 2 - middle))
      }
    }
    offCentre = apart.reduce(0, +) / Double(max(1, apart.count))
  }

  private static func overlaps(_ places: [DrawnGraph.Place]) -> Int {
    let sorted = places.sorted { $0.x - $0.width / 2 < $1.x - $1.width / 2 }
    var count = 0
    for (number, one) in sorted.enumerated() {
      for other in sorted[(number + 1)...] {
        if other.x - other.width / 2 >= one.x + one.width / 2 - 1 { break }
        if abs(one.y - other.y) < (one.height + other.height) / 2 - 1 { count += 1 }
      }
    }
    return count
  }

  /// Of those who stood side by side, how many do so still.
  private static func kept(_ before: Rows, _ after: Rows) -> Double {
    let known = Set(before.places.keys)
    let pairs = before.neighbours(among: known)
    let still = after.neighbours(among: known)
    return Double(pairs.intersection(still).count) / Double(max(1, pairs.count))
  }

  /// A row of the table.
  func row(_ head: String, seconds: Double) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0
        ? "–" : "\(part)/\(whole) (\(Int((Double(part) / Double(whole) * 100).rounded())) %)"
    }
    let cells = [
      head, String(format: "%.1f ms", seconds * 1000), "\(crossings)",
      share(couples.level, couples.all), share(couples.adjacent, couples.all),
      share(couples.manLeft, couples.mixed), share(siblings.ordered, siblings.level),
      String(format: "%.0f pt", offCentre), String(format: "%.0f pt", lengthEach),
      String(format: "%.0f × %.0f", size.width, size.height), "\(overlaps)",
      kept.map { String(format: "%.0f %%", $0 * 100) } ?? "–",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

/// People by the rows they stand in.
private struct Rows {
  private(set) var places: [String: (row: Int, rank: Int, x: Double)] = [:]
  private var rows: [[String]] = []

  init(_ graph: DrawnGraph) {
    let sorted = graph.symbols.sorted {
      ($0.value.y, $0.value.x, $0.key) < ($1.value.y, $1.value.x, $1.key)
    }
    var height = -Double.infinity
    var row: [(name: String, x: Double)] = []
    func close(_ all: inout Rows) {
      let sorted = row.sorted { ($0.x, $0.name) < ($1.x, $1.name) }
      for (rank, person) in sorted.enumerated() {
        all.places[person.name] = (all.rows.count, rank, person.x)
      }
      if !sorted.isEmpty { all.rows.append(sorted.map(\.name)) }
      row = []
    }
    for (name, place) in sorted {
      if place.y > height + 3 { close(&self) }
      height = place.y
      row.append((name, place.x))
    }
    close(&self)
  }

  /// Who stands next to whom, others left out.
  func neighbours(among known: Set<String>) -> Set<[String]> {
    var pairs: Set<[String]> = []
    for row in rows {
      let some = row.filter(known.contains)
      for (one, other) in zip(some, some.dropFirst()) { pairs.insert([one, other]) }
    }
    return pairs
  }
}
