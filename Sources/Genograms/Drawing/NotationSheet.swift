internal import ReviewModel

/// Every symbol and line that a genogram can have, each with its name.
public enum NotationSheet: Sendable {
  /// The sheet as DOT with fixed positions.
  public static func dot() -> String {
    let layout = GenogramLayout(FamilyGraph())
    var writer = DotWriter(layout, Genogram.Options(title: nil, legend: false), "")
    var box = Box(left: 0, right: 0, top: 0, bottom: 0)
    for (column, sections) in columns.enumerated() {
      var y = 0.0
      let x = Double(column) * 240
      for (number, section) in sections.enumerated() {
        y += number == 0 ? 0 : 14
        writer.drawWords(section.title, at: Point(x, y), size: 12, name: "h\(column)n\(number)")
        y += 24
        for (place, entry) in section.entries.enumerated() {
          let name = "s\(column)n\(number)n\(place)"
          writer.drawSheet(entry, at: Point(x, y), name: name)
          y += 26
        }
      }
      box = box.union(Box(left: 0, right: x + 225, top: -20, bottom: y))
    }
    writer.drawWords("Notation of genograms", at: Point(0, -34), size: 15, name: "title")
    return writer.file(box.union(Box(left: 0, right: 0, top: -50, bottom: 0)))
  }

  private struct Section {
    let title: String
    let entries: [Legend.Entry]
  }

  private static var columns: [[Section]] {
    [
      [Section(title: "People", entries: people)],
      [
        Section(title: "Health and substances", entries: marks),
        Section(title: "Children", entries: children),
      ],
      [Section(title: "Couples", entries: couples), Section(title: "Endings", entries: endings)],
      [Section(title: "How people stand to each other", entries: ties)],
    ]
  }

  private static func entry(_ sample: Legend.Sample, _ words: String) -> Legend.Entry {
    Legend.Entry(sample: sample, words: words)
  }

  private static var people: [Legend.Entry] {
    func plain(_ shape: Symbol.Shape) -> Legend.Sample {
      .symbol(shape, subject: false, dead: false)
    }
    return [
      entry(plain(.box), "male"), entry(plain(.circle), "female"),
      entry(plain(.diamond), "sex not recorded; or non-binary,"),
      entry(.words(""), "which is written below the symbol"),
      entry(.inner(.box, .circle), "lives as a man, born female"),
      entry(.inner(.circle, .box), "lives as a woman, born male"),
      entry(.symbol(.box, subject: true, dead: false), "whom the review is about"),
      entry(.symbol(.circle, subject: false, dead: true), "has died"),
      entry(plain(.triangle), "unborn"),
      entry(.symbol(.triangle, subject: false, dead: true), "miscarriage"),
      entry(.termination, "termination of pregnancy"), entry(.stillbirth, "stillbirth"),
      entry(.focus, "man, where men are in focus"),
      entry(.words("34"), "age in years, in the symbol"), entry(.words("7m"), "age in months"),
      entry(.words("3w"), "age in weeks"), entry(.words("~"), "about"),
      entry(.words("?"), "in doubt; in a symbol: sex not recorded"),
      entry(.household(0), "household, living together"),
    ]
  }

  private static var marks: [Legend.Entry] {
    Person.Mark.Matter.allCases.map { entry(.filled([.init($0)], .box), Legend.words($0)) } + [
      entry(.filled([.init(.illness), .init(.alcohol)], .circle), "illness and alcohol"),
      entry(.filled([.init(.illness), .init(.alcohol)], .box), "the same"),
      entry(.filled([.init(.drugs, .suspected)], .circle), "suspected, or in recovery: paler"),
      entry(.words("D?"), "suspected"), entry(.words("(D)"), "in recovery"),
    ]
  }

  private static var children: [Legend.Entry] {
    [
      entry(.line(.descent(.birth), slashes: []), "by birth"), entry(.adopted, "adopted"),
      entry(.line(.care(.foster), slashes: []), "fostered, with the years"),
      entry(.line(.care(.kinship), slashes: []), "cared for by kin or friends"),
      entry(.line(.care(.step), slashes: []), "stepchild"), entry(.twins, "identical twins"),
    ]
  }

  private static var couples: [Legend.Entry] {
    let looks: [(PartnerUnion.Kind, DrawnLine.UnionLook)] = [
      (.married, .married), (.cohabiting, .cohabiting), (.partners, .partners),
      (.engaged, .engaged), (.affair, .affair), (.secretAffair, .secretAffair),
    ]
    return looks.map { kind, look in
      entry(
        .line(.union(look), slashes: kind.sign(at: Point(0, 0))),
        (kind == .cohabiting ? "living together" : kind.rawValue) + " (\(kind.letters))")
    } + [
      entry(.line(.union(.parents), slashes: []), "parents, couple not recorded"),
      entry(.double, "partners who are kin"),
    ]
  }

  private static var endings: [Legend.Entry] {
    func union(_ manner: PartnerUnion.Manner?) -> PartnerUnion {
      PartnerUnion(
        first: PersonID(RecordID(high: 0, low: 0)), second: PersonID(RecordID(high: 0, low: 1)),
        kind: .married, ending: manner.map { .init($0, on: nil) })
    }
    func line(_ unions: [PartnerUnion], _ words: String) -> Legend.Entry {
      let strokes = EndingStrokes.of(unions, at: Point(0, 0))
      return entry(.line(.union(.married), slashes: strokes), words)
    }
    return [
      line([union(.separated)], "separated (s)"),
      line([union(.legallySeparated)], "separated by law (ls)"),
      line([union(.divorced)], "divorced (d)"), line([union(.annulled)], "annulled (an)"),
      line([union(.separated), union(nil)], "parted and together again"),
      line([union(.divorced), union(nil)], "married again (remar)"),
    ]
  }

  private static var ties: [Legend.Entry] {
    Tie.Kind.allCases.map { entry(.tie($0), $0.rawValue) }
  }
}

extension DotWriter {
  /// Words that begin at a place.
  mutating func drawWords(_ words: String, at left: Point, size: Double, name: String) {
    let width = LabelLines.width(words, size: size) * 1.3 + 16
    node(
      name,
      [
        ("pos", "\"\(DotText.position(Point(left.x + width / 2, left.y)))\""),
        ("shape", "plaintext"), ("width", "\"\(DotText.inches(width))\""),
        ("height", "\"\(DotText.inches(size * 1.5))\""), ("margin", "0"),
        ("fontsize", "\"\(DotText.number(size))\""),
        ("label", DotText.quoted(lines: [words], justified: "l")), ("class", "\"words\""),
        ("tooltip", "\" \""),
      ])
  }

  /// One line of the sheet.
  fileprivate mutating func drawSheet(_ entry: Legend.Entry, at left: Point, name: String) {
    drawWords(entry.words, at: Point(left.x + 62, left.y), size: 9, name: name)
    let centre = Point(left.x + 30, left.y)
    switch entry.sample {
    case .line, .tie, .adopted, .double:
      drawLine(entry.sample, name, centre, half: 27)
    default: draw(entry.sample, name, at: centre)
    }
  }
}
