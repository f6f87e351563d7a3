import Foundation

/// A picture as Graphviz drew it: where the symbols are, and the lines between people.
struct DrawnGraph {
  struct Place {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// The symbol of each person, by name: `p1`.
  private(set) var symbols: [String: Place] = [:]
  /// Everything that may not lie on anything else: symbols and words beside them.
  private(set) var solid: [Place] = []
  /// The lines of couples and children, as straight pieces.
  private(set) var lines: [LineCrossings.Line] = []
  /// How wide and high it is, in inches.
  private(set) var size = (width: 0.0, height: 0.0)

  /// Runs Graphviz on a file in DOT; nil where it is not finished in time.
  ///
  /// - Returns: The picture, and how long it took, in seconds.
  static func drawn(_ dot: String, in folder: URL) throws -> (DrawnGraph, seconds: Double)? {
    let (source, target) = (
      folder.appendingPathComponent("family.dot"), folder.appendingPathComponent("family.json")
    )
    try Data(dot.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["dot", "-Tjson0", source.path, "-o", target.path]
    process.standardError = FileHandle.nullDevice
    let start = Date()
    try process.run()
    while process.isRunning {
      if Date().timeIntervalSince(start) > mostSeconds {
        process.terminate()
        process.waitUntilExit()
        return nil
      }
      usleep(500)
    }
    let seconds = Date().timeIntervalSince(start)
    guard process.terminationStatus == 0 else { throw Failed() }
    return (try DrawnGraph(try Data(contentsOf: target)), seconds)
  }

  private static let mostSeconds = 180.0

  struct Failed: Error {}

  /// Reads what `dot -Tjson0` writes.
  private init(_ json: Data) throws {
    let file = try JSONDecoder().decode(File.self, from: json)
    let corners = (file.bb ?? "").split(separator: ",").compactMap { Double($0) }
    if corners.count == 4 {
      size = ((corners[2] - corners[0]) / 72, (corners[3] - corners[1]) / 72)
    }
    for object in file.objects ?? [] {
      guard let place = object.place else { continue }
      let isPerson = object.class == "person"
      if isPerson { symbols[object.name] = place }
      if isPerson || ["name", "years", "household"].contains(object.class ?? "") {
        solid.append(place)
      }
    }
    for edge in file.edges ?? [] where edge.isLine {
      // Our lines begin at lines, not at symbols: all of them are compared. Those that Graphviz
      // routes to one symbol run into each other there, and are not.
      let ends = edge.class == nil ? Set([edge.tail, edge.head]) : []
      lines.append(LineCrossings.Line(points: edge.points, ends: ends))
    }
  }

  private struct File: Decodable {
    let bb: String?
    let objects: [Object]?
    let edges: [Edge]?
  }

  private struct Object: Decodable {
    let name: String
    let pos: String?
    let width: String?
    let height: String?
    let `class`: String?

    var place: Place? {
      let middle = (pos ?? "").split(separator: ",").compactMap { Double($0) }
      guard middle.count == 2, let width = width.flatMap({ Double($0) }),
        let height = height.flatMap({ Double($0) })
      else { return nil }
      return Place(x: middle[0], y: middle[1], width: width * 72, height: height * 72)
    }
  }

  private struct Edge: Decodable {
    let tail: Int
    let head: Int
    let pos: String?
    let style: String?
    let `class`: String?

    /// Whether it joins partners, or parents and children; the second of a double line is one line
    /// with the first.
    var isLine: Bool {
      if style == "invis" { return false }
      guard let words = self.class?.split(separator: " ") else { return true }
      return ["union", "child", "care"].contains(words.first ?? "") && !words.contains("second")
    }

    /// The spline in straight pieces.
    var points: [LineCrossings.Spot] {
      let spots = (pos ?? "").split(separator: " ").compactMap { word -> LineCrossings.Spot? in
        let numbers = word.split(separator: ",").compactMap { Double($0) }
        return numbers.count == 2 ? LineCrossings.Spot(x: numbers[0], y: numbers[1]) : nil
      }
      guard spots.count > 3 else { return [] }
      var points = [spots[0]]
      for start in stride(from: 0, to: spots.count - 3, by: 3) {
        let curve = Array(spots[start...(start + 3)])
        let isStraight = curve[0] == curve[1] && curve[2] == curve[3]
        for step in isStraight ? 8...8 : 1...8 { points.append(Self.spot(curve, Double(step) / 8)) }
      }
      return points
    }

    private static func spot(_ curve: [LineCrossings.Spot], _ t: Double) -> LineCrossings.Spot {
      let s = 1 - t
      let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
      return LineCrossings.Spot(
        x: zip(curve, weights).reduce(0) { $0 + $1.0.x * $1.1 },
        y: zip(curve, weights).reduce(0) { $0 + $1.0.y * $1.1 })
    }
  }
}
