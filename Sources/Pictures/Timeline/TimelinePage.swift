internal import Views

/// The page of a timeline while it is drawn, from the top down.
struct TimelinePage {
  let told: TimelineTold
  let frame: TimeFrame
  let lanes: [Lane]
  var canvas: Canvas
  var tally = TimelinePicture.Tally()
  /// How far down the page is drawn.
  var y: Double
  /// What it is drawn on.
  let sheet: TimelinePicture.Sheet
  /// Where the plot begins, below the dates.
  var top = 0.0
  /// What stands behind everything in the plot.
  var behind: [Canvas.Mark] = []
  /// How much larger than need be everything is that may be.
  let scale: Double

  enum Metrics {
    static let labels = 150.0
    static let totals = 46.0
    static let planRow = 12.0
    static let heading = 13.0
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

  /// A page so much larger than its sheet, with everything that may be enlarged so much larger.
  init(
    _ told: TimelineTold, order: TimelinePicture.Order, on sheet: TimelinePicture.Sheet,
    larger: Double = 1, scale: Double = 1
  ) {
    self.told = told
    self.sheet = sheet
    self.scale = scale
    y = sheet.margin
    let width = sheet.size.width * larger
    canvas = Canvas(width: width, height: sheet.size.height * larger)
    let frame = TimeFrame(
      told.axis, level: told.axis.level, from: sheet.margin + Metrics.labels,
      to: width - sheet.margin - Metrics.totals)
    self.frame = frame
    lanes = Self.sorted(told.agencies, order).map { Self.lane($0, frame, scale) }
  }

  /// A sheet that is filled where there is little to show; where there is much, a larger one that is
  /// printed smaller.
  static func drawn(
    _ told: TimelineTold, order: TimelinePicture.Order, on sheet: TimelinePicture.Sheet
  ) -> TimelinePage {
    var trial = TimelinePage(told, order: order, on: sheet)
    trial.draw()
    let (needed, height) = (trial.y + sheet.margin, sheet.size.height)
    let flexible = trial.flexible
    let scale = max(1, min(2, (height - needed + flexible) / max(flexible, 1)))
    var page = TimelinePage(
      told, order: order, on: sheet, larger: max(1, needed / height), scale: scale)
    page.draw()
    return page
  }

  var margin: Double { sheet.margin }

  /// How high that is together which may be enlarged.
  private var flexible: Double {
    lanes.reduce(densityHeight) { $0 + $1.height }
      + told.sightings.reduce(0) { $0 + sightingRow * Double(Self.sightingRows($1).count) }
  }

  /// How high the bars of all agencies may be, with their numbers.
  var densityHeight: Double { 34 * scale }
  /// How high a row of sightings is.
  var sightingRow: Double { 7.6 * scale }

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

  private static func lane(
    _ told: AgencyLane, _ frame: TimeFrame, _ scale: Double
  ) -> Lane {
    let counts = Counts(told.entries, in: frame)
    let reaches = counts.wide.map { wide -> (from: Double, to: Double) in
      let reach = lineReach(wide.span, frame)
      guard wide.count > 1 else { return reach }
      return countsOnTheLeft(reach, frame)
        ? (reach.from - Metrics.multiple, reach.to) : (reach.from, reach.to + Metrics.multiple)
    }
    let rows = Rows.of(reaches, gap: 3)
    let all = zip(counts.wide, rows).map { (span: $0.span, count: $0.count, row: $1) }
    let drawn = all.filter { $0.row < wideRows }
    return Lane(
      told: told, counts: counts, wide: drawn,
      notDrawn: counts.inNone - drawn.reduce(0) { $0 + $1.count },
      height: scale * baseHeight(rowsOfLines: min(wideRows, (rows.max() ?? -1) + 1)))
  }

  private static func baseHeight(rowsOfLines: Int) -> Double {
    17.5 + (rowsOfLines > 0 ? 1 : 0) + 5.5 * Double(rowsOfLines)
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
    let left = margin
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
  var totalsEdge: Double { canvas.page.width - margin }
}
