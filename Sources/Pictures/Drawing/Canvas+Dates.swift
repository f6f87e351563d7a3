internal import Views

extension Canvas {
  /// Writes the dates over a plot: wide steps above the steps of its bins.
  mutating func dates(_ frame: TimeFrame, at y: Double, from margin: Double, labels: Double) {
    let axis = frame.axis
    text(axis.title, margin, y + 18, size: 6.5, colour: Ink.soft, width: labels - 6)
    if frame.level > 0 {
      for bin in axis.bins(0) {
        let room = frame.columns(bin.lowerBound, bin.upperBound)
        text(
          axis.short(bin.lowerBound, 0), room.from + 2, y + 8, size: 7.5, bold: true,
          width: room.to - room.from - 3)
      }
    }
    let names = frame.bins.map { axis.short($0.lowerBound, frame.level) }
    let isTight = zip(frame.bins, names).contains { bin, name in
      let room = frame.columns(bin.lowerBound, bin.upperBound)
      return TextWidth.of(name, size: 6.3) + 1 > room.to - room.from
    }
    let isMonths = axis.unit(frame.level) == "month" && axis.title.isEmpty
    let all = [axis.earlier].compactMap { $0 } + names + [axis.later].compactMap { $0 }
    for (bin, name) in zip(frame.all, all) {
      let room = frame.room(bin)
      let words =
        isTight && isMonths && bin >= 0 && bin < names.count ? String(name.prefix(1)) : name
      text(
        words, (room.from + room.to) / 2, y + 18, size: 6.3, side: .middle, colour: Ink.soft,
        width: room.to - room.from - 0.5)
    }
  }
}
