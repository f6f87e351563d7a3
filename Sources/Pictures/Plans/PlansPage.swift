internal import Views

/// The page of the plans while it is drawn.
struct PlansPage {
  let told: PlansTold
  var canvas: Canvas
  private let frame: TimeFrame
  private let sheet: PictureSheet
  private var y: Double

  private static let labels = 120.0
  private static let row = 16.0

  init(_ told: PlansTold, on sheet: PictureSheet) {
    self.told = told
    self.sheet = sheet
    y = sheet.margin
    let rows = told.children.reduce(0) { $0 + $1.plans.reduce(0) { $0 + Self.depth($1) } }
    let bands = told.children.reduce(0) { $0 + $1.together.count }
    let needed =
      2 * sheet.margin + (sheet == .page ? 92 : 98) + Double(rows) * Self.row + 12 * Double(bands)
      + 22 * Double(told.children.count)
    let height = sheet == .page ? max(needed, 180) : needed
    let width = sheet.width(forHeight: height)
    canvas = Canvas(width: width, height: height)
    frame = TimeFrame(
      told.axis, level: told.axis.tableLevel, from: sheet.margin + Self.labels,
      to: width - sheet.margin)
  }

  /// The row of each run of a plan, as what two agencies record may lie over the same time.
  private static func rows(_ plan: PlansTold.Row) -> [Int] {
    Rows.of(plan.runs.map { (Double($0.start.first), Double($0.end.last + 1)) }, gap: 0)
  }

  private static func depth(_ plan: PlansTold.Row) -> Int { (rows(plan).max() ?? 0) + 1 }

  mutating func draw() {
    y = canvas.head(
      told.title, told.marking,
      "Plans as recorded: from the first entry of an agency that records a plan to its last.",
      on: sheet, at: y)
    canvas.dates(frame, at: y, from: sheet.margin, labels: Self.labels)
    y += 22
    for child in told.children { draw(child) }
    var notes = [
      "A stroke stands where an entry records the plan for the first or last time. When a plan began "
        + "or ended is known only as far as an entry records it."
    ]
    if told.children.contains(where: { !$0.together.isEmpty }) {
      notes.append("A framed band: two plans recorded over the same time, by different agencies.")
    }
    y = canvas.foot(notes, on: sheet, at: y + 6)
  }

  private mutating func draw(_ child: PlansTold.Child) {
    let right = canvas.page.width - sheet.margin
    canvas.marks.append(
      .strokes([Canvas.Stroke(sheet.margin, y, right, y)], .init(stroke: Ink.rule, width: 0.5)))
    canvas.text(
      child.label, sheet.margin, y + 10, size: 8.5, bold: true, width: right - sheet.margin)
    y += 14
    let top = y
    let rows = child.plans.reduce(0) { $0 + Double(Self.depth($1)) * Self.row }
    for together in child.together { band(together, top, rows) }
    for plan in child.plans {
      draw(plan, of: child.label)
      y += Double(Self.depth(plan)) * Self.row
    }
    for together in child.together {
      canvas.text(
        "\(together.plans.joined(separator: " and ")) at once: \(together.words)",
        sheet.margin + Self.labels, y + 8, size: 7, bold: true,
        width: right - sheet.margin - Self.labels)
      y += 12
    }
    y += 8
  }

  private mutating func band(_ together: PlansTold.Together, _ top: Double, _ height: Double) {
    let to = frame.reach(together.end).to
    let from = min(frame.reach(together.start).from, to - 1)
    canvas.marks.append(
      .group(
        "\(together.plans.joined(separator: " and ")) at once: \(together.words)",
        [
          .box(
            Box(from, top - 1, to - from, height + 1),
            .init(fill: Ink.band, stroke: Ink.text, width: 0.8, dash: "3 2"))
        ]))
  }

  private mutating func draw(_ plan: PlansTold.Row, of label: String) {
    canvas.text(
      plan.words, sheet.margin + 8, y + 10.5, size: 7.5, width: Self.labels - 14)
    for (run, row) in zip(plan.runs, Self.rows(plan)) {
      let top = y + Double(row) * Self.row
      let to = frame.reach(run.end).to
      let from = min(frame.reach(run.start).from, to - 1.5)
      let box = Box(from, top + 3, to - from, Self.row - 6)
      let edges = Canvas.Mark.strokes(
        [
          Canvas.Stroke(box.x, top + 1, box.x, top + Self.row - 1),
          Canvas.Stroke(box.right, top + 1, box.right, top + Self.row - 1),
        ], .init(stroke: Ink.text, width: 1))
      var marks = TimelinePage.pattern(plan.kind, box) + [edges]
      let words = run.agency
      if TextWidth.of(words, size: 6.5) <= box.width - 8 {
        let line = Canvas.line(words, box.x + 4, box.y + 7.3, size: 6.5)
        marks.append(
          .box(
            Box(line.box.x - 1.5, box.y + 1, line.box.width + 3, box.height - 2),
            .init(fill: "#ffffff")))
        marks.append(.text(line))
      }
      let axis = told.axis
      let first = axis.long(run.start.first, axis.finest)
      let last = axis.long(run.end.last, axis.finest)
      canvas.marks.append(
        .group(
          "\(label): \(plan.words), recorded by \(run.agency) "
            + (first == last ? "in \(first)" : "from \(first) to \(last)"), marks))
    }
  }
}
