/// Fills a contents table from the headings of the finished document.
enum OdtContents {
  /// What stands for a page number until an office program lays the pages out.
  private static let unknownPage = "–"

  /// The contents table, its page numbers as references that layout refreshes.
  static func bytes(
    _ frame: ContentsFrame, _ headings: [TemplateRenderer.Heading], pages: [Int: Int]
  ) -> [UInt8] {
    var out = frame.open
    out.append(contentsOf: "<text:index-body>".utf8)
    out.append(contentsOf: frame.title)
    for heading in listed(headings, frame) {
      append(heading, page: pages[heading.bookmark].map(String.init) ?? unknownPage, to: &out)
    }
    out.append(contentsOf: "</text:index-body></text:table-of-content>".utf8)
    return out
  }

  /// The styles that entries use, of all levels: Writer's own settings name them all.
  static var styles: Set<String> {
    Set((1...10).map { "Contents_20_\($0)" } + [NamedStyle.indexLink.name])
  }

  private static func listed(
    _ headings: [TemplateRenderer.Heading], _ frame: ContentsFrame
  ) -> [TemplateRenderer.Heading] {
    headings.filter { $0.level <= frame.depth && !$0.words.isEmpty }
  }

  private static func append(
    _ heading: TemplateRenderer.Heading, page: String, to out: inout [UInt8]
  ) {
    let target = "__RefHeading___\(heading.bookmark)"
    let link = NamedStyle.indexLink.name
    out.append(contentsOf: "<text:p text:style-name=\"Contents_20_\(heading.level)\">".utf8)
    out.append(contentsOf: "<text:a xlink:type=\"simple\" xlink:href=\"#\(target)\"".utf8)
    out.append(contentsOf: " text:style-name=\"\(link)\"".utf8)
    out.append(contentsOf: " text:visited-style-name=\"\(link)\">".utf8)
    XMLText.append(
      heading.number.isEmpty ? heading.words : heading.number + " " + heading.words, to: &out)
    out.append(contentsOf: "<text:tab/><text:bookmark-ref text:reference-format=\"page\"".utf8)
    out.append(contentsOf: " text:ref-name=\"\(target)\">\(page)</text:bookmark-ref>".utf8)
    out.append(contentsOf: "</text:a></text:p>".utf8)
  }
}
