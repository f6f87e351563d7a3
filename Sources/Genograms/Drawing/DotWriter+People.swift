internal import ReviewModel

extension DotWriter {
  func name(_ person: Int) -> String { "p\(person + 1)" }

  /// A person's symbol.
  mutating func draw(_ person: Int) {
    draw(layout.graph.people[person], name(person), at: layout.places[person])
  }

  /// Somebody's symbol at a place.
  mutating func draw(_ member: FamilyMember, _ name: String, at centre: Point) {
    let symbol = Symbol(member)
    let side = "\"" + DotText.inches(symbol.half * 2) + "\""
    let quarter = MarkFill.quarter(member.marks, symbol.shape)
    var attributes = [
      ("pos", "\"\(DotText.position(centre))\""), ("shape", symbol.shape.rawValue),
      ("width", side), ("height", side),
      ("label", quarter == nil ? DotText.quoted(member.inside) : "\"\""),
      ("peripheries", member.isSubject ? "2" : "1"),
    ]
    attributes += MarkFill.attributes(member.marks, symbol.shape)
    if member.isFocus { attributes.append(("penwidth", "\"2.6\"")) }
    attributes += [
      ("id", "\"person-\(name)\""), ("class", "\"person\""),
      ("tooltip", DotText.quoted(member.tooltip.isEmpty ? " " : member.tooltip)),
    ]
    node(name, attributes)
    if let quarter {
      drawQuarter(quarter, name + "q", centre, symbol.half)
      if !member.inside.isEmpty {
        draw(
          DrawnText(lines: [member.inside], centre: centre, size: 11, role: "age"),
          name: name + "a")
      }
    }
    guard let inner = symbol.inner else { return }
    drawInner(inner, name + "i", centre, 24)
  }

  /// The lower right quarter of a box.
  mutating func drawQuarter(_ shade: String, _ name: String, _ centre: Point, _ half: Double) {
    let size = half - 0.7
    let side = "\"" + DotText.inches(size) + "\""
    let middle = Point(centre.x + size / 2, centre.y + size / 2)
    node(
      name,
      [
        ("pos", "\"\(DotText.position(middle))\""), ("shape", "box"), ("width", side),
        ("height", side), ("style", "filled"), ("fillcolor", "\"\(shade)\""),
        ("color", "\"\(shade)\""), ("penwidth", "0"), ("class", "\"mark\""), ("tooltip", "\" \""),
      ])
  }

  mutating func drawInner(_ shape: Symbol.Shape, _ name: String, _ centre: Point, _ size: Double) {
    let side = "\"" + DotText.inches(size) + "\""
    node(
      name,
      [
        ("pos", "\"\(DotText.position(centre))\""), ("shape", shape.rawValue), ("width", side),
        ("height", side), ("penwidth", "\"0.8\""), ("class", "\"inner\""), ("tooltip", "\" \""),
      ])
  }

  mutating func draw(_ line: DrawnLine) {
    edge(
      name(line.from), name(line.to), line.points,
      class: Self.kind(line.role) + (line.isSecond ? " second" : ""),
      LineLook(line.role), tooltip: tooltip(line))
  }

  private func tooltip(_ line: DrawnLine) -> String {
    guard case .union = line.role, layout.graph.couples.indices.contains(line.family) else {
      return ""
    }
    return layout.graph.couples[line.family].tooltip
  }

  private static func kind(_ role: DrawnLine.Role) -> String {
    switch role {
    case .union(let look): "union \(look.rawValue)"
    case .slash: "slash"
    case .adoption: "child adopted second"
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
