internal import Views

extension TimelinePage {
  /// One thing the picture explains: how wide its sign is, what draws it, and the words.
  private struct Sign {
    let width: Double
    let words: String
    let draw: (_ x: Double, _ middle: Double) -> [Canvas.Mark]
  }

  /// The episodes with their titles and dates, and what the signs mean.
  mutating func key() {
    let columns = 3
    let gap = 14.0
    let whole = canvas.page.width - 2 * margin
    let width = (whole - gap * Double(columns - 1)) / Double(columns)
    let rows = (told.episodes.count + columns - 1) / columns
    for (place, episode) in told.episodes.enumerated() {
      let x = margin + Double(place / max(rows, 1)) * (width + gap)
      let baseline = y + 7 + Double(place % max(rows, 1)) * Metrics.keyLine
      let number = canvas.text("\(episode.number)", x, baseline, size: 7, bold: true)
      let dates = ", " + episode.dates
      let room = width - number - 4 - TextWidth.of(dates, size: 7)
      let title = TextWidth.fitted(episode.title, size: 7, width: max(room, width * 0.4))
      canvas.text(
        title + dates, x + number + 4, baseline, size: 7, width: width - number - 4)
    }
    y += Double(rows) * Metrics.keyLine + (rows > 0 ? 4 : 0)
    var (x, line) = (margin, 0.0)
    for sign in signs() {
      let words = TextWidth.of(sign.words, size: 6.5)
      let needed = sign.width + 3 + words
      if x > margin, x + needed > canvas.page.width - margin {
        (x, line) = (margin, line + 1)
      }
      let middle = y + 4 + line * Metrics.keyLine
      canvas.marks += sign.draw(x, middle)
      canvas.text(sign.words, x + sign.width + 3, middle + 2.3, size: 6.5, colour: Ink.soft)
      x += needed + 12
    }
    y += (line + 1) * Metrics.keyLine
  }

  private func signs() -> [Sign] {
    var signs = Ink.classes.enumerated().filter { place, _ in
      !told.hidesSmallCounts || place > 0
    }.map { place, shade in
      let words = told.hidesSmallCounts && place == 1 ? "1–3" : shade.1
      let isLast = place == Ink.classes.count - 1
      return box(14, words + (isLast ? " entries of the agency" : "")) { box in
        [.box(box, .init(fill: Ink.shade(shade.0).fill, stroke: Ink.bar, width: 0.4))]
      }
    }
    if frame.level < told.axis.finest {
      signs.append(
        Sign(width: 5, words: "when an entry was, as exactly as this picture tells") { x, middle in
          [
            .strokes(
              [
                Canvas.Stroke(x + 1, middle - 1.6, x + 1, middle + 1.6),
                Canvas.Stroke(x + 4, middle - 1.6, x + 4, middle + 1.6),
              ],
              .init(stroke: Ink.text, width: 0.6))
          ]
        })
    }
    if lanes.contains(where: { !$0.wide.isEmpty }) {
      signs.append(
        Sign(width: 14, words: "entries dated no nearer than this; ×2: two of them") { x, middle in
          [
            .strokes(
              [
                Canvas.Stroke(x, middle, x + 14, middle),
                Canvas.Stroke(x, middle - 1.6, x, middle + 1.6),
                Canvas.Stroke(x + 14, middle - 1.6, x + 14, middle + 1.6),
              ], .init(stroke: Ink.text, width: 0.8))
          ]
        })
    }
    if lanes.contains(where: { !$0.told.sentEverything }) {
      signs.append(
        box(14, "no entry, but the agency did not send every contact, so this says nothing") {
          box in
          [.strokes(Hatch.slanted(box, every: 4), .init(stroke: Ink.hatch, width: 0.4))]
        })
    }
    if lanes.contains(where: { $0.told.sentEverything }) {
      signs.append(
        box(14, "no entry of an agency that sent every contact") { box in
          [.box(box, .init(fill: "#ffffff", stroke: Ink.grid, width: 0.4))]
        })
    }
    return signs + otherSigns()
  }

  private func otherSigns() -> [Sign] {
    var signs: [Sign] = []
    if told.scope?.span != nil {
      signs.append(
        box(14, "the time the review looks at") { box in
          [.box(Box(box.x, box.y + 2.4, box.width, 1.8), .init(fill: Ink.text))]
        })
    }
    if told.episodes.contains(where: { $0.span != nil }) {
      signs.append(
        box(14, "key practice episode") { box in
          [.box(box, .init(fill: Ink.band, stroke: Ink.rule, width: 0.4, dash: "2 2"))]
        })
    }
    if !told.sightings.isEmpty {
      for way in [Sighting.alone, .seen, .notSeen] {
        signs.append(
          Sign(width: 5, words: way.words) { TimelinePage.symbol(way, $0 + 2.5, $1, 2.2) })
      }
    }
    for bar in plansUsed() {
      signs.append(box(18, bar.words) { TimelinePage.pattern(bar.kind, $0) })
    }
    if told.plans.contains(where: { $0.bars.last?.end == nil }) {
      signs.append(
        Sign(width: 6, words: "no end recorded") { x, middle in
          [
            .shape(
              [.init(x, middle - 3.3), .init(x + 5, middle), .init(x, middle + 3.3)],
              .init(fill: "#ffffff", stroke: Ink.text, width: 0.7))
          ]
        })
    }
    return signs
  }

  private func plansUsed() -> [PlanLane.Bar] {
    var known: Set<Int> = []
    return told.plans.flatMap(\.bars).sorted { $0.kind < $1.kind }
      .filter { known.insert($0.kind).inserted }
  }

  private func box(
    _ width: Double, _ words: String, _ draw: @escaping (Box) -> [Canvas.Mark]
  ) -> Sign {
    Sign(width: width, words: words) { x, middle in draw(Box(x, middle - 3.3, width, 6.6)) }
  }
}
