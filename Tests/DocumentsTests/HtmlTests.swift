import Documents
import TestSupport
import Testing
import XML

@Suite("Web pages") struct HtmlTests {
  private static func root(_ document: Document) throws -> XMLElement {
    let bytes = document.html
    let start = Array("<!DOCTYPE html>\n".utf8)
    #expect(bytes.starts(with: start))
    return try XMLTree(parsing: Array(bytes.dropFirst(start.count))).root
  }

  @Test(
    "any document becomes one page that holds its words, with headings in order and no way out",
    arguments: 0..<60 as Range<UInt64>)
  func anyDocument(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let blocks = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
      OdtDocumentTests.block(&random)
    }
    let document = Document(metadata: metadata, blocks: blocks)
    let root = try Self.root(document)
    #expect(root.attribute("lang") == "en-GB")
    let body = try #require(root.child("body"))
    for landmark in ["header", "main", "footer"] { #expect(body.child(landmark) != nil) }
    #expect(body.descendants("h1").count == 1)
    var depth = 1
    for level in Self.headings(body) where level > 1 {
      #expect(level <= depth + 1)
      depth = level
    }
    #expect(root.descendants("script").isEmpty && root.descendants("link").isEmpty)
    let text = Self.told(body)
    for word in document.plainText.split(whereSeparator: { !$0.isLetter })
    where word != "Picture" { #expect(text.contains(word), "\(word)") }
  }

  @Test("tables have heads of columns, pictures are told, the marking stands at both ends")
  func accessible() throws {
    let picture = Picture(
      .svg(Array(Self.drawing.utf8), png: nil), title: "Family", description: "A mother, a child.",
      width: 4, height: 3, caption: "Figure 1")
    let table = Table(
      caption: "Agencies", widths: [1, 2], header: ["Who", "What"], rows: [["a", "b"]])
    let root = try Self.root(
      Document(
        metadata: metadata,
        blocks: [
          .paragraph(.title, ["The title"]), .paragraph(.subtitle, ["Under it"]),
          .heading(.one, ["One"]), .table(table), .heading(.two, ["Two"]), .picture(picture),
          .heading(.one, ["Three"]), .paragraph(.body, [.text("Said"), .footnote("Noted")]),
        ]))
    #expect(root.descendants("h1").map(\.text) == ["The title"])
    #expect(root.descendants("th").map { $0.attribute("scope") } == ["col", "col"])
    #expect(root.descendants("caption").map(\.text) == ["Agencies"])
    #expect(root.descendants("p").count { $0.attribute("class") == "marking" } == 2)
    let drawing = try #require(root.descendants("svg").first)
    #expect(drawing.attribute("role") == "img")
    #expect(drawing.children("title").map(\.text) == ["Family"])
    #expect(drawing.children("desc").map(\.text) == ["A mother, a child."])
    let targets = Set(
      root.descendants("li").compactMap { $0.attribute("id") }
        + ["h2", "h3"].flatMap { root.descendants($0).compactMap { $0.attribute("id") } }
        + root.descendants("a").compactMap { $0.attribute("id") } + ["text"])
    for link in root.descendants("a") {
      let target = try #require(link.attribute("href"))
      #expect(target.hasPrefix("#") && targets.contains(String(target.dropFirst())), "\(target)")
    }
    #expect(root.descendants("nav").first?.descendants("a").map(\.text) == ["One", "Two", "Three"])
  }

  @Test("a drawing loses what could run or fetch, and its names meet no other's")
  func drawings() throws {
    let picture = Picture(
      .svg(Array(Self.drawing.utf8), png: nil), title: "a", description: "b", width: 4, height: 3)
    let bytes = Document(metadata: metadata, blocks: [.picture(picture), .picture(picture)]).html
    let page = String(decoding: bytes, as: UTF8.self)
    for word in ["alert", "evil.example", "onload", "foreignObject", "http-equiv=\"refresh"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("url(#picture-1-clip)") && page.contains("id=\"picture-2-clip\""))
    #expect(page.contains("Kept words"))
    #expect(!page.contains("http://www.w3.org/1999/xlink"))
  }

  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      viewBox="0 0 10 10" onload="alert(1)"><title id="t">x</title>
      <defs><clipPath id="clip"><rect width="1" height="1"/></clipPath></defs>
      <script>alert(2)</script><image href="https://evil.example/x.png"/>
      <foreignObject><p>alert</p></foreignObject>
      <style>@import url(https://evil.example/x.css)</style>
      <g clip-path="url(#clip)" fill="url(https://evil.example/#x)">
      <a xlink:href="https://evil.example/"><text>Kept words</text></a></g></svg>
    """

  private static func headings(_ element: XMLElement) -> [Int] {
    element.children.flatMap { child -> [Int] in
      if child.name.count == 2, child.name.hasPrefix("h"), let level = Int(child.name.dropFirst()) {
        return child.attribute("id") == "contents" ? [] : [level]
      }
      return headings(child)
    }
  }

  /// Everything a page says, what stands for pictures included.
  private static func told(_ element: XMLElement) -> String {
    element.text + " "
      + element.descendants("img").compactMap { $0.attribute("alt") }.joined(separator: " ")
  }
}

@Suite("Reading a filled document back") struct ReadingTests {
  @Test("gives the blocks it was made of", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let blocks = (0..<10).map { _ in OdtDocumentTests.block(&random) }
    let document = Document(metadata: metadata, blocks: blocks)
    let back = try Document(odt: document.odt(), metadata: metadata)
    #expect(Self.letters(back) == Self.letters(document))
  }

  @Test("keeps lists, tables, pictures, roles and numbers of headings, and leaves pages out")
  func kinds() throws {
    let body = """
      <text:p text:style-name="Title">Top</text:p>
      <text:table-of-content text:name="t"><text:table-of-content-source/><text:index-body>
      <text:p>Old entry 99</text:p></text:index-body></text:table-of-content>
      <text:h text:outline-level="1">One</text:h><text:h text:outline-level="2">Two</text:h>
      <text:section text:name="each things"><text:p>\(field("things.a"))</text:p></text:section>
      <text:list><text:list-item><text:p>\(field("things.a"))</text:p></text:list-item></text:list>
      <text:p>\(field("blocks"))</text:p>
      """
    let values: [String: TemplateValue] = [
      "things": .list([["a": "first"], ["a": "second"]]),
      "blocks": .blocks([
        .paragraph(.quotation, [.strong("so "), .text("said")]),
        .table(Table(caption: "Cap", widths: [1, 3], header: ["h", "i"], rows: [["1", "2"]])),
        .picture(
          Picture(
            .svg(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), png: nil), title: "t",
            description: "d", width: 5, height: 4, caption: "below")),
      ]),
    ]
    let style =
      "<style:style style:name=\"Title\" style:family=\"paragraph\"/>"
    let back = try Document(
      odt: package(flat(body, styles: style), values), metadata: metadata)
    #expect(
      back.blocks.prefix(7) == [
        .paragraph(.title, ["Top"]), .contents(Contents(title: "", depth: 10)),
        .heading(.one, ["1 ", "One"]),
        .heading(.two, ["1.a) ", "Two"]), .paragraph(.body, ["first"]),
        .paragraph(.body, ["second"]),
        .list(TextList([TextList.Item(["first"]), TextList.Item(["second"])])),
      ])
    #expect(back.blocks[7] == .paragraph(.quotation, [.strong("so "), .text("said")]))
    guard case .table(let table) = back.blocks[8], case .picture(let picture) = back.blocks[9]
    else {
      Issue.record("no table and picture")
      return
    }
    #expect(table.caption == "Cap" && table.header == ["h", "i"] && table.rows == [["1", "2"]])
    #expect(abs(table.widths[1] / table.widths[0] - 3) < 0.01)
    #expect(picture.title == "t" && picture.description == "d" && picture.caption == "below")
    #expect(back.blocks.count == 10)
  }

  private static func letters(_ document: Document) -> String {
    document.plainText.filter(\.isLetter)
  }
}
