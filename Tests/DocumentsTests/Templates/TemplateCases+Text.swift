import Documents

extension TemplateCase {
  /// Every control character there is, each between two letters.
  private static let controls = (0..<32).map { number in
    "\(Unicode.Scalar(UInt8(97 + number % 26)))\(Unicode.Scalar(UInt8(number)))"
  }.joined()

  /// Words, and where they stand.
  static let texts: [TemplateCase] = words + places + pages + leftovers

  private static let words: [TemplateCase] = [
    .good(
      "every character that XML has a use for",
      Make.h("\(field("x"))") + Make.p("\(field("x")) &amp; \(field("x"))")
        + Make.p(Make.note("n1", Make.p(field("x")))),
      ["x": "<a b=\"c\">&amp;'d'</a>]]>"],
      gives: "h(<a b=\"c\">&amp;'d'</a>]]>)"
        + "p(<a b=\"c\">&amp;'d'</a>]]> & <a b=\"c\">&amp;'d'</a>]]>)"
        + "p(n(p(<a b=\"c\">&amp;'d'</a>]]>)))"),
    .good(
      "every control character", Make.p("[\(field("x"))]"), ["x": .string(controls)],
      gives: "p([abcdefghij⇥k⏎lmnopqrstuvwxyzabcdef])"),
    .good(
      "signs outside the first plane, right to left, joined, and no characters at all",
      Make.p("[\(field("x"))]"), ["x": "👩‍👧 ŵyr مرحبا \u{FFFE}\u{FFFF}\u{1F9D1}é e\u{301}"],
      gives: "p([👩‍👧 ŵyr مرحبا \u{1F9D1}é e\u{301}])"),
    .good(
      "spaces at both ends and runs of them", Make.p("[\(field("x"))]"), ["x": "  a   b  "],
      gives: "p([  a   b  ])"),
    .good(
      "blank lines and lines within", Make.p(field("x")), ["x": "one\ntwo\n\n\n three\n"],
      gives: "p(one⏎two)p( three)"),
    .good(
      "a field by its words alone, and one with a note",
      Make.p("<text:placeholder text:placeholder-type=\"text\">&lt;x&gt;</text:placeholder>,")
        + Make.p("\(field("x — what it is, see y.z"))."), ["x": "yes"],
      gives: "p(yes,)p(yes.)"),
  ]

  private static let places: [TemplateCase] = [
    .good(
      "a field in a link, the link kept",
      Make.p(
        "<text:a xlink:type=\"simple\" xlink:href=\"https://www.example.org/\">\(field("x"))</text:a>"
      ),
      ["x": "the board"], gives: "p(the board)"),
    .good(
      "fields in a text box, an empty one without its line",
      Make.p("a" + Make.box("Box", Make.p(field("no")) + Make.p(field("x")) + Make.p("fixed"))),
      ["no": "", "x": "yes"], gives: "p(af(p(yes)p(fixed)))"),
    .good(
      "a table in a text box",
      Make.p(Make.box("Box", Make.t("T", Make.r(Make.c(Make.p(field("a.t"))))) + Make.p("x"))),
      ["a": .list([["t": "1"], ["t": "2"]])], gives: "p(f(t«T»(r(c(p(1)))r(c(p(2))))p(x)))"),
    .good(
      "a field in a footnote, and a footnote in a loop",
      Make.s("each a", Make.p("x" + Make.note("ftn1", Make.p("see \(field("a.t"))")))),
      ["a": .list([["t": "1"], ["t": "2"]])],
      gives: "s«a 1»(p(xn(p(see 1))))s«a 2»(p(xn(p(see 2))))"),
    .good(
      "a field in a formatted span: no line where it is empty, all of its paragraphs formatted",
      Make.p("<text:span text:style-name=\"Bold\">\(field("no"))</text:span>")
        + Make.p("<text:span text:style-name=\"Bold\">\(field("two"))</text:span>"),
      ["no": "", "two": "one\n\ntwo"], gives: "p(one)p(two)"),
    .good(
      "a picture between words, there and not there",
      Make.p("a \(Make.image("p")) b") + Make.p("c \(Make.image("q")) d") + Make.p(Make.image("q")),
      ["p": Make.picture, "q": .absent], gives: "p(a f(picture) b)p(c  d)"),
    .good(
      "blocks in a cell and in a text box",
      Make.t("T", Make.r(Make.c(Make.p(field("x"))))) + Make.p(Make.box("Box", Make.p(field("x")))),
      ["x": .blocks([.paragraph("one"), .paragraph("two")])],
      gives: "t«T»(r(c(p(one)p(two))))p(f(p(one)p(two)))"),
  ]

  private static let pages: [TemplateCase] = [
    .good(
      "words of several paragraphs start one page, not several; without words none is started",
      Make.p(field("two"), "Break") + Make.p(field("no"), "Break"),
      ["two": "one\n\ntwo", "no": ""],
      gives: "p(one)p(two)"),
    .good(
      "blocks start the page their paragraph started, where there are any",
      Make.p(field("x"), "Lying") + Make.p(field("no"), "Lying"),
      ["x": .blocks([.table(Table(widths: [1], rows: [["cell"]]))]), "no": .blocks([])],
      gives: "t«silpTable1»(r(c(p(cell))))"),
    .good(
      "a heading that is only a field goes with its words, and takes no number",
      Make.h(field("no")) + Make.h("\(field("no")) ") + Make.h("Two \(field("no"))"), ["no": ""],
      gives: "h(Two )"),
    .good(
      "the contents tell a heading's words, apart where a line or tab parts them, without notes",
      """
      <text:table-of-content text:name="C" text:protected="true" text:style-name="Sect">\
      <text:table-of-content-source text:outline-level="3"/><text:index-body>\
      <text:p text:style-name="Standard">stale</text:p></text:index-body></text:table-of-content>
      """ + Make.h("One<text:line-break/>two<text:tab/>three" + Make.note("n1", Make.p("a note"))),
      isSaved: false,
      gives: "contents(p(1 One two three⇥→__RefHeading___1(–)))h(One⏎two⇥threen(p(a note)))"),
  ]

  private static let leftovers: [TemplateCase] = [
    .good(
      "what Writer leaves round a field",
      Make.p(
        "<text:span text:style-name=\"Bold\"/><text:soft-page-break/>"
          + "<text:bookmark text:name=\"_GoBack\"/>\(field("x"))<text:span text:style-name=\"Bold\">"
          + "</text:span>"), ["x": .blocks([.paragraph("one")])], gives: "p(one)"),
    .good(
      "spans that split a word",
      Make.p("Dear <text:span text:style-name=\"Bold\">co</text:span>lleague \(field("x"))"),
      ["x": "!"], gives: "p(Dear colleague !)"),
    .good(
      "what belongs to other programs goes, and its words stay",
      "<text:p text:style-name=\"Standard\" loext:marker=\"m\">a<loext:content-control"
        + " loext:checkbox=\"true\">b</loext:content-control>\(field("x"))</text:p>", ["x": "c"],
      gives: "p(abc)"),
    .good(
      "a field of Word's that says its path",
      Make.p("<text:text-input text:description=\"\">&lt;x&gt;</text:text-input>"), ["x": "yes"],
      gives: "p(yes)"),
    .good(
      "fields of Writer's own show what they showed",
      Make.p(
        "<text:conditional-text text:condition=\"ooow:x EQ 1\" text:string-value-if-true=\"T\""
          + " text:string-value-if-false=\"F\">F</text:conditional-text> "
          + "<text:page-number text:select-page=\"current\">1</text:page-number>"), isSaved: false,
      gives: "p(F 1)"),
    .good(
      "hidden words and comments are nowhere",
      Make.p(
        "a<text:span text:style-name=\"Unseen\">hidden</text:span><office:annotation>"
          + "<dc:creator>N</dc:creator><dc:date>2024-05-31T00:00:00</dc:date><text:p>said</text:p>"
          + "</office:annotation>b"), gives: "p(ab)"),
    .good(
      "a picture that is not there goes with its frame",
      Make.p(
        "a<draw:frame draw:name=\"Logo\" text:anchor-type=\"as-char\" svg:width=\"1cm\""
          + " svg:height=\"1cm\"><draw:image xlink:href=\"Pictures/gone.png\""
          + " xlink:type=\"simple\"/></draw:frame>b"), isSaved: false, gives: "p(ab)"),
  ]
}
