import Foundation
import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite struct DotTests {
  @Test("the same family gives the same bytes, also when its records are filed in another order")
  func repeatable() throws {
    let review = WallFamily.review
    let first = try Genogram(view: DeidentifiedReview(review, for: .panel)).dot()
    for seed in 1...5 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let shuffled = Review(review.items.shuffled(using: &random))
      #expect(try Genogram(view: DeidentifiedReview(shuffled, for: .panel)).dot() == first)
    }
  }

  @Test("every node and every edge has its place, in a family of two hundred too")
  func positions() throws {
    #expect(try Genogram(view: WallFamily.view).dot().hasEveryPosition)
    #expect(try Genogram(view: RandomFamily.view(seed: 3, people: 200)).dot().hasEveryPosition)
  }

  @Test("names of nodes are numbers, and no full date of birth is in the file")
  func neutral() throws {
    let dot = try Genogram(view: WallFamily.view).dot()
    #expect(dot.contains("p1 [pos="))
    #expect(!dot.contains("11 February 2020") && !dot.contains("2020-02-11"))
  }

  @Test("where dates are told relative to the incident, no year is on a line or below a symbol")
  func relativeDates() throws {
    let view = DeidentifiedReview(WallFamily.review, for: .public, dates: .relative)
    let dot = try Genogram(view: view).dot()
    for year in 1900...2030 {
      #expect(!dot.contains("\"m \(year)") && !dot.contains("died \(year)"))
    }
    #expect(!dot.contains("3 May 2024"))
  }

  @Test("whatever is typed into a label shows as typed and cannot end the string")
  func hostileLabels() throws {
    var file = SampleFamily()
    let labels = [
      "The \"uncle\"", "back\\", "a & b &lt;", "<b>bold</b>", "line\nbreak", "שלום", "\u{0}\u{1B}",
      String(repeating: "long ", count: 2000), String(repeating: "x", count: 10_000), "\\N \\G",
    ]
    for (number, label) in labels.enumerated() {
      _ = file.person(label, alias: "p\(number)", standing: .subject)
    }
    let view = DeidentifiedReview(file.review, for: .panel)
    let dot = try Genogram(view: view).dot()
    #expect(dot.contains(#"label="The \"uncle\"""#))
    #expect(dot.contains(#"label="back\\""#))
    #expect(dot.contains(#"label="a &amp; b &amp;lt;""#))
    #expect(dot.contains(#"label="\\N \\G""#))
    #expect(LayoutMetrics(try Genogram(view: view).layout).overlaps == 0)
    try expectQuietRendering(dot)
  }

  @Test("Graphviz renders the family of twenty and a tangled one without a word of complaint")
  func rendering() throws {
    try expectQuietRendering(Genogram(view: WallFamily.view).dot())
    try expectQuietRendering(Genogram(view: RandomFamily.view(seed: 7, people: 90)).dot())
    try expectQuietRendering(Genogram(view: DeidentifiedReview(Review(), for: .panel)).dot())
  }

  /// What people type, and what of it stands in the picture: a label is cut after three lines.
  private static let hostile = [
    "The \"uncle\"", "back\\", "a & b &lt;", "<b>bold</b>", "it's -- 'so'", "שלום", "👩‍👧 Ana",
    "\\N \\G \\L", "Zoë Łukasz", "{x|y}", "]; evil [", "</svg>", "李小龍", "%d $HOME `ls`",
  ]

  @Test("whatever is typed into a label, a household or the heading stands in the SVG as typed")
  func hostileRendered() throws {
    var file = SampleFamily()
    let people = Self.hostile.enumerated().map { number, label in
      file.person(label, alias: "p\(number)", standing: .subject)
    }
    let long = [String(repeating: "x", count: 10_000), String(repeating: "👩‍👧 ", count: 10_000)]
    for (number, label) in long.enumerated() {
      _ = file.person(label, alias: "l\(number)", standing: .subject)
    }
    for (number, label) in Self.hostile.enumerated() {
      file.file(
        .household(
          Household(label: LabelledText(plain: "H " + label), members: [.init(people[number])])))
      file.file(
        .system(SystemTie(.person(people[number]), .other(LabelledText(plain: "S " + label)))))
    }
    let view = DeidentifiedReview(file.review, for: .panel)
    for heading in Self.hostile {
      let genogram = try Genogram(view: view, options: .init(title: heading))
      let dots =
        heading == Self.hostile[0]
        ? [genogram.dot(), genogram.constraintsDot(), Ecomap(view: view).dot()] : [genogram.dot()]
      for dot in dots {
        guard let drawn = try Rendering.render(dot) else { return }
        #expect(drawn.words == "")
        let text = SVGWords.all(in: String(decoding: drawn.0, as: UTF8.self))
        #expect(dot.contains("digraph ecomap") || text.contains(heading))
        for label in heading == Self.hostile[0] ? Self.hostile : [] {
          #expect(text.contains(label.replacing("  ", with: " ")), "\(label)")
        }
      }
    }
  }

  /// Renders where Graphviz is installed, and expects an SVG and nothing on standard error.
  private func expectQuietRendering(_ dot: String) throws {
    guard let drawn = try Rendering.render(dot) else { return }
    #expect(drawn.words == "")
    #expect(String(decoding: drawn.0, as: UTF8.self).contains("</svg>"))
  }
}

/// What stands to be read in an SVG.
enum SVGWords {
  /// The texts, one after the other with a space between lines of one label.
  static func all(in svg: String) -> String {
    var words: [String] = []
    for piece in svg.split(separator: "<text").dropFirst() {
      guard let start = piece.firstIndex(of: ">"), let end = piece.range(of: "</text>") else {
        continue
      }
      words.append(plain(String(piece[piece.index(after: start)..<end.lowerBound])))
    }
    return words.joined(separator: " ")
  }

  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&"), let end = rest[sign...].firstIndex(of: ";") {
      plain += rest[..<sign]
      let name = rest[rest.index(after: sign)..<end]
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      if name.hasPrefix("#") {
        let number =
          name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        if let scalar = number.flatMap(Unicode.Scalar.init) { plain.unicodeScalars.append(scalar) }
      } else {
        plain += named[String(name)] ?? ""
      }
      rest = rest[rest.index(after: end)...]
    }
    return (plain + rest).replacing("\u{A0}", with: " ")
  }
}
