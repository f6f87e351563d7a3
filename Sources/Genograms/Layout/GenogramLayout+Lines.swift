internal import ReviewModel

extension GenogramLayout {
  /// Says how a couple ended: one stroke for those who parted, two for a divorce, and so on; beside
  /// the middle, where children hang.
  mutating func placeSlashes(_ routes: Routes, _ tracks: Tracks) {
    for words in routes.words {
      let couple = graph.couples[words.couple]
      let place: Point
      let isEmpty = EndingStrokes.of(couple.unions, at: Point(0, 0)).isEmpty
      if isEmpty, couple.unions.last?.kind.hasSign != true { continue }
      if let centre = words.centre {
        let hook = routes.hook(words.couple)?.x ?? centre.x
        place = Point(hook + (hook > centre.x + 3 ? -13 : 13), tracks.y(centre.level))
      } else if let bar = words.bar {
        place = clearPlace(on: routes.bars[bar], y: tracks.barY[bar])
      } else {
        continue
      }
      var strokes = EndingStrokes.of(couple.unions, at: place)
      if strokes.isEmpty, let kind = couple.unions.last?.kind {
        strokes = kind.sign(at: Point(2 * (words.centre?.x ?? place.x) - place.x, place.y))
      }
      for points in strokes {
        lines.append(
          DrawnLine(
            from: couple.first, to: couple.second, role: .slash, points: points,
            family: words.couple))
      }
    }
  }

  /// A couple who descend from one ancestor have a second line beside theirs.
  mutating func doubleLinesOfKin() {
    for line in lines {
      guard case .union = line.role, graph.couples.indices.contains(line.family),
        graph.couples[line.family].isRelated
      else { continue }
      var second = line
      let way = Polyline(line.points)
      second.isSecond = true
      second.points = way.parallel(by: way.points.count > 2 ? -3 : 3)
      lines.append(second)
    }
  }

  /// The years of a placement beside its line, where nothing else is.
  mutating func placeWordsOfCare() {
    var done: Set<Int> = []
    for line in lines {
      guard let care = line.care, done.insert(care).inserted,
        graph.careLines.indices.contains(care),
        !graph.careLines[care].words.isEmpty
      else { continue }
      let way = Polyline(line.points)
      let text = DrawnText(
        lines: [graph.careLines[care].words], centre: Point(0, 0), size: Measures.lineSize,
        role: "years")
      let half = (text.box.right - text.box.left) / 2
      let lengths = stride(from: way.length - 14, through: 10, by: -6)
      place(
        text,
        at: lengths.flatMap { length -> [Point] in
          let here = way.place(at: length)
          return abs(here.dx) > 0.5
            ? [Point(here.point.x, here.point.y - 8), Point(here.point.x, here.point.y + 8)]
            : [
              Point(here.point.x - half - 4, here.point.y),
              Point(here.point.x + half + 4, here.point.y),
            ]
        })
    }
  }
}

extension GenogramLayout {
  /// A question mark beside a child's line, where somebody says otherwise or it contradicts others.
  mutating func placeDoubts() {
    for sibship in graph.sibships {
      for child in sibship.children where child.isDisputed {
        let line = lines.last { line in
          if case .descent = line.role { line.to == child.child } else { false }
        }
        if let line { placeDoubt(beside: Polyline(line.points)) }
      }
    }
    for (number, care) in graph.careLines.enumerated() where care.isDisputed {
      if let line = lines.first(where: { $0.care == number }) {
        placeDoubt(beside: Polyline(line.points))
      }
    }
  }

  private mutating func placeDoubt(beside way: Polyline) {
    let text = DrawnText(
      lines: ["?"], centre: Point(0, 0), size: Measures.labelSize, role: "doubt")
    let lengths = stride(from: way.length - 9, through: 4, by: -4)
    place(
      text,
      at: lengths.flatMap { length in
        let here = way.place(at: length).point
        return [Point(here.x + 7, here.y), Point(here.x - 7, here.y)]
      })
  }
}

/// The strokes through a couple's line.
enum EndingStrokes {
  /// What the endings of one pair's unions look like.
  static func of(_ unions: [PartnerUnion], at place: Point) -> [[Point]] {
    let (x, y) = (place.x, place.y)
    func slash(_ at: Double) -> [Point] { [Point(at - 4, y + 7), Point(at + 4, y - 7)] }
    func back(_ at: Double) -> [Point] { [Point(at - 4, y - 7), Point(at + 4, y + 7)] }
    let last = unions.last
    if let last, last.ending == nil, unions.dropLast().contains(where: { $0.ending != nil }) {
      // Parted, and together again: the slashes crossed back.
      let wasDivorced = unions.contains { $0.ending?.manner == .divorced }
      return (wasDivorced ? [slash(x - 2.5), slash(x + 2.5)] : [slash(x)]) + [back(x)]
    }
    switch last?.ending?.manner {
    case nil, .death?: return []
    case .separated?: return [slash(x)]
    case .legallySeparated?: return [slash(x), [Point(x + 2, y - 7), Point(x + 7, y - 7)]]
    case .divorced?: return [slash(x - 2.5), slash(x + 2.5)]
    case .annulled?: return [slash(x), back(x)]
    }
  }
}

extension PartnerUnion.Kind {
  /// Whether a sign stands on the line.
  var hasSign: Bool { self == .engaged || self == .secretAffair }

  /// A diamond for an engagement, a ring for a secret.
  func sign(at place: Point) -> [[Point]] {
    let (x, y) = (place.x, place.y)
    switch self {
    case .engaged:
      return [
        [Point(x - 4, y), Point(x, y - 4), Point(x + 4, y), Point(x, y + 4), Point(x - 4, y)]
      ]
    case .secretAffair: return [Circle.points(place, 3.5)]
    default: return []
    }
  }
}
