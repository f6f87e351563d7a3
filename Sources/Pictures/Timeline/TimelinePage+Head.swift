internal import Views

extension TimelinePage {
  /// The title, what is looked at, and the marking.
  mutating func head() {
    let (left, right) = (margin, canvas.page.width - margin)
    if sheet == .page {
      let marking = canvas.text(
        told.marking, right, y + 8, size: 8, bold: true, side: .right,
        width: (right - left) * 0.4)
      canvas.text(
        told.title, left, y + 10, size: 13, bold: true, width: right - left - marking - 16)
      y += 15
    }
    let entries = told.agencies.reduce(0) { $0 + $1.entries.count + $1.unplaced }
    var words = "Timeline of \(told.count(entries)) entries in the records of "
    words += "\(told.agencies.count) \(told.agencies.count == 1 ? "agency" : "agencies")"
    if let scope = told.scope { words += ". Looked at: \(scope.words)" }
    if let incident = told.incident, incident.words != "the day of the incident" {
      words += ". Incident: \(incident.words)"
    }
    canvas.text(words + ".", left, y + 8, size: 8, colour: Ink.soft, width: right - left)
    y += 16
  }

  /// The dates over the plot: wide steps above fine ones, then the incident's mark.
  mutating func dates() {
    let axis = told.axis
    let fine = fineLevel()
    canvas.text(
      axis.title, margin, y + 17, size: 6.5, colour: Ink.soft, width: Metrics.labels - 6)
    if let wide = wideLevel(over: fine) {
      labels(wide, y + 7, size: 7.5, bold: true, isLong: axis.unit(wide) == "month")
    }
    labels(fine, y + 17, size: 6.3, bold: false, isLong: false)
    for (words, bin) in [(axis.earlier, -1), (axis.later, frame.bins.count)] {
      guard let words else { continue }
      let room = frame.room(bin)
      canvas.text(
        words, (room.from + room.to) / 2, y + 17, size: 6.3, side: .middle, colour: Ink.soft,
        width: room.to - room.from)
    }
    y += 20
    if let span = told.scope?.span {
      let reach = frame.reach(span)
      canvas.marks.append(
        .group(
          "The time the review looks at: \(told.scope?.words ?? "")",
          [.box(Box(reach.from, y, max(1, reach.to - reach.from), 1.8), .init(fill: Ink.text))]))
    }
    y += 4
    incidentMark()
  }

  /// The finest level whose names fit side by side.
  private func fineLevel() -> Int {
    for level in stride(from: told.axis.finest, to: told.axis.level, by: -1)
    where fits(level) { return level }
    return told.axis.level
  }

  private func fits(_ level: Int) -> Bool {
    let bins = told.axis.bins(level)
    guard bins.count <= 120 else { return false }
    return bins.allSatisfy { bin in
      let reach = frame.reach(bin)
      let words = told.axis.short(bin.lowerBound, level)
      return TextWidth.of(words, size: 6.3) + 2 <= reach.to - reach.from
    }
  }

  private func wideLevel(over fine: Int) -> Int? {
    guard fine > 0 else { return nil }
    let month = (0..<fine).first { told.axis.unit($0) == "month" }
    return month ?? 0
  }

  private mutating func labels(
    _ level: Int, _ baseline: Double, size: Double, bold: Bool, isLong: Bool
  ) {
    let bins = told.axis.bins(level)
    let names = bins.map { bin in
      isLong ? told.axis.long(bin.lowerBound, level) : told.axis.short(bin.lowerBound, level)
    }
    func fit(_ names: [String]) -> Bool {
      zip(bins, names).allSatisfy { bin, name in
        let reach = frame.reach(bin)
        return TextWidth.of(name, size: size, bold: bold) + 1.5 <= reach.to - reach.from
      }
    }
    // Months in narrow bins are known by their first letters.
    let isMonths = !isLong && told.axis.unit(level) == "month" && told.axis.title.isEmpty
    let short = isMonths && !fit(names) ? names.map { String($0.prefix(1)) } : names
    var strokes: [Canvas.Stroke] = []
    var end = -Double.infinity
    for (bin, name) in zip(bins, short) {
      let reach = frame.reach(bin)
      strokes.append(
        Canvas.Stroke(reach.from, baseline - (bold ? 6.5 : 5.5), reach.from, baseline + 2))
      let width = TextWidth.of(name, size: size, bold: bold)
      guard width + 1.5 <= reach.to - reach.from, reach.from + 1 >= end else { continue }
      if bold {
        canvas.text(name, reach.from + 2, baseline, size: size, bold: bold)
        end = reach.from + 2 + width
      } else {
        let middle = (reach.from + reach.to) / 2
        canvas.text(name, middle, baseline, size: size, side: .middle, colour: Ink.soft)
        end = middle + width / 2
      }
    }
    canvas.marks.append(.strokes(strokes, Canvas.Look(stroke: Ink.rule, width: 0.4)))
  }

  private mutating func incidentMark() {
    guard let incident = told.incident, let span = incident.span else { return }
    let reach = frame.reach(span)
    let middle = (reach.from + reach.to) / 2
    let words = "Incident"
    let width = TextWidth.of(words, size: 7, bold: true)
    let isLeft = middle + 8 + width > frame.right
    canvas.marks.append(
      .group(
        "Incident: \(incident.words)",
        [
          .shape(
            [.init(middle - 4, y + 1), .init(middle + 4, y + 1), .init(middle, y + 8)],
            .init(fill: Ink.incident)),
          .text(
            Canvas.line(
              words, isLeft ? middle - 6 : middle + 6, y + 7.5, size: 7, bold: true,
              side: isLeft ? .right : .left, colour: Ink.incident)),
        ]))
    y += 11
  }

  /// The lines and bands behind the plot, now that its height is known.
  mutating func backdrop(to bottom: Double) {
    for episode in told.episodes {
      guard let span = episode.span else { continue }
      let reach = frame.reach(span)
      behind.append(
        .box(
          Box(reach.from, top, max(1, reach.to - reach.from), bottom - top),
          .init(fill: Ink.band, stroke: Ink.rule, width: 0.4, dash: "2 2")))
    }
    let level = wideLevel(over: fineLevel()) ?? told.axis.level
    let strokes = told.axis.bins(level).map { bin in
      Canvas.Stroke(frame.reach(bin).from, top, frame.reach(bin).from, bottom)
    }
    behind.append(.strokes(strokes, .init(stroke: Ink.grid, width: 0.5)))
    behind.append(
      .strokes(
        [Canvas.Stroke(frame.whole.to, top, frame.whole.to, bottom)],
        .init(stroke: Ink.grid, width: 0.5)))
    guard let span = told.incident?.span else { return }
    let reach = frame.reach(span)
    if reach.to - reach.from < 4 {
      let middle = (reach.from + reach.to) / 2
      behind.append(
        .strokes(
          [Canvas.Stroke(middle, top, middle, bottom)], .init(stroke: Ink.incident, width: 1.3)))
    } else {
      behind.append(
        .box(
          Box(reach.from, top, reach.to - reach.from, bottom - top),
          .init(fill: "#ecdcdc", stroke: Ink.incident, width: 0.8)))
    }
  }
}

extension TimeFrame {
  /// From where to where a bin reaches.
  func reach(_ bin: Range<Int>) -> (from: Double, to: Double) {
    columns(bin.lowerBound, bin.upperBound)
  }
}
