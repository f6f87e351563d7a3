internal import ReviewModel

/// Writes a layout as DOT with fixed positions, which plain `dot` draws exactly (`layout=nop2`).
struct DotWriter {
  static let font = "Helvetica,Arial,sans-serif"
  /// A page of A4 on its side within margins, in inches; smaller pictures are not enlarged.
  static let page = (width: 10.7, height: 7.3)

  let layout: GenogramLayout
  let options: Genogram.Options
  let subtitle: String
  private var body: [String] = []
  /// The drawing commands of the ground, polygon by polygon.
  private var background: [String] = []

  init(_ layout: GenogramLayout, _ options: Genogram.Options, _ subtitle: String) {
    self.layout = layout
    self.subtitle = subtitle
    self.options = options
  }

  /// The whole file.
  static func write(
    _ layout: GenogramLayout, _ options: Genogram.Options, subtitle: String
  ) -> String {
    var writer = DotWriter(layout, options, subtitle)
    for (number, outline) in layout.outlines.enumerated() {
      writer.draw(outline, BackgroundLook(number))
    }
    for person in layout.graph.people.indices { writer.draw(person) }
    for (number, text) in layout.texts.enumerated() { writer.draw(text, name: "t\(number + 1)") }
    for line in layout.lines { writer.draw(line) }
    for person in layout.graph.people.indices { writer.strike(person) }
    for tie in layout.ties { writer.draw(tie) }
    var box = layout.box
    if options.legend { box = writer.drawLegend(below: box) }
    box = writer.drawTitle(above: box)
    return writer.file(box)
  }

  func file(_ box: Box, named name: String = "genogram") -> String {
    let (width, height) = ((box.right - box.left) / 72, (box.bottom - box.top) / 72)
    // A family that would be too small to read on one page is left at its own size.
    let fits = min(Self.page.width / max(width, 1), Self.page.height / max(height, 1)) > 0.4
    let size = fits ? ", size=\"10.7,7.3\"" : ""
    // In pieces: a single string of more than 16 kB is more than Graphviz reads.
    let pieces = background.map { "\"\($0) \"" }.joined(separator: " +\n         ")
    let ground = background.isEmpty ? "" : ",\n         _background=" + pieces
    let head = """
      digraph \(name) {
        graph [layout=nop2, outputorder=nodesfirst, pad="0.2", bgcolor=white, \
      fontname="\(Self.font)"\(size)\(ground)];
        node [shape=box, fixedsize=true, width="0.5556", height="0.5556", label="", style=solid, \
      penwidth="1.3", fontname="\(Self.font)", fontsize=11];
        edge [dir=none, penwidth="1.3", label="", fontname="\(Self.font)", fontsize=8];
      """
    return head + "\n" + body.map { "  " + $0 + ";\n" }.joined() + "}\n"
  }

  // What it is made of

  mutating func node(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    node(name, attributes.map { ($0.key, $0.value) })
  }

  mutating func node(_ name: String, _ attributes: [(String, String)]) {
    body.append(name + " [" + attributes.map { $0.0 + "=" + $0.1 }.joined(separator: ", ") + "]")
  }

  mutating func edge(
    _ from: String, _ to: String, _ points: [Point], class kind: String, _ look: LineLook,
    tooltip: String = "", arrow: String? = nil
  ) {
    // The head of an arrow is drawn from the end of the line to its tip.
    let tip = arrow == nil ? nil : Polyline(points)
    let tipText = tip.map { "e," + DotText.position($0.place(at: $0.length).point) + " " } ?? ""
    let body = tip.map { $0.part(from: 0, to: $0.length - 8).points } ?? points
    var text = "\(from) -> \(to) [pos=\"\(tipText)\(DotText.spline(body))\", class=\"\(kind)\""
    if let style = look.style { text += ", style=\(style)" }
    if let width = look.width { text += ", penwidth=\"\(width)\"" }
    if let colour = look.colour { text += ", color=\"\(colour)\"" }
    if let arrow { text += ", dir=forward, arrowhead=\(arrow), arrowsize=\"0.7\"" }
    if !tooltip.isEmpty {
      text += ", tooltip=\(DotText.quoted(tooltip)), edgetooltip=\(DotText.quoted(tooltip))"
    }
    self.body.append(text + "]")
  }

  /// Words in a node of their own, as wide as they are.
  mutating func draw(_ text: DrawnText, name: String) {
    node(
      name,
      [
        "pos": "\"\(DotText.position(text.centre))\"", "shape": "plaintext",
        "fixedsize": "false", "width": "0", "height": "0", "margin": "0",
        "fontsize": "\"\(DotText.number(text.size))\"", "label": DotText.quoted(lines: text.lines),
        "class": "\"\(text.role)\"", "tooltip": "\" \"",
      ])
  }

  mutating func polygon(_ points: [Point], _ look: BackgroundLook) {
    let corners = points.map { DotText.number($0.x) + " " + DotText.number(-$0.y) }
      .joined(separator: " ")
    func colour(_ letter: String, _ value: String) -> String {
      "\(letter) \(value.count) -\(value) "
    }
    let shape = "\(points.count) \(corners)"
    background.append(colour("C", look.tint) + colour("c", look.tint) + "P " + shape)
    background.append(
      colour("c", look.line) + "S \(look.style.count) -\(look.style) "
        + "S 15 -setlinewidth(1) p " + shape)
  }

  private mutating func draw(_ outline: Outline, _ look: BackgroundLook) {
    for points in outline.polygons { polygon(points, look) }
  }

  mutating func drawTitle(above box: Box) -> Box {
    let title = options.title ?? ""
    let lines = [
      ("marking", options.marking ?? "", 9.0), ("title", title, 15),
      ("subtitle", title.isEmpty ? "" : subtitle, 9),
    ].filter { !$0.1.isEmpty }
    var box = box
    let middle = (box.left + box.right) / 2
    var y = box.top - 21 - 19 * Double(lines.count - 1)
    for (role, words, size) in lines {
      let text = DrawnText(lines: [words], centre: Point(middle, y), size: size, role: role)
      draw(text, name: role)
      box = box.union(text.box)
      y += 19
    }
    return box
  }
}

extension GenogramLayout {
  /// The room everything takes.
  package var box: Box {
    var box = Box(left: 0, right: 0, top: 0, bottom: 0)
    if let first = places.indices.first { box = symbol(first) }
    for person in places.indices { box = box.union(symbol(person)) }
    for text in texts { box = box.union(text.box) }
    for way in ties.map(\.way) {
      for point in way { box = box.union(Box(centre: point, width: 14, height: 14)) }
    }
    for point in lines.flatMap(\.points) + outlines.flatMap({ $0.polygons.flatMap { $0 } }) {
      box = box.union(Box(centre: point, width: 0, height: 0))
    }
    return box
  }
}
