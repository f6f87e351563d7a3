/// The heights: which horizontal lines of a channel run above which, and so where each row stands.
struct Tracks {
  /// The y of each row's symbols.
  private(set) var rowY: [Double] = []
  /// The y of each bar.
  private(set) var barY: [Double]

  init(_ routes: Routes, labelBands: [Double]) {
    let rows = routes.plan.rows.count
    barY = Array(repeating: 0, count: routes.bars.count)
    var track = Array(repeating: 0, count: routes.bars.count)
    var tracks = Array(repeating: 0, count: rows + 1)
    var channels: [[Int]] = Array(repeating: [], count: rows + 1)
    for (number, bar) in routes.bars.enumerated() { channels[bar.channel + 1].append(number) }
    for channel in channels.indices {
      tracks[channel] = Self.assign(channels[channel], routes.bars, &track)
    }
    let upper = Self.upperGaps(routes)
    let lower = Self.lowerGaps(routes)
    let depth = (0..<rows).map { row in
      (routes.plan.people(inRow: row).map { routes.graph.people[$0].depth }.max() ?? 0)
        + labelBands[row]
    }
    let top = Measures.half + Measures.outline
    var y = tracks[0] == 0 ? 0 : Double(tracks[0]) * Measures.track + (lower.first ?? 0) + top
    for row in 0..<rows {
      rowY.append(y)
      if row + 1 < rows {
        y +=
          depth[row] + upper[row] + Double(max(1, tracks[row + 1])) * Measures.track
          + lower[row + 1] + top
      }
    }
    for (number, bar) in routes.bars.enumerated() {
      let start =
        bar.channel < 0 ? 0 : rowY[bar.channel] + depth[bar.channel] + upper[bar.channel]
      barY[number] = start + Double(track[number]) * Measures.track
    }
  }

  /// The y of a level.
  func y(_ level: Routes.Level) -> Double {
    switch level {
    case .row(let row, let dy): rowY[row] + dy
    case .bar(let bar): barY[bar]
    case .apex(let row): rowY[row] - Measures.apex
    }
  }

  /// A U line with words needs room for them above it.
  private static func upperGaps(_ routes: Routes) -> [Double] {
    var gaps = Array(repeating: Measures.upperGap, count: routes.plan.rows.count)
    for words in routes.words {
      guard let bar = words.bar, !routes.graph.couples[words.couple].words.isEmpty else { continue }
      gaps[routes.bars[bar].channel] = Measures.upperGap + 8
    }
    return gaps
  }

  private static func lowerGaps(_ routes: Routes) -> [Double] {
    var gaps = Array(repeating: Measures.lowerGap, count: routes.plan.rows.count)
    for path in routes.paths {
      for corner in path.corners {
        if case .apex(let row) = corner.level { gaps[row] = Measures.twinGap }
      }
    }
    return gaps
  }

  /// Gives each bar of a channel a track, so that verticals cross as few bars as can be found by
  /// comparing each two; gives the number of tracks.
  private static func assign(_ bars: [Int], _ all: [Routes.Bar], _ track: inout [Int]) -> Int {
    let flat = bars.filter { all[$0].isFlat }
    var score = Array(repeating: 0, count: flat.count)
    for one in flat.indices {
      for other in flat.indices where one != other && meet(all[flat[one]], all[flat[other]]) {
        score[one] += cost(all[flat[one]], above: all[flat[other]])
        score[one] -= cost(all[flat[other]], above: all[flat[one]])
      }
    }
    let order = flat.indices.sorted { one, other in
      let (a, b) = (all[flat[one]], all[flat[other]])
      return (a.rank == 0 ? 0 : 1, score[one], a.rank, flat[one])
        < (b.rank == 0 ? 0 : 1, score[other], b.rank, flat[other])
    }.map { flat[$0] }
    var count = 0
    for (place, bar) in order.enumerated() {
      track[bar] = 0
      for before in order[..<place] where meet(all[before], all[bar]) {
        track[bar] = max(track[bar], track[before] + 1)
      }
      count = max(count, track[bar] + 1)
    }
    // Bars with no one above them sink to the lowest track that is free, near the children.
    for (place, bar) in order.enumerated().reversed() where all[bar].rank > 0 {
      var lowest = count - 1
      for after in order[(place + 1)...] where meet(all[after], all[bar]) {
        lowest = min(lowest, track[after] - 1)
      }
      track[bar] = max(track[bar], lowest)
    }
    // What is only a point lies as low as the lowest track.
    for bar in bars where !all[bar].isFlat { track[bar] = max(0, count - 1) }
    return count
  }

  private static func meet(_ one: Routes.Bar, _ other: Routes.Bar) -> Bool {
    one.low < other.high + 8 && other.low < one.high + 8
  }

  /// What crosses, and what runs on one line (which weighs more), with one bar above another.
  private static func cost(_ upper: Routes.Bar, above lower: Routes.Bar) -> Int {
    var cost = 0
    for down in upper.downs {
      if lower.low < down, down < lower.high { cost += 1 }
      for up in lower.ups where abs(up - down) < 4 { cost += 20 }
    }
    for up in lower.ups where upper.low < up && up < upper.high { cost += 1 }
    return cost
  }
}
