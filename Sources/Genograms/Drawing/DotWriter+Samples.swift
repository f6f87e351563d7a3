internal import ReviewModel

extension DotWriter {
  /// Draws what stands before the words of a legend.
  mutating func draw(_ sample: Legend.Sample, _ name: String, at centre: Point) {
    let (x, y) = (centre.x, centre.y)
    switch sample {
    case .symbol(let shape, let isSubject, let isDead):
      let isSmall = shape == .triangle && isDead
      drawSymbol(
        shape, name, at: centre, size: isSmall ? 12 : 14, ("peripheries", isSubject ? "2" : "1"))
      if isDead { strike(name + "s", Point(x, y), isSmall ? 6 : 9, false) }
    case .termination:
      drawSymbol(.triangle, name, at: centre, size: 12)
      strike(name + "s", centre, 6, true)
    case .stillbirth:
      drawSymbol(.box, name, at: centre, size: 8)
      strike(name + "s", centre, 7, false)
    case .focus: drawSymbol(.box, name, at: centre, size: 14, ("penwidth", "\"2.6\""))
    case .inner(let outer, let inner):
      drawSymbol(outer, name, at: centre, size: 17)
      drawInner(inner, name + "i", centre, 9)
    case .filled(let marks, let shape): drawFilled(marks, shape, name, centre)
    case .words(let words):
      draw(DrawnText(lines: [words], centre: centre, size: 10, role: "legend"), name: name + "s")
    case .household(let number):
      let box = Box(centre: centre, width: 26, height: 13)
      polygon(
        [
          Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
          Point(box.left, box.bottom),
        ], BackgroundLook(number))
    case .line, .twins, .tie, .adopted, .double: drawLine(sample, name, centre, half: 14)
    }
  }

  /// Draws a line of a legend, so long to both sides.
  mutating func drawLine(
    _ sample: Legend.Sample, _ name: String, _ centre: Point, half: Double
  ) {
    let (x, y) = (centre.x, centre.y)
    func flat(_ y: Double) -> [Point] { [Point(x - half, y), Point(x + half, y)] }
    func stroke(_ points: [Point], _ look: LineLook = LineLook()) {
      edge(name, name, points, class: "legend", look)
    }
    switch sample {
    case .line(let role, let slashes):
      stroke(flat(y), LineLook(role))
      for points in slashes { stroke(points.map { Point(x + $0.x, y + $0.y) }) }
    case .adopted:
      stroke(flat(y + 1.5), LineLook(.descent(.adopted)))
      stroke(flat(y - 1.5))
    case .double:
      stroke(flat(y + 1.5))
      stroke(flat(y - 1.5))
    case .twins:
      stroke([Point(x - 10, y + 7), Point(x, y - 7), Point(x + 10, y + 7)])
      stroke([Point(x - 5, y), Point(x + 5, y)])
    case .tie(let kind):
      for one in TieStrokes.strokes(kind, along: Polyline(flat(y))) {
        draw(one, from: name, to: name, class: "legend", colour: TieStrokes.colour(kind))
      }
    default: break
    }
  }

  mutating func drawSymbol(
    _ shape: Symbol.Shape, _ name: String, at centre: Point, size: Double,
    _ more: (String, String)...
  ) {
    let side = "\"" + DotText.inches(size) + "\""
    let width = more.contains { $0.0 == "penwidth" } ? [] : [("penwidth", "1")]
    node(
      name + "s",
      [
        ("pos", "\"\(DotText.position(centre))\""), ("shape", shape.rawValue), ("width", side),
        ("height", side),
      ] + width + more + [("class", "\"legend\""), ("tooltip", "\" \"")])
  }

  private mutating func drawFilled(
    _ marks: [Person.Mark], _ shape: Symbol.Shape, _ name: String, _ centre: Point
  ) {
    let fill = MarkFill.attributes(marks, shape)
    guard fill.contains(where: { $0.0 == "gradientangle" || $0.1 == "wedged" }) else {
      // A matter that is told by its letter alone.
      let letters = MarkLetters.text(marks, isDisputed: false)
      return draw(.words(letters), name, at: centre)
    }
    let side = "\"" + DotText.inches(14) + "\""
    node(
      name + "s",
      [
        ("pos", "\"\(DotText.position(centre))\""), ("shape", shape.rawValue), ("width", side),
        ("height", side), ("penwidth", "1"), ("class", "\"legend\""), ("tooltip", "\" \""),
      ] + fill)
    if let quarter = MarkFill.quarter(marks, shape) {
      drawQuarter(quarter, name + "q", centre, 7)
    }
  }
}
