internal import ReviewModel

/// One stroke of an emotional line.
struct TieStroke {
  var points: [Point]
  var style: String?
  var width = "1.1"
  var arrow: Arrow?

  /// The point at the end of a stroke.
  enum Arrow: String { case filled = "normal", open = "vee", hollow = "empty" }
}

/// How each kind of tie is drawn: by its shape, so that it can be told in grey too.
enum TieStrokes {
  /// The strokes along a way from the first person to the second.
  static func strokes(_ kind: Tie.Kind, along way: Polyline) -> [TieStroke] {
    switch kind {
    case .normal: [TieStroke(points: way.points)]
    case .close: parallels(way, [-2, 2])
    case .fused: parallels(way, [-3.4, 0, 3.4])
    case .distant: [TieStroke(points: way.points, style: "dotted", width: "1.6")]
    case .hostile: [zigzag(way)]
    case .closeHostile: parallels(way, [-4.5, 4.5]) + [zigzag(way)]
    case .fusedHostile: parallels(way, [-5.5, 0, 5.5]) + [zigzag(way, height: 5.5)]
    case .cutOff: broken(way, mended: false)
    case .cutOffRepaired: broken(way, mended: true)
    case .focusedOn: [TieStroke(points: way.points, arrow: .filled)]
    case .caretaker: [TieStroke(points: way.points, style: "dashed", arrow: .open)]
    case .violence: [arrowed(way, height: 5, step: 5, width: "2", .filled)]
    case .physicalAbuse: [arrowed(way, height: 2.8, step: 3.5, width: "1.1", .filled)]
    case .emotionalAbuse: [arrowed(way, height: 3.5, step: 5, width: "1.1", .hollow)]
    case .sexualAbuse:
      parallels(way.part(from: 0, to: max(1, way.length - 10)), [-6.5, 6.5])
        + [arrowed(way, height: 6.5, step: 8, width: "1.1", .filled)]
    }
  }

  /// The colour, dark enough for paper; it says nothing that the shape does not.
  static func colour(_ kind: Tie.Kind) -> String {
    switch kind {
    case .close, .fused, .caretaker, .cutOffRepaired: "#1b6e35"
    case .normal, .distant, .cutOff, .focusedOn: "#37518f"
    default: "#a81e2b"
    }
  }

  private static func parallels(_ way: Polyline, _ distances: [Double]) -> [TieStroke] {
    distances.map { TieStroke(points: way.parallel(by: $0)) }
  }

  private static func zigzag(_ way: Polyline, height: Double = 3.5) -> TieStroke {
    TieStroke(points: way.zigzag(height: height, step: 5, lead: 5, tail: 5))
  }

  private static func arrowed(
    _ way: Polyline, height: Double, step: Double, width: String, _ arrow: TieStroke.Arrow
  ) -> TieStroke {
    TieStroke(
      points: way.zigzag(height: height, step: step, lead: 4, tail: 11), width: width, arrow: arrow)
  }

  /// A gap between two bars, in which a circle says that it was mended.
  private static func broken(_ way: Polyline, mended: Bool) -> [TieStroke] {
    let middle = way.length / 2
    let gap = mended ? 5.5 : 3.0
    var strokes = [
      TieStroke(points: way.part(from: 0, to: middle - gap).points),
      TieStroke(points: way.part(from: middle + gap, to: way.length).points),
    ]
    for at in [middle - gap, middle + gap] {
      strokes.append(
        TieStroke(points: [way.beside(at: at, by: -6), way.beside(at: at, by: 6)], width: "1.6"))
    }
    if mended { strokes.append(TieStroke(points: Circle.points(way.place(at: middle).point, 3))) }
    return strokes
  }
}

/// A small ring as a line.
enum Circle {
  /// The corners of a polygon of twelve, closed.
  static func points(_ centre: Point, _ radius: Double) -> [Point] {
    let cosines = [1, 0.866, 0.5, 0, -0.5, -0.866, -1, -0.866, -0.5, 0, 0.5, 0.866, 1]
    return cosines.indices.map { place in
      Point(
        centre.x + radius * cosines[place], centre.y + radius * cosines[(place + 9) % 12])
    }
  }
}
