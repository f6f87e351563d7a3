internal import ReviewModel

extension DotWriter {
  func name(_ person: Int) -> String { "p\(person + 1)" }

  /// A person's symbol.
  mutating func draw(_ person: Int) {
    let member = layout.graph.people[person]
    let symbol = Symbol(member)
    let side = "\"" + DotText.inches(symbol.half * 2) + "\""
    node(
      name(person),
      [
        "pos": "\"\(DotText.position(layout.places[person]))\"", "shape": symbol.shape.rawValue,
        "width": side, "height": side, "label": DotText.quoted(member.inside),
        "peripheries": member.isSubject ? "2" : "1", "style": "filled", "fillcolor": "white",
        "id": "\"person-\(name(person))\"", "class": "\"person\"",
        "tooltip": DotText.quoted(member.label.isEmpty ? " " : member.label),
      ])
  }

  mutating func draw(_ line: DrawnLine) {
    edge(
      name(line.from), name(line.to), line.points, class: Self.kind(line.role),
      LineLook(line.role))
  }

  private static func kind(_ role: DrawnLine.Role) -> String {
    switch role {
    case .union(let look): "union \(look.rawValue)"
    case .slash: "slash"
    case .descent(let look): "child \(look.rawValue)"
    case .identical: "identical"
    case .care(let look): "care \(look.rawValue)"
    }
  }

  /// The X of the dead and of pregnancies that ended; a termination has a bar as well.
  mutating func strike(_ person: Int) {
    let member = layout.graph.people[person]
    let isTermination: Bool
    switch member.life {
    case .died: isTermination = false
    case .lost(let loss, _): isTermination = loss == .termination
    case .living, .expected: return
    }
    let centre = layout.places[person]
    // The triangle's middle lies above its circle's.
    let shape = Symbol(member).shape
    let triangle = shape == .triangle
    let reach =
      switch shape {
      case .triangle: member.half * 0.9
      case .diamond: member.half * 0.7
      case .box, .circle: member.half + 2
      }
    strike(name(person), Point(centre.x, centre.y - (triangle ? 2 : 0)), reach, isTermination)
  }

  mutating func strike(_ name: String, _ centre: Point, _ reach: Double, _ isTermination: Bool) {
    let (x, y) = (centre.x, centre.y)
    var strokes = [
      [Point(x - reach, y - reach), Point(x + reach, y + reach)],
      [Point(x - reach, y + reach), Point(x + reach, y - reach)],
    ]
    if isTermination { strokes.append([Point(x - reach - 3, y), Point(x + reach + 3, y)]) }
    for stroke in strokes { edge(name, name, stroke, class: "deceased", LineLook()) }
  }
}
