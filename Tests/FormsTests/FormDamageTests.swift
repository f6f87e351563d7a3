import Archive
import Documents
import Intake
import TestSupport
import Testing

/// What people do to a form besides filling it in.
@Suite("Forms that came back otherwise than they went out") struct FormDamageTests {
  private typealias Remark = FilledForm.Remark

  /// The blocks of one section: its heading, its guidance, its box.
  private static func range(_ heading: String, _ blocks: [Block]) throws -> Range<Int> {
    func isHeading(_ block: Block) -> Bool {
      guard case .heading(.two, _) = block else { return false }
      return true
    }
    let start = try #require(
      blocks.firstIndex { block in
        guard case .heading(.two, let words) = block else { return false }
        return words.words.hasSuffix(heading)
      })
    let end = blocks[(start + 1)...].firstIndex(where: isHeading) ?? blocks.endIndex
    return start..<end
  }

  private static func read(
    _ typed: Typed, _ blocks: [Block]
  ) throws -> [(String, FilledForm)] {
    let document = typed.document(blocks)
    return [
      (
        "docx",
        try FormReader.read(document.docx(), fileName: "r.docx", typed.form.layout)
      ),
      ("odt", try FormReader.read(document.odt(), fileName: "r.odt", typed.form.layout)),
    ]
  }

  private static func expect(
    _ blocks: [Block], _ typed: Typed, remarks: [Remark], leftovers: [String] = [],
    changed: [FilledForm.Answer] = [], _ what: Comment
  ) throws {
    for (ending, read) in try Self.read(typed, blocks) {
      let expected = typed.answers.map { answer in
        changed.first { $0.key == answer.key } ?? answer
      }
      #expect(read.answers == expected, "\(what), \(ending)")
      #expect(read.remarks == remarks, "\(what), \(ending)")
      #expect(read.leftovers.map(\.words) == leftovers, "\(what), \(ending)")
    }
  }

  private static func report() throws -> Typed {
    Typed(try Forms.report(), seed: 7, leavesSomeEmpty: false)
  }

  @Test("a heading may be called otherwise: by a known word, with a slip, by something quite else")
  func renamed() throws {
    let typed = try Self.report()
    let place = try Self.range("Good practice", typed.blocks).lowerBound
    for (heading, clue) in [
      ("Strengths", FilledForm.Clue.alias), ("9. Strengths", .alias), ("Good practise", .mark),
      ("What made us proud", .mark),
    ] {
      var blocks = typed.blocks
      blocks[place] = .heading(.two, [.text(heading)])
      try Self.expect(
        blocks, typed, remarks: [.renamed(key: "good-practice", found: heading, by: clue)],
        "\(heading)")
      // Without the marks, as where everything was copied into another file.
      for (words, clue) in [
        (heading, heading.contains("Strengths") ? FilledForm.Clue.alias : .place),
        ("Good practise", .likeness), ("8. Proud", .number),
      ] {
        var bare = blocks.map(Self.unmarked)
        bare[place] = .heading(.two, [.text(words)])
        let found = words == "Good practise" ? FilledForm.Clue.likeness : clue
        try Self.expect(
          bare, typed, remarks: [.renamed(key: "good-practice", found: words, by: found)],
          "\(words), unmarked")
      }
    }
  }

  @Test("a heading that is gone is known by the mark of its box or of its guidance")
  func headingGone() throws {
    let typed = try Self.report()
    var blocks = typed.blocks
    blocks.remove(at: try Self.range("Good practice", blocks).lowerBound)
    try Self.expect(blocks, typed, remarks: [.headingGone(key: "good-practice")], "heading")
    let range = try Self.range("Family, identity and diversity", typed.blocks)
    blocks = typed.blocks
    blocks.removeSubrange(range.lowerBound...(range.lowerBound + 1))
    try Self.expect(blocks, typed, remarks: [.headingGone(key: "family")], "heading and guidance")
  }

  @Test("a section may stand elsewhere, twice, or without its box")
  func moved() throws {
    let typed = try Self.report()
    var blocks = typed.blocks
    let range = try Self.range("How this report was made", blocks)
    let section = Array(blocks[range])
    blocks.removeSubrange(range)
    blocks.insert(contentsOf: section, at: try Self.range("Good practice", blocks).upperBound)
    try Self.expect(blocks, typed, remarks: [.moved(key: "method")], "moved")

    blocks = typed.blocks
    blocks.insert(
      contentsOf: [
        .heading(.two, ["Good practice"]), .paragraph("the second time, w99"),
      ], at: try Self.range("What your agency has learned", blocks).upperBound)
    var doubled = try #require(typed.answers.first { $0.key == "good-practice" })
    doubled.words += "\nthe second time, w99"
    try Self.expect(
      blocks, typed,
      remarks: [.doubled(key: "good-practice"), .outsideBox(key: "good-practice")],
      changed: [doubled], "twice")
  }

  @Test("a section of the person's own is kept apart, under its heading")
  func ownSection() throws {
    let typed = try Self.report()
    var blocks = typed.blocks
    let end = try Self.range("Good practice", blocks).upperBound
    blocks.insert(
      contentsOf: [
        .heading(.two, ["Staffing, w1"]), .paragraph("Two posts were vacant, w2."),
        .heading(.three, ["In the north, w3"]), .paragraph("And one on leave, w4."),
      ], at: end)
    try Self.expect(
      blocks, typed, remarks: [],
      leftovers: [
        "Staffing, w1\nTwo posts were vacant, w2.\nIn the north, w3\nAnd one on leave, w4."
      ], "own section")
    // A heading below the form's own belongs to the section it stands in.
    blocks = typed.blocks
    blocks.insert(
      contentsOf: [.heading(.three, ["In the north, w3"]), .paragraph("One on leave, w4.")], at: end
    )
    var answer = try #require(typed.answers.first { $0.key == "good-practice" })
    answer.words += "\nIn the north, w3\nOne on leave, w4."
    try Self.expect(
      blocks, typed,
      remarks: [
        .addedHeading("In the north, w3", under: "good-practice"),
        .outsideBox(key: "good-practice"),
      ], changed: [answer], "lower heading")
  }

  @Test("what is typed outside a box, before the first heading or below short answers is kept")
  func outside() throws {
    let typed = try Self.report()
    var blocks = typed.blocks
    blocks.insert(.paragraph("Please ring before you use this, w1."), at: 2)
    let method = try Self.range("How this report was made", blocks)
    blocks.insert(.paragraph("We also read the diary, w2."), at: method.lowerBound + 1)
    let about = try Self.range("About this report", blocks)
    blocks.insert(.paragraph("On behalf of the trust, w3."), at: about.upperBound)
    var answer = try #require(typed.answers.first { $0.key == "method" })
    answer.words = "We also read the diary, w2.\n" + answer.words
    try Self.expect(
      blocks, typed, remarks: [.outsideBox(key: "method")],
      leftovers: ["Please ring before you use this, w1.", "On behalf of the trust, w3."],
      changed: [answer], "outside")
    for (_, read) in try Self.read(typed, blocks) {
      #expect(read.leftovers.map(\.place) == [.beginning, .under("about")])
    }
  }

  @Test("guidance may be gone, or have an answer typed behind it; boxes may have more rows")
  func guidance() throws {
    let typed = try Self.report()
    let bare = typed.blocks.filter { if case .paragraph(.guidance, _) = $0 { false } else { true } }
    try Self.expect(bare, typed, remarks: [], "no guidance")

    var blocks = typed.blocks
    let place = try Self.range("Good practice", blocks).lowerBound + 1
    guard case .paragraph(let role, let words) = blocks[place],
      case .table(let box) = blocks[place + 1]
    else { return }
    blocks[place] = .paragraph(role, words + [" We sent a card, w5."])
    blocks[place + 1] = .table(Table(widths: [1], rows: box.rows + [["and rang, w6"]], room: 2))
    var answer = try #require(typed.answers.first { $0.key == "good-practice" })
    answer.words = "We sent a card, w5.\n" + answer.words + "\nand rang, w6"
    try Self.expect(
      blocks, typed, remarks: [.outsideBox(key: "good-practice")], changed: [answer], "behind")
  }

  @Test("a table may have more columns, fewer, and tables of the person's own beside it")
  func tables() throws {
    let typed = try Self.report()
    var blocks = typed.blocks
    let range = try Self.range("Recommendations for your own agency", blocks)
    guard
      let place = blocks[range].lastIndex(where: { if case .table = $0 { true } else { false } }),
      case .table(let table) = blocks[place]
    else { return }
    blocks[place] = .table(
      Table(
        widths: table.widths + [1], header: table.header + ["Cost"],
        rows: table.rows.map { $0 + ["w8"] }, room: 1))
    blocks.insert(
      .table(Table(widths: [1, 1], rows: [["Team", "Posts"], ["North", "w9"]])), at: place)
    var answer = try #require(typed.answers.first { $0.key == "recommendation" })
    answer.words = "Team\tPosts\nNorth\tw9"
    answer.addedColumns = ["Cost"]
    answer.rows = answer.rows.map { $0 + ["w8"] }
    let empty = table.rows.count - answer.rows.count
    answer.rows += Array(repeating: ["", "", "", "", "w8"], count: max(0, empty))
    try Self.expect(
      blocks, typed, remarks: [.addedColumn("Cost", key: "recommendation")], changed: [answer],
      "columns")
  }

  @Test("whatever is done to a form, no word is lost, also through LibreOffice")
  func nothingLost() throws {
    var files: [(name: String, bytes: [UInt8])] = []
    var expected: [String: (layout: FormLayout, words: Set<String>)] = [:]
    for seed in Soak.seeds(40, whole: 2000) {
      var random = SplitMix64(seed: seed)
      let form = seed % 3 == 0 ? try Forms.queries() : try Forms.report()
      let typed = Typed(form, seed: seed)
      var blocks = typed.blocks
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.damage(&blocks, &random) }
      let document = typed.document(blocks)
      let words = Self.marks(document.plainText)
      for (ending, bytes) in [("docx", try document.docx()), ("odt", try document.odt())] {
        let read = try FormReader.read(bytes, fileName: "r.\(ending)", form.layout)
        let lost = words.subtracting(Self.marks(read))
        #expect(lost.isEmpty, "\(ending), seed \(seed)")
        if files.count < 16 {
          files.append(("s\(seed)\(ending).\(ending)", bytes))
          expected["s\(seed)\(ending)"] = (form.layout, words)
        }
      }
    }
    guard Office.path != nil else { return }
    for format in ["docx", "odt"] {
      let saved = try Office.save(files, as: format)
      #expect(saved.count == files.count)
      for (name, bytes) in saved {
        let (layout, words) = try #require(expected[name])
        let read = try FormReader.read(bytes, fileName: name, layout)
        #expect(words.subtracting(Self.marks(read)).isEmpty, "\(name) as \(format)")
      }
    }
  }

  /// The words that stand nowhere else: `w` and digits.
  private static func marks(_ text: String) -> Set<String> {
    let words = text.map { $0.isLetter || $0.isNumber ? $0 : " " }.split(separator: " ")
    return Set(
      words.map { String($0) }.filter { word in
        word.first == "w" && word.count > 1 && word.dropFirst().allSatisfy { $0.isNumber }
      })
  }

  private static func marks(_ read: FilledForm) -> Set<String> {
    var all = read.leftovers.map(\.words)
    for answer in read.answers {
      all +=
        [answer.words] + answer.lines.values + answer.rows.flatMap(\.self)
        + answer.addedColumns
    }
    for remark in read.remarks {
      if case .renamed(_, let found, _) = remark { all.append(found) }
    }
    return marks(all.joined(separator: " "))
  }

  /// One thing that people do.
  private static func damage(_ blocks: inout [Block], _ random: inout SplitMix64) {
    guard let place = blocks.indices.dropFirst(2).randomElement(using: &random) else { return }
    let word = "w\(random.next() % 1_000_000_000)"
    switch Int.random(in: 0..<9, using: &random) {
    case 0: blocks.remove(at: place)
    case 1: blocks.insert(.paragraph("Typed here, \(word)"), at: place)
    case 2: blocks.insert(.heading(.two, [.text("Heading \(word)")]), at: place)
    case 3:
      if case .heading(let level, _) = blocks[place] {
        blocks[place] = .heading(level, [.text("Otherwise \(word)")])
      }
    case 4: blocks.swapAt(place, blocks.indices.randomElement(using: &random) ?? place)
    case 5: blocks[place] = unmarked(blocks[place])
    case 6: blocks.insert(blocks[place], at: place)
    case 7:
      blocks.insert(
        .table(Table(widths: [1, 2], rows: [["a", "b"], [Table.Cell(word), ""]])), at: place)
    default:
      if case .table(let table) = blocks[place] {
        blocks[place] = .table(
          Table(
            widths: table.widths + [1], header: table.header,
            rows: table.rows + [[Table.Cell(word)]], room: table.room))
      }
    }
  }

  private static func unmarked(_ block: Block) -> Block {
    func without(_ inlines: [Inline]) -> [Inline] {
      inlines.filter { if case .anchor = $0 { false } else { true } }
    }
    switch block {
    case .paragraph(let role, let words): return .paragraph(role, without(words))
    case .table(let table):
      let rows = table.rows.map { row in
        row.map { Table.Cell($0.paragraphs.map(without)) }
      }
      return .table(
        Table(
          widths: table.widths, header: table.header, rows: rows, room: table.room,
          labelColumns: table.labelColumns))
    default: return block
    }
  }
}
