internal import Views

extension TimelinePage {
  /// The rows the episodes stand in, in their order; none for those without dates.
  static func episodeRows(_ told: TimelineTold, _ frame: TimeFrame) -> [Int] {
    Rows.of(dated(told).map { room(of: $0, frame) }, gap: 2)
  }

  private static func dated(_ told: TimelineTold) -> [EpisodeBand] {
    told.episodes.filter { $0.span != nil }
      .sorted { ($0.span?.first ?? 0, $0.number) < ($1.span?.first ?? 0, $1.number) }
  }

  /// At least as wide as its number.
  private static func room(
    of episode: EpisodeBand, _ frame: TimeFrame
  ) -> (from: Double, to: Double) {
    guard let span = episode.span else { return (frame.left, frame.left) }
    let reach = frame.reach(span)
    let least = TextWidth.of("\(episode.number)", size: 7.5, bold: true) + 6
    let to = max(reach.to, reach.from + least)
    return to > frame.right ? (min(reach.from, frame.right - least), frame.right) : (reach.from, to)
  }

  mutating func drawEpisodes() {
    let dated = Self.dated(told)
    let rows = Self.episodeRows(told, frame)
    guard let last = rows.max() else { return }
    canvas.text(
      "Key practice episodes", margin, y + 9, size: 7, bold: true, colour: Ink.soft)
    for (episode, row) in zip(dated, rows) {
      let room = Self.room(of: episode, frame)
      let box = Box(
        room.from, y + Double(row) * Metrics.episode + 1, room.to - room.from,
        Metrics.episode - 2)
      var marks: [Canvas.Mark] = [.box(box, .init(fill: "#ffffff", stroke: Ink.text, width: 0.7))]
      let number = Canvas.line("\(episode.number)", box.x + 3, box.y + 8.3, size: 7.5, bold: true)
      marks.append(.text(number))
      let title = TextWidth.fitted(
        episode.title, size: 7, width: box.right - number.box.right - 6)
      if title == episode.title || title.count > 11 {
        marks.append(.text(Canvas.line(title, number.box.right + 4, box.y + 8.3, size: 7)))
      }
      canvas.marks.append(
        .group("Episode \(episode.number): \(episode.title), \(episode.dates)", marks))
    }
    y += Double(last + 1) * Metrics.episode + 2
  }

  /// How many entries all agencies have in each bin.
  mutating func density() {
    var totals: [Int: Int] = [:]
    for lane in lanes {
      for (bin, count) in lane.counts.bins { totals[bin, default: 0] += count }
    }
    let most = max(1, totals.values.max() ?? 1)
    let (base, height) = (y + densityHeight - 2, densityHeight - 11)
    canvas.text("All agencies", margin, base - 12, size: 8, bold: true)
    canvas.text(
      "entries a \(told.axis.unit(frame.level)), in bars", margin, base - 3, size: 6.5,
      colour: Ink.soft, width: Metrics.labels - 6)
    for bin in frame.all {
      guard let count = totals[bin] else { continue }
      let room = frame.room(bin)
      let told_ = told.hidesSmallCounts ? max(count, 2) : count
      let bar = max(1, height * Double(told_) / Double(max(most, told_)))
      let box = Box(room.from + 0.6, base - bar, max(0.6, room.to - room.from - 1.2), bar)
      var marks: [Canvas.Mark] = [.box(box, .init(fill: Ink.bar))]
      let words = told.count(count)
      if TextWidth.of(words, size: 6) <= room.to - room.from - 0.6 {
        marks.append(
          .text(
            Canvas.line(
              words, (room.from + room.to) / 2, base - bar - 1.5, size: 6, side: .middle)))
      }
      canvas.marks.append(.group("\(frame.words(bin)): \(words) \(Self.entries(count))", marks))
    }
    canvas.marks.append(
      .strokes(
        [Canvas.Stroke(frame.left, base, frame.right, base)],
        .init(stroke: Ink.rule, width: 0.5)))
    let drawn = totals.values.reduce(0, +)
    let rest = lanes.reduce(0) { $0 + $1.counts.inNone + $1.told.unplaced }
    canvas.text(
      told.count(drawn), totalsEdge, base - (rest > 0 ? 8 : 3), size: 8, bold: true, side: .right)
    if rest > 0 {
      canvas.text(
        "+ \(told.count(rest)) less exact", totalsEdge, base - 1.5, size: 6, side: .right,
        colour: Ink.soft, width: Metrics.totals - 1)
    }
    y += densityHeight
  }

  static func entries(_ count: Int) -> String { count == 1 ? "entry" : "entries" }

  mutating func draw(_ lane: Lane) {
    let label = lane.told.label
    let rows = lane.wide.map(\.row).max().map { $0 + 1 } ?? 0
    let lines = Double(rows) * 5.5 + (rows > 0 ? 1 : 0)
    let hasRug = frame.level < told.axis.finest
    let rug = hasRug ? 4.5 : 0
    let cell = min(15 * min(1.5, scale), lane.height - 3 - lines - rug)
    let start = y + (lane.height - 2 - cell - rug - lines) / 2
    labels(lane, middle: y + lane.height / 2 - 1)
    cells(lane, label, Box(frame.left, start, frame.right - frame.left, cell))
    if hasRug { self.rug(lane, start + cell + 0.7) }
    for wide in lane.wide { line(wide, label, start + cell + rug + 4 + 5.5 * Double(wide.row)) }
    y += lane.height
    canvas.marks.append(
      .strokes(
        [Canvas.Stroke(margin, y - 1, totalsEdge, y - 1)],
        .init(stroke: Ink.grid, width: 0.4)))
    tally.inBins += lane.counts.inBins
    tally.asLines += lane.counts.inNone - lane.notDrawn
    tally.asNumbers += lane.notDrawn
    tally.unplaced += lane.told.unplaced
  }

  private mutating func labels(_ lane: Lane, middle: Double) {
    let width = Metrics.labels - 8
    canvas.text(lane.told.label, margin, middle, size: 8, bold: true, width: width)
    canvas.text(
      lane.told.coverage, margin, middle + 7.5, size: 6.5, colour: Ink.soft, width: width)
    let total = lane.told.entries.count + lane.told.unplaced
    var notes: [String] = []
    if lane.notDrawn > 0 { notes.append("\(told.count(lane.notDrawn)) not drawn") }
    if lane.told.unplaced > 0 { notes.append("\(told.count(lane.told.unplaced)) not placed") }
    canvas.text(
      told.count(total), totalsEdge, notes.isEmpty ? middle + 3 : middle, size: 8, side: .right)
    canvas.text(
      notes.joined(separator: ", "), totalsEdge, middle + 7, size: 6, side: .right,
      colour: Ink.soft, width: Metrics.totals - 3)
  }

  private mutating func cells(_ lane: Lane, _ label: String, _ box: Box) {
    var silent: [Box] = []
    for bin in frame.all {
      let room = frame.room(bin)
      guard let count = lane.counts.bins[bin] else {
        if let last = silent.last, abs(last.right - room.from) < 0.01 {
          silent[silent.count - 1].width = room.to - last.x
        } else {
          silent.append(Box(room.from, box.y, room.to - room.from, box.height))
        }
        continue
      }
      let shade = Ink.shade(told.hidesSmallCounts ? max(count, 2) : count)
      let place = Box(room.from + 0.4, box.y, max(0.6, room.to - room.from - 0.8), box.height)
      let words = told.count(count)
      var marks: [Canvas.Mark] = [
        .box(place, .init(fill: shade.fill, stroke: Ink.bar, width: 0.4))
      ]
      let size = min(9, box.height * 0.7)
      if let size = [size, 7, 6, 5.2].first(where: {
        TextWidth.of(words, size: $0) <= place.width - 0.4
      }) {
        marks.append(
          .text(
            Canvas.line(
              words, place.x + place.width / 2, box.y + box.height / 2 + size * 0.36, size: size,
              side: .middle, colour: shade.words)))
      }
      canvas.marks.append(
        .group("\(label), \(frame.words(bin)): \(words) \(Self.entries(count))", marks))
    }
    guard !lane.told.sentEverything else { return }
    let hatch = silent.flatMap {
      Hatch.slanted(Box($0.x, $0.y + 0.5, $0.width, $0.height - 1), every: 4)
    }
    canvas.marks.append(
      .group(
        "\(label): \(lane.told.coverage), so where nothing stands something may have happened",
        [.strokes(hatch, .init(stroke: Ink.hatch, width: 0.4))]))
  }

  /// A stroke for every column in which anything stands.
  private mutating func rug(_ lane: Lane, _ y: Double) {
    var last = Int.min
    var strokes: [Canvas.Stroke] = []
    for span in lane.told.entries where frame.bin(span) != nil && span.first != last {
      last = span.first
      let reach = frame.reach(span)
      guard span.first >= 0, span.first < told.axis.count else { continue }
      if span.first == span.last {
        let middle = (reach.from + reach.to) / 2
        strokes.append(Canvas.Stroke(middle, y, middle, y + 3.2))
      } else {
        strokes.append(Canvas.Stroke(reach.from, y + 1.6, reach.to, y + 1.6))
      }
    }
    canvas.marks.append(.strokes(strokes, .init(stroke: Ink.text, width: 0.6)))
  }

  /// Whether there is no room for a number to the right of a line.
  static func countsOnTheLeft(_ reach: (from: Double, to: Double), _ frame: TimeFrame) -> Bool {
    reach.to + Metrics.multiple > frame.right
  }

  /// From where to where a line reaches: long enough for its ends to be seen.
  static func lineReach(_ span: TimeSpan, _ frame: TimeFrame) -> (from: Double, to: Double) {
    let reach = frame.reach(span)
    let missing = max(0, (span.opensBefore || span.opensAfter ? 9 : 3) - (reach.to - reach.from))
    let share = span.opensBefore == span.opensAfter ? 0.5 : span.opensBefore ? 1 : 0
    let from = reach.from - missing * share
    let to = reach.to + missing * (1 - share)
    let shift = max(0, frame.left - from) - max(0, to - frame.right)
    return (from + shift, to + shift)
  }

  /// A line for dates that reach over more than one bin.
  private mutating func line(
    _ wide: (span: TimeSpan, count: Int, row: Int), _ label: String, _ y: Double
  ) {
    let reach = Self.lineReach(wide.span, frame)
    let (from, to) = (reach.from + 0.4, reach.to - 0.4)
    let look = Canvas.Look(stroke: Ink.text, width: 0.8, dash: wide.span.isDoubted ? "2 1.2" : nil)
    var marks: [Canvas.Mark] = [.strokes([Canvas.Stroke(from, y, to, y)], look)]
    let solid = Canvas.Look(stroke: Ink.text, width: 0.8)
    var ends: [Canvas.Stroke] = []
    if wide.span.opensBefore {
      ends += [
        Canvas.Stroke(from, y, from + 2.5, y - 1.6), Canvas.Stroke(from, y, from + 2.5, y + 1.6),
      ]
    } else {
      ends.append(Canvas.Stroke(from, y - 1.6, from, y + 1.6))
    }
    if wide.span.opensAfter {
      ends += [Canvas.Stroke(to, y, to - 2.5, y - 1.6), Canvas.Stroke(to, y, to - 2.5, y + 1.6)]
    } else {
      ends.append(Canvas.Stroke(to, y - 1.6, to, y + 1.6))
    }
    marks.append(.strokes(ends, solid))
    if wide.count > 1 {
      let words = "×" + told.count(wide.count)
      let isLeft = Self.countsOnTheLeft(reach, frame)
      marks.append(
        .text(
          Canvas.line(
            words, isLeft ? from - 2 : to + 2, y + 1.9, size: 5.5,
            side: isLeft ? .right : .left)))
    }
    canvas.marks.append(
      .group(
        "\(label): \(told.count(wide.count)) \(Self.entries(wide.count)) dated no nearer than this",
        marks))
  }
}
