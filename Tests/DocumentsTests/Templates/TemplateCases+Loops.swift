import Documents

extension TemplateCase {
  private static let ab: [String: TemplateValue] = [
    "a": .list([
      ["t": "1", "b": .list([["u": "x"], ["u": "y"]])], ["t": "2", "b": .list([])],
      ["t": "3", "b": .list([["u": "z"]])],
    ]), "none": .list([]),
  ]

  /// Sections, rows and items that repeat.
  static let loops: [TemplateCase] = sections + tables + lists

  private static let sections: [TemplateCase] = [
    .good(
      "loops in loops, three deep, each seeing what is around it",
      Make.s(
        "each a",
        Make.p("\(field("a.t"))")
          + Make.s(
            "each a.b",
            Make.s("each a.b.c", Make.p("\(field("a.t"))\(field("a.b.u"))\(field("a.b.c.v"))")))),
      [
        "a": .list([
          [
            "t": "1",
            "b": .list([
              ["u": "x", "c": .list([["v": "!"], ["v": "?"]])], ["u": "y", "c": .list([])],
            ]),
          ]
        ])
      ],
      gives: "s«a 1»(p(1)s«a.b 1»(s«a.b.c 1»(p(1x!))s«a.b.c 2»(p(1x?)))s«a.b 2»())"),
    .good(
      "an empty list leaves nothing, and what stands for it comes instead",
      Make.p("before") + Make.s("each none", Make.p(field("none.t")))
        + Make.s("unless none", Make.p("There is none.")) + Make.p("after"), ab,
      gives: "p(before)s«no none 1»(p(There is none.))p(after)"),
    .good(
      "a part that starts a page takes its page with it",
      Make.p("before") + Make.s("if none", Make.p("New page", "Break") + Make.p("more"))
        + Make.p("after"), ab,
      gives: "p(before)p(after)"),
    .good(
      "conditions in loops in conditions",
      Make.s(
        "if a",
        Make.s(
          "each a",
          Make.s("if a.b", Make.p("\(field("a.t")) has"))
            + Make.s("unless a.b", Make.p("\(field("a.t")) has not")))), ab,
      gives: "s«a 1»(s«a 2»(s«a.b 1»(p(1 has)))s«a 3»(s«no a.b 1»(p(2 has not)))"
        + "s«a 4»(s«a.b 2»(p(3 has))))"),
    .good(
      "names with a note after the path, more spaces and capitals",
      Make.s("Each  a (all of them)", Make.p(field("a.t")))
        + Make.s("IF a 2", Make.p("some")) + Make.s("If by chance", Make.p("x")),
      ab.merging(["by": "yes"]) { $1 },
      gives: "s«a 1»(p(1))s«a 2»(p(2))s«a 3»(p(3))s«a 4»(p(some))s«by 1»(p(x))"),
    .good(
      "a section in a cell and in a text box",
      Make.t("T", Make.r(Make.c(Make.s("each a", Make.p(field("a.t")))))), ab,
      gives: "t«T»(r(c(s«a 1»(p(1))s«a 2»(p(2))s«a 3»(p(3)))))"),
    .good(
      "a group of values is there where it holds something",
      Make.s("if g", Make.p(field("g.x"))) + Make.s("if e", Make.p("no")),
      ["g": .record(["x": "yes"]), "e": .record([:])], gives: "s«g 1»(p(yes))"),
  ]

  private static let tables: [TemplateCase] = [
    .good(
      "a table in a table, gone where it would be empty",
      Make.t(
        "T",
        Make.r(
          Make.c(
            Make.p(field("a.t"))
              + Make.t(
                "U", head: Make.r(Make.c(Make.p("Head"))), Make.r(Make.c(Make.p(field("a.b.u")))))
          ))), ab,
      gives: "t«T»(r(c(p(1)t«U_1»(H(r(c(p(Head))))r(c(p(x)))r(c(p(y))))))r(c(p(2)))"
        + "r(c(p(3)t«U_5»(H(r(c(p(Head))))r(c(p(z)))))))"),
    .good(
      "rows that stand fixed around rows that repeat stay when none repeats",
      Make.t(
        "T",
        Make.r(Make.c(Make.p("Name"))) + Make.r(Make.c(Make.p(field("none.t"))))
          + Make.r(Make.c(Make.p("Total")))), ab,
      gives: "t«T»(r(c(p(Name)))r(c(p(Total))))"),
    .good(
      "a header alone is no table",
      Make.p("a")
        + Make.t("T", head: Make.r(Make.c(Make.p("Head"))), Make.r(Make.c(Make.p(field("none.t")))))
        + Make.p("b"), ab, gives: "p(a)p(b)"),
    .good(
      "rows that a cell joins repeat together",
      Make.t(
        "T", columns: 2,
        Make.r(Make.c(Make.p(field("a.t")), rows: 2), Make.c(Make.p("first")))
          + Make.r(Make.covered, Make.c(Make.p("second \(field("a.t"))")))), ab,
      gives: "t«T»("
        + ["1", "2", "3"].map { "r(c(p(\($0)))c(p(first)))r(·c(p(second \($0))))" }.joined() + ")"),
    .good(
      "cells that are joined across stay so",
      Make.t(
        "T", columns: 2, head: Make.r(Make.c(Make.p("A")), Make.c(Make.p("B"))),
        Make.r(Make.c(Make.p(field("a.t")), columns: 2), Make.covered)), ab,
      gives: "t«T»(H(r(c(p(A))c(p(B))))r(c(p(1))·)r(c(p(2))·)r(c(p(3))·))"),
    .good(
      "a row for the inner list of each item of the outer",
      Make.t(
        "T", columns: 2, Make.r(Make.c(Make.p(field("a.t"))), Make.c(Make.p(field("a.b.u"))))), ab,
      gives: "t«T»(r(c(p(1))c(p(x)))r(c(p(1))c(p(y)))r(c(p(3))c(p(z))))"),
    .good(
      "an empty cell keeps its paragraph, and words of several paragraphs are several",
      Make.t("T", columns: 2, Make.r(Make.c(Make.p(field("no"))), Make.c(Make.p(field("two"))))),
      ["no": "", "two": "one\n\ntwo"], gives: "t«T»(r(c(p())c(p(one)p(two))))"),
    .good(
      "a picture in each row that has one",
      Make.t("T", Make.r(Make.c(Make.p("x") + Make.p(Make.image("a.p"))))),
      ["a": .list([["p": Make.picture], ["p": .absent]])],
      gives: "t«T»(r(c(p(x)p(f(picture))))r(c(p(x))))"),
    .good(
      "ten thousand rows",
      Make.t("T", Make.r(Make.c(Make.p(field("many.n"))))),
      ["many": .list((1...10_000).map { ["n": .string("\($0)")] })], isSaved: false,
      gives: "t«T»(" + (1...10_000).map { "r(c(p(\($0))))" }.joined() + ")"),
  ]

  private static let lists: [TemplateCase] = [
    .good(
      "a list in a list, gone where it would be empty",
      Make.l(
        Make.i(Make.p(field("a.t")) + Make.l(Make.i(Make.p("of \(field("a.b.u"))"))))), ab,
      gives: "l(i(p(1)l(i(p(of x))i(p(of y))))i(p(2))i(p(3)l(i(p(of z)))))"),
    .good(
      "a list with fixed items keeps them, one without goes",
      Make.l(Make.i(Make.p("First")), Make.i(Make.p(field("none.t")))) + Make.p("x")
        + Make.l(Make.i(Make.p(field("none.t")))), ab, gives: "l(i(p(First)))p(x)"),
    .good(
      "an item that repeats for both lists",
      Make.l(Make.i(Make.p("\(field("a.t"))\(field("a.b.u"))"))), ab,
      gives: "l(i(p(1x))i(p(1y))i(p(3z)))"),
    .good(
      "a list that goes on from one that is gone counts from one",
      "<text:list xml:id=\"list1\">\(Make.i(Make.p(field("none.t"))))</text:list>"
        + "<text:list xml:id=\"list2\">\(Make.i(Make.p("x")))</text:list>" + Make.p("between")
        + "<text:list text:continue-list=\"list1\">\(Make.i(Make.p("y")))</text:list>"
        + "<text:list text:continue-list=\"list2\">\(Make.i(Make.p("z")))</text:list>", ab,
      isSaved: false, gives: "l(i(p(x)))p(between)l(i(p(y)))l(i(p(z)))"),
  ]
}
