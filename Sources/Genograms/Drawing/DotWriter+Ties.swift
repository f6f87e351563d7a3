internal import ReviewModel

extension DotWriter {
  /// An emotional line.
  mutating func draw(_ tie: DrawnTie) {
    let told = layout.graph.ties[tie.tie]
    let kind = told.kind.rawValue.split(separator: " ").joined(separator: "-")
    for stroke in TieStrokes.strokes(told.kind, along: Polyline(tie.way)) {
      draw(
        stroke, from: name(told.first), to: name(told.second), class: "tie \(kind)",
        colour: TieStrokes.colour(told.kind), tooltip: told.tooltip)
    }
  }

  mutating func draw(
    _ stroke: TieStroke, from: String, to: String, class kind: String, colour: String,
    tooltip: String = ""
  ) {
    let look = LineLook(style: stroke.style, width: stroke.width, colour: colour)
    guard let arrow = stroke.arrow else {
      return edge(from, to, stroke.points, class: kind, look, tooltip: tooltip)
    }
    edge(
      from, to, stroke.points, class: kind, look, tooltip: tooltip, arrow: arrow.rawValue)
  }
}

/// How a symbol is filled: half of it for a matter of health or of substances.
enum MarkFill {
  private static let dark = "#a8a8a8"
  private static let light = "#dcdcdc"

  /// The attributes beyond a white ground.
  static func attributes(_ marks: [Person.Mark], _ shape: Symbol.Shape) -> [(String, String)] {
    let health = shade(marks) { $0 == .illness || $0 == .mentalIllness }
    let substances = shade(marks) { $0 == .alcohol || $0 == .drugs }
    switch (health, substances) {
    case (nil, nil): return [("style", "filled"), ("fillcolor", "white")]
    case (let left?, nil):
      return [("style", "filled"), ("fillcolor", "\"\(left);0.5:white\""), ("gradientangle", "0")]
    case (nil, let lower?):
      return [
        ("style", "filled"), ("fillcolor", "\"white;0.5:\(lower)\""), ("gradientangle", "270"),
      ]
    case (let left?, let lower?):
      // A circle can be cut in quarters; a box has a second one in its corner.
      if shape == .circle {
        return [("style", "wedged"), ("fillcolor", "\"white:\(left):\(left):\(lower)\"")]
      }
      let right = shape == .box ? "white" : lower
      return [
        ("style", "filled"), ("fillcolor", "\"\(left);0.5:\(right)\""), ("gradientangle", "0"),
      ]
    }
  }

  /// The shade of the lower right quarter of a box with matters of both kinds.
  static func quarter(_ marks: [Person.Mark], _ shape: Symbol.Shape) -> String? {
    guard shape == .box, shade(marks, { $0 == .illness || $0 == .mentalIllness }) != nil else {
      return nil
    }
    return shade(marks) { $0 == .alcohol || $0 == .drugs }
  }

  private static func shade(
    _ marks: [Person.Mark], _ counts: (Person.Mark.Matter) -> Bool
  ) -> String? {
    let states = marks.filter { counts($0.matter) }.map(\.state)
    if states.isEmpty { return nil }
    return states.contains(.present) ? dark : light
  }
}
