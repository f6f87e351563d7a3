extension DotWriter {
  static let legendSize = 8.5
  static let sampleWidth = 30.0
  static let rowHeight = 20.0

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
    sampleWidth + 6 + LabelLines.width(entry.words, size: legendSize) + 14
  }

  mutating func draw(_ entry: Legend.Entry, at left: Point, name: String) {
    // Wider than the words can be, and justified to the left: so all begin at one place.
    let width = LabelLines.width(entry.words, size: Self.legendSize) * 1.15 + 8
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
}
