/// What is drawn on a page, in order: shapes and lines of text with where they stand.
package struct Canvas: Hashable, Sendable {
  /// One thing drawn.
  package enum Mark: Hashable, Sendable {
    /// A rectangle.
    case box(Box, Look)
    /// Straight strokes, each from a point to a point.
    case strokes([Stroke], Look)
    /// A disc or a ring.
    case circle(x: Double, y: Double, radius: Double, Look)
    /// A closed shape.
    case shape([Spot], Look)
    /// A line of text.
    case text(Line)
    /// Several marks with words for those who point at them.
    case group(String, [Mark])
  }

  /// A point.
  package struct Spot: Hashable, Sendable {
    package let x: Double
    package let y: Double
    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// A straight line.
  package struct Stroke: Hashable, Sendable {
    package let from: Spot
    package let to: Spot
    init(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) {
      from = Spot(x, y)
      to = Spot(toX, toY)
    }
  }

  /// Colours, width and dashes.
  package struct Look: Hashable, Sendable {
    var fill: String?
    var stroke: String?
    var width: Double
    var dash: String?

    init(fill: String? = nil, stroke: String? = nil, width: Double = 0.6, dash: String? = nil) {
      (self.fill, self.stroke, self.width, self.dash) = (fill, stroke, width, dash)
    }
  }

  /// A line of text and the room it takes.
  package struct Line: Hashable, Sendable {
    /// The words.
    package let words: String
    /// The room.
    package let box: Box
    let size: Double
    let bold: Bool
    let colour: String
    let side: Side
  }

  /// From which edge a text is placed.
  enum Side: Hashable, Sendable { case left, middle, right }

  /// How large the page is.
  package let page: Box
  /// Everything on it.
  package var marks: [Mark] = []

  init(width: Double, height: Double) { page = Box(0, 0, width, height) }

  /// Places a line of text by its side and baseline, cut to a width; says whether any was placed.
  @discardableResult
  mutating func text(
    _ words: String, _ x: Double, _ baseline: Double, size: Double, bold: Bool = false,
    side: Side = .left, colour: String = Ink.text, width: Double = .infinity
  ) -> Double {
    let words = TextWidth.fitted(words, size: size, bold: bold, width: width)
    guard !words.isEmpty else { return 0 }
    let line = Self.line(words, x, baseline, size: size, bold: bold, side: side, colour: colour)
    marks.append(.text(line))
    return line.box.width
  }

  static func line(
    _ words: String, _ x: Double, _ baseline: Double, size: Double, bold: Bool = false,
    side: Side = .left, colour: String = Ink.text
  ) -> Line {
    let width = TextWidth.of(words, size: size, bold: bold)
    let left = side == .left ? x : side == .middle ? x - width / 2 : x - width
    return Line(
      words: words, box: Box(left, baseline - size * 0.76, width, size * 0.97), size: size,
      bold: bold, colour: colour, side: side)
  }

  /// The lines of text, wherever they stand.
  package var lines: [Line] { Self.lines(marks) }

  private static func lines(_ marks: [Mark]) -> [Line] {
    marks.flatMap { mark -> [Line] in
      switch mark {
      case .text(let line): [line]
      case .group(_, let marks): lines(marks)
      default: []
      }
    }
  }

  /// The room that each thing takes.
  package var boxes: [Box] { Self.boxes(marks) }

  private static func boxes(_ marks: [Mark]) -> [Box] {
    marks.flatMap { mark -> [Box] in
      switch mark {
      case .text(let line): [line.box]
      case .box(let box, _): [box]
      case .circle(let x, let y, let radius, _):
        [Box(x - radius, y - radius, 2 * radius, 2 * radius)]
      case .strokes(let strokes, _): strokes.map { around([$0.from, $0.to]) }
      case .shape(let spots, _): [around(spots)]
      case .group(_, let marks): boxes(marks)
      }
    }
  }

  private static func around(_ spots: [Spot]) -> Box {
    let (xs, ys) = (spots.map(\.x), spots.map(\.y))
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Box(left, top, (xs.max() ?? 0) - left, (ys.max() ?? 0) - top)
  }
}
