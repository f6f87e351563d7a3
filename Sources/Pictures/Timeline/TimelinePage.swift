internal import Views

/// The page of a timeline while it is drawn, from the top down.
struct TimelinePage {
  let told: TimelineTold
  let frame: TimeFrame
  let lanes: [Lane]
  var canvas: Canvas
  var tally = TimelinePicture.Tally()
  /// How far down the page is drawn.
  var y = Metrics.margin
  /// Where the plot begins, below the dates.
  var top = 0.0
  /// What stands behind everything in the plot.
  var behind: [Canvas.Mark] = []

  enum Metrics {
    static let margin = 28.0
    static let labels = 150.0
    static let totals = 46.0
    static let sightingRow = 7.6
    static let planRow = 12.0
    static let heading = 13.0
    static let density = 34.0
    static let episode = 13.0
    static let keyLine = 9.6
    /// The room for "×12" beside a line.
    static let multiple = 17.0
  }

  /// One agency's lane with what is counted in it.
  struct Lane {
    let told: AgencyLane
    let counts: Counts
    /// Lines for dates that reach over more than a bin, with the row each stands in.
    let wide: [(span: TimeSpan, count: Int, row: Int)]
    /// How many such entries had no room.
    let notDrawn: Int
    /// How high it must be.
    var height: Double
  }

  init(_ told: TimelineTold, order: TimelinePicture.Order) {
    self.told = told
    let heights = Self.height(told)
    let page = max(595, heights)
    let width = page * 842 / 595
    canvas = Canvas(width: width, height: page)
    let frame = TimeFrame(
      told.axis, level: told.axis.level, from: Metrics.margin + Metrics.labels,
      to: width - Metrics.margin - Metrics.totals)
    self.frame = frame
    let sorted = Self.sorted(told.agencies, order)
    var lanes = sorted.map { Self.lane($0, frame) }
    let spare = page - Self.height(told)
    let most = 40.0
    for place in lanes.indices {
      lanes[place].height += max(0, min(most - lanes[place].height, spare / Double(lanes.count)))
    }
    self.lanes = lanes
  }

  private static func sorted(
    _ lanes: [AgencyLane], _ order: TimelinePicture.Order
  ) -> [AgencyLane] {
    guard order == .firstContact else { return lanes }
    let places = lanes.enumerated().sorted { one, other in
      let (first, second) = (one.element.entries.first?.first, other.element.entries.first?.first)
      return (first ?? Int.max, one.offset) < (second ?? Int.max, other.offset)
    }
    return places.map(\.element)
  }

  private static let wideRows = 2

  private static func lane(_ told: AgencyLane, _ frame: TimeFrame) -> Lane {
    let counts = Counts(told.entries, in: frame)
    let reaches = counts.wide.map { wide -> (from: Double, to: Double) in
      let reach = frame.reach(wide.span)
      let (from, to) = (min(reach.from, frame.right - 3), max(reach.from + 3, reach.to))
      guard wide.count > 1 else { return (from, to) }
      return countsOnTheLeft(reach, frame)
        ? (from - Metrics.multiple, to) : (from, to + Metrics.multiple)
    }
    let rows = Rows.of(reaches, gap: 3)
    let all = zip(counts.wide, rows).map { (span: $0.span, count: $0.count, row: $1) }
    let drawn = all.filter { $0.row < wideRows }
    return Lane(
      told: told, counts: counts, wide: drawn,
      notDrawn: counts.inNone - drawn.reduce(0) { $0 + $1.count },
      height: baseHeight(rowsOfLines: min(wideRows, (rows.max() ?? -1) + 1)))
  }

  private static func baseHeight(rowsOfLines: Int) -> Double {
    17.5 + (rowsOfLines > 0 ? 1 : 0) + 5.5 * Double(rowsOfLines)
  }

  /// How high the page has to be; as if every lane had lines, since that depends on its width.
  private static func height(_ told: TimelineTold) -> Double {
    let width = 842 - 2 * Metrics.margin - Metrics.labels - Metrics.totals
    let frame = TimeFrame(
      told.axis, level: told.axis.level, from: Metrics.margin + Metrics.labels,
      to: Metrics.margin + Metrics.labels + width)
    let lanes = told.agencies.reduce(0) { $0 + lane($1, frame).height }
    let episodes = Double(episodeRows(told, frame).max().map { $0 + 1 } ?? 0) * Metrics.episode
    let sightings = told.sightings.reduce(0) { sum, lane in
      sum + Metrics.sightingRow * Double(sightingRows(lane).count) + 3
    }
    let plans = told.plans.reduce(0) { sum, _ in sum + Metrics.planRow + 2 }
    let headings =
      Metrics.heading * (1 + (told.sightings.isEmpty ? 0 : 1) + (told.plans.isEmpty ? 0 : 1))
    let key = Double((told.episodes.count + 2) / 3 + keyRows(told)) * Metrics.keyLine + 22
    return 2 * Metrics.margin + 80 + episodes + Metrics.density + lanes + sightings + plans
      + headings + key
  }

  /// Draws everything.
  mutating func draw() {
    head()
    dates()
    top = y
    drawEpisodes()
    density()
    heading("Entries by agency", numbers: true)
    for lane in lanes { draw(lane) }
    drawSightings()
    drawPlans()
    let bottom = y
    backdrop(to: bottom)
    y += 6
    key()
    canvas.marks.insert(contentsOf: behind, at: 0)
  }

  /// A heading over a part of the plot, with a rule.
  mutating func heading(_ words: String, numbers: Bool = false) {
    y += 3
    let left = Metrics.margin
    canvas.marks.append(
      .strokes(
        [Canvas.Stroke(left, y, canvas.page.width - left, y)],
        Canvas.Look(stroke: Ink.rule, width: 0.5)))
    canvas.text(
      words, left, y + 7.4, size: 7, bold: true, colour: Ink.soft, width: Metrics.labels - 6)
    if numbers {
      canvas.text(
        "entries", canvas.page.width - left, y + 7.4, size: 6.5, side: .right, colour: Ink.soft)
    }
    y += Metrics.heading - 3
  }

  /// The right edge of the totals.
  var totalsEdge: Double { canvas.page.width - Metrics.margin }
}
