import Documents
import Reports
import ReviewModel
import TestSupport
import Testing
import Views

@Suite("The reviewer's words, written as Markdown")
struct NarrativeMarkdownTests {
  @Test("become paragraphs, headings below the section's, lists, quotations, tables")
  func everything() {
    let blocks = NarrativeReview.blocks(
      """
      Some *stressed* words and some **strong** ones, 2 * 3 * 4, snake_case_here.
      The same paragraph.\\
      A new line.^[A note.]

      # A part
      ## A part of it

      - one
        - one below
      - two
        goes on

      1. first
      2. second

      > What somebody said,
      > in two lines.

      | Head | Other |
      |------|-------|
      | a \\| b | c |

      \\# no heading
      """)
    #expect(
      blocks == [
        .paragraph(
          .body,
          [
            "Some ", .emphasis("stressed"), " words and some ", .strong("strong"),
            " ones, 2 * 3 * 4, snake_case_here. The same paragraph.", .lineBreak, "A new line.",
            .footnote("A note."),
          ]),
        .heading(.two, ["A part"]), .heading(.three, ["A part of it"]),
        .list(
          TextList([
            .init(["one"], items: [.init(["one below"])]), .init(["two goes on"]),
          ])),
        .list(TextList(isNumbered: true, [.init(["first"]), .init(["second"])])),
        .paragraph(.quotation, ["What somebody said, in two lines."]),
        .table(Table(widths: [1, 1], header: ["Head", "Other"], rows: [["a | b", "c"]])),
        .paragraph(.body, ["# no heading"]),
      ])
  }

  @Test("lose no word, however their marks stand", arguments: Soak.seeds(300, whole: 20_000))
  func nothingLost(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = [
      "*", "**", "_", "# ", "## ", "- ", "1. ", "> ", "|", "\n", "\n\n", "\n  ", "^[", "]", "[",
      "\\", "  \n", "|---|", "***", "`", " ", "\n| ", "\n|-|\n", "(", "[F1]", "[Q9 quote]",
    ]
    var text = ""
    var words: [String] = []
    for number in 0..<Int.random(in: 1...14, using: &random) {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        text += marks.randomElement(using: &random) ?? ""
      }
      text += "word\(number)x"
      words.append("word\(number)x")
    }
    let printed = NarrativeReview.blocks(text).words
    for word in words { #expect(printed.contains(word), "\(word) of \(text.debugDescription)") }
  }

  @Test("of the program, taken over and read again, say the same")
  func roundTrip() {
    let blocks: [Block] = [
      .heading(.two, ["4.1 ", .anchor("F1"), "Finding F1: A * in [brackets]"]),
      .paragraph(.body, ["It is 2*3, and it rests on (C12).", .lineBreak, "# not a heading"]),
      .paragraph(.body, ["12. is no list"]), .paragraph(.quotation, ["What she said."]),
      .list(TextList([.init([.strong("record of Police (C12)"), ": on a day"])])),
      .table(
        Table(
          caption: "Records", widths: [1, 1], header: ["Agency", "Entries"],
          rows: [["Police | Fire", "12"]])),
    ]
    let text = MarkdownText.text(blocks, under: 1) { $0 == "F1" || $0 == "C12" }
    #expect(text.contains("Finding [F1]:") && text.contains("([C12])"))
    let again = NarrativeReview.blocks(text)
    func bare(_ words: String) -> String {
      words.replacing("4.1 ", with: "").filter { !$0.isWhitespace && $0 != "[" && $0 != "]" }
    }
    #expect(bare(again.words) == bare(blocks.words))
  }
}
