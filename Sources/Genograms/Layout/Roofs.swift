/// How a household is shown: one outline where its members stand together, else a tint behind each.
struct Roofs {
  /// The members of one row who stand side by side.
  struct Run {
    let row: Int
    let people: [Int]
    let left: Double
    let right: Double
  }

  /// One household on the page.
  struct Roof {
    let household: Int
    let runs: [Run]
    /// Whether the runs make one shape without a stranger.
    let isWhole: Bool
    /// The label, broken to the width of the lowest run.
    let label: [String]
  }

  /// From a member's symbol or text to the outline.
  static let pad = 5.0
  /// The longest way an outline goes between rows to members who do not stand below each other.
  static let bridge = 110.0
  /// The type size of a household's label.
  static let size = 8.5

  let roofs: [Roof]

  init(_ plan: Plan, _ graph: FamilyGraph, _ x: [Double], _ ports: Ports) {
    var place = Array(repeating: 0, count: x.count)
    for row in plan.rows.indices {
      for (offset, person) in plan.people(inRow: row).enumerated() { place[person] = offset }
    }
    roofs = graph.households.enumerated().map { number, household in
      let runs = Self.runs(household.members, plan, graph, ports, x, place)
      let isWhole = zip(runs, runs.dropFirst()).allSatisfy {
        $1.row == $0.row + 1 && max($0.left, $1.left) - min($0.right, $1.right) < Self.bridge
      }
      let lowest = runs.last.map { $0.right - $0.left } ?? 0
      return Roof(
        household: number, runs: runs, isWhole: isWhole,
        label: Self.wrap(household.label, width: max(60, lowest - 6)))
    }
  }

  /// The room each row needs below its names for the labels of households that end there.
  func bands(rows: Int) -> [Double] {
    var bands = Array(repeating: 0.0, count: rows)
    for roof in roofs where roof.isWhole {
      if let row = roof.runs.last?.row {
        bands[row] = max(bands[row], Double(roof.label.count) * Self.size * 1.2 + Self.pad + 3)
      }
    }
    return bands
  }

  private static func runs(
    _ members: [Int], _ plan: Plan, _ graph: FamilyGraph, _ ports: Ports, _ x: [Double],
    _ place: [Int]
  ) -> [Run] {
    let sorted = members.sorted { (plan.row[$0], place[$0]) < (plan.row[$1], place[$1]) }
    var runs: [[Int]] = []
    for person in sorted {
      if let last = runs.last?.last, plan.row[last] == plan.row[person],
        place[person] == place[last] + 1
      {
        runs[runs.count - 1].append(person)
      } else {
        runs.append([person])
      }
    }
    return runs.map { people in
      Run(
        row: plan.row[people[0]], people: people,
        left: (people.map { x[$0] - ports.reach($0, -1, graph) }.min() ?? 0) - pad,
        right: (people.map { x[$0] + ports.reach($0, 1, graph) }.max() ?? 0) + pad)
    }
  }

  private static func wrap(_ label: String, width: Double) -> [String] {
    var lines: [String] = []
    for word in label.prefix(120).split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, LabelLines.width(last + " " + word, size: size) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word.count > 30 ? word.prefix(29) + "…" : String(word))
      }
    }
    return lines.count <= 3 ? lines : Array(lines.prefix(3))
  }
}
