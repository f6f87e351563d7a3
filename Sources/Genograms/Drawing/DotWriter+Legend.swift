extension DotWriter {
  private static let size = 8.5
  private static let sampleWidth = 30.0
  private static let rowHeight = 20.0

  /// Draws the legend in as many lines as the picture's width needs; gives the room with it.
  mutating func drawLegend(below box: Box) -> Box {
    let entries = Legend(layout).entries
    let width = max(box.right - box.left, 420)
    var rows: [[(entry: Legend.Entry, x: Double)]] = []
    var reached = width
    for entry in entries {
      let need = Self.need(entry)
      if reached + need > width {
        rows.append([])
        reached = 0
      }
      rows[rows.count - 1].append((entry, reached))
      reached += need
    }
    let middle = (box.left + box.right) / 2
    var number = 0
    var box = box
    let top = box.bottom + 26
    for (place, row) in rows.enumerated() {
      let used = row.last.map { $0.x + Self.need($0.entry) - 14 } ?? 0
      for (entry, x) in row {
        number += 1
        let left = Point(middle - used / 2 + x, top + Double(place) * Self.rowHeight)
        draw(entry, at: left, name: "k\(number)")
      }
      let line = Box(
        left: middle - used / 2, right: middle + used / 2, top: top - 10,
        bottom: top + Double(place) * Self.rowHeight + 10)
      box = box.union(line)
    }
    return box
  }

  private static func need(_ entry: Legend.Entry) -> Double {
    sampleWidth + 6 + LabelLines.width(entry.words, size: size) + 14
  }

  private mutating func draw(_ entry: Legend.Entry, at left: Point, name: String) {
    // Wider than the words can be, and justified to the left: so all begin at one place.
    let width = LabelLines.width(entry.words, size: Self.size) * 1.15 + 8
    node(
      name,
      [
        "pos": "\"\(DotText.position(Point(left.x + Self.sampleWidth + 6 + width / 2, left.y)))\"",
        "shape": "plaintext", "width": "\"\(DotText.inches(width))\"", "height": "\"0.2000\"",
        "margin": "0", "fontsize": "\"8.5\"",
        "label": DotText.quoted(lines: [entry.words], justified: "l"), "class": "\"legend\"",
        "tooltip": "\" \"",
      ])
    draw(entry.sample, name, at: Point(left.x + Self.sampleWidth / 2, left.y))
  }

  private mutating func draw(_ sample: Legend.Sample, _ name: String, at centre: Point) {
    let (x, y) = (centre.x, centre.y)
    switch sample {
    case .symbol(let shape, let isSubject, let isDead):
      let isSmall = shape == .triangle && isDead
      let side = "\"" + DotText.inches(isSmall ? 12 : 14) + "\""
      node(
        name + "s",
        [
          "pos": "\"\(DotText.position(centre))\"", "shape": shape.rawValue, "width": side,
          "height": side, "peripheries": isSubject ? "2" : "1", "penwidth": "1",
          "class": "\"legend\"", "tooltip": "\" \"",
        ])
      if isDead { strike(name + "s", Point(x, y), isSmall ? 6 : 9, false) }
    case .line(let role, let slashes):
      edge(name, name, [Point(x - 14, y), Point(x + 14, y)], class: "legend", LineLook(role))
      for stroke in 0..<slashes {
        let at = x + Double(stroke) * 4 - (slashes == 2 ? 2 : 0)
        edge(
          name, name, [Point(at - 3, y + 5), Point(at + 3, y - 5)], class: "legend", LineLook())
      }
    case .twins:
      edge(
        name, name, [Point(x - 10, y + 7), Point(x, y - 7), Point(x + 10, y + 7)], class: "legend",
        LineLook())
      edge(name, name, [Point(x - 5, y), Point(x + 5, y)], class: "legend", LineLook())
    case .words(let words):
      draw(
        DrawnText(lines: [words], centre: centre, size: 10, role: "legend"), name: name + "s")
    case .household(let number):
      let box = Box(centre: centre, width: 26, height: 13)
      polygon(
        [
          Point(box.left, box.top), Point(box.right, box.top), Point(box.right, box.bottom),
          Point(box.left, box.bottom),
        ], BackgroundLook(number))
    }
  }
}
