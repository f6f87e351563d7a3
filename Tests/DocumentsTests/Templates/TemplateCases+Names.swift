import Documents

extension TemplateCase {
  private static let twice: [String: TemplateValue] = [
    "a": .list([["t": "1"], ["t": "2"]]), "none": .list([]),
  ]

  /// Names that may not come twice, and what points at them.
  static let names: [TemplateCase] = [
    .good(
      "tables and frames in copies have names of their own",
      Make.s(
        "each a",
        Make.t("T", Make.r(Make.c(Make.p(field("a.t"))))) + Make.p(Make.box("Box", Make.p("x")))),
      twice,
      gives: "s«a 1»(t«T_1»(r(c(p(1))))p(f(p(x))))s«a 2»(t«T_2»(r(c(p(2))))p(f(p(x))))"),
    .good(
      "a reference in a copy points into the same copy, one outside at the first",
      Make.p("see \(Make.see("m"))")
        + Make.s("each a", Make.p(Make.mark("m", field("a.t")) + " is " + Make.see("m"))), twice,
      gives: "p(see →m_1(here))s«a 1»(p(1 is →m_1(here)))s«a 2»(p(2 is →m_2(here)))"),
    .good(
      "a reference in a copy to what stands outside",
      Make.p(Make.mark("top", "Top"))
        + Make.s("each a", Make.p("\(field("a.t")) \(Make.see("top"))")),
      twice, gives: "p(Top)s«a 1»(p(1 →top(here)))s«a 2»(p(2 →top(here)))"),
    .good(
      "a reference to what did not come out is words alone",
      Make.s("if none", Make.p(Make.mark("m", "x"))) + Make.p("see \(Make.see("m", "that part"))"),
      twice, gives: "p(see that part)"),
    .good(
      "a reference to a heading as Writer makes it",
      Make.h(Make.mark("__RefHeading___Toc12_3", "Findings"))
        + Make.p("see \(Make.see("__RefHeading___Toc12_3", "Findings"))"),
      gives: "h(Findings)p(see →__RefHeading___Toc12_3(Findings))"),
    .good(
      "a template that was a report once, with names as ours",
      Make.p(field("x")) + Make.s("a 1", Make.p("old")) + Make.s("each a", Make.p(field("a.t")))
        + Make.t("silpTable1", Make.r(Make.c(Make.p("old"))))
        + Make.h(Make.mark("__RefHeading___1", "A")) + Make.p(Make.see("__RefHeading___1", "A")),
      twice.merging(["x": .blocks([.table(Table(widths: [1], rows: [["new"]]))])]) { $1 },
      gives: "t«silpTable2»(r(c(p(new))))s«a 1»(p(old))s«a 2»(p(1))s«a 3»(p(2))"
        + "t«silpTable1»(r(c(p(old))))h(A)p(→__RefHeading___Kept1(A))"),
    .good(
      "headers and footers of every kind are filled, and keep their line",
      Make.p("x"),
      header: "<style:header>\(Make.p(field("mark")))</style:header><style:footer>"
        + "\(Make.p("Page <text:page-number>1</text:page-number> \(field("mark"))"))</style:footer>",
      ["mark": "OFFICIAL"], gives: "p(x)"),
  ]

  /// Templates with mistakes in them.
  static let mistakes: [TemplateCase] = [
    .bad(
      "an unknown path in a header", Make.p("x"),
      header: "<style:header>\(Make.p(field("markk")))</style:header>", ["mark": "x"],
      tells: [.unknownPath("markk", nearest: "mark")]),
    .bad(
      "unknown paths in a footnote, a text box and a table in a table",
      Make.p(Make.note("n1", Make.p("x \(field("aa"))")))
        + Make.p(Make.box("B", Make.p(field("bb"))))
        + Make.t(
          "T", Make.r(Make.c(Make.t("U", Make.r(Make.c(Make.p(field("cc"))))) + Make.p("x")))),
      ["zzzzzzzz": "x"],
      tells: ["aa", "bb", "cc"].map { .unknownPath($0, nearest: nil) }),
    .bad(
      "a section that Writer renamed", Make.s("Section1", Make.p(field("a.t"))), twice,
      tells: [.renamedSection(name: "Section1", path: "a.t")]),
    .bad(
      "a section pasted twice, as Writer leaves it",
      Make.s("each a", Make.p(field("a.t"))) + Make.s("Section1", Make.p(field("a.t"))), twice,
      tells: [.renamedSection(name: "Section1", path: "a.t")]),
    .bad(
      "a row for two lists that have nothing to do with each other",
      Make.t("T", columns: 2, Make.r(Make.c(Make.p(field("a.t"))), Make.c(Make.p(field("bb.u"))))),
      twice.merging(["bb": .list([["u": "x"]])]) { $1 },
      tells: [.listOutsideLoop(path: "bb.u", list: "bb")]),
    .bad(
      "whole paragraphs in a list's item", Make.l(Make.i(Make.p(field("x")))),
      ["x": .blocks([.pageBreak])], tells: [.blockNotAlone("x")]),
    .bad(
      "whole paragraphs among words", Make.p("see \(field("x"))"), ["x": .blocks([.pageBreak])],
      tells: [.blockNotAlone("x")]),
    .bad(
      "words where a list, a picture or a condition belongs",
      Make.s("each x", Make.p("y")) + Make.p("a \(Make.image("x"))"), ["x": "words"],
      tells: [.notAList("x"), .notAPicture("x")]),
    .bad(
      "a list as words", Make.p("x \(field("a"))"), twice,
      tells: [.listOutsideLoop(path: "a", list: "a")]),
    .bad(
      "names that only look like directives",
      Make.s("foreach a", Make.p("x")) + Make.s("else", Make.p("y")) + Make.s("end a", Make.p("z")),
      twice, tells: [.unknownDirective("foreach a"), .unknownDirective("end a")]),
    .bad(
      "a condition that can never hold", Make.s("if a", Make.s("unless a", Make.p("x"))), twice,
      tells: [.unreachable("unless a", within: "if a")]),
    .bad(
      "what Word leaves of a field",
      Make.p("<text:text-input text:description=\"\">Review titel</text:text-input>"),
      ["review.title": "x"], tells: [.inputField("Review titel", nearest: "review.title")]),
  ]

  /// All of them.
  static let all = loops + texts + names + mistakes
}
