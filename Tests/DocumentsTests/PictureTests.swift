import Archive
import Documents
import Testing
import XML

@Suite("Pictures") struct PictureTests {
  private let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]
  private let body = """
    <text:p>a</text:p><text:p><draw:frame draw:name="image g" svg:width="10cm" svg:height="5cm"
    text:anchor-type="as-char"><draw:text-box><text:p>here</text:p></draw:text-box>
    <svg:desc>old</svg:desc></draw:frame></text:p>
    """

  private func picture(_ image: Picture.Image, _ width: Double, _ height: Double) -> TemplateValue {
    .picture(Picture(image, title: "T & t", description: "D < d", width: width, height: height))
  }

  @Test("a picture is fitted to its frame, with both its forms, its name and its description")
  func filledFrame() throws {
    let bytes = try package(flat(body), ["g": picture(.svg(svg, png: png), 40, 10)])
    let frame = try #require(part("content.xml", of: bytes).descendants("frame").first)
    #expect(frame.attribute("width") == "10.000cm")
    #expect(frame.attribute("height") == "2.500cm")
    #expect(frame.child("title")?.text == "T & t")
    #expect(frame.child("desc")?.text == "D < d")
    #expect(
      frame.children("image").map { $0.attribute("href") } == ["Pictures/1.svg", "Pictures/2.png"])
    #expect(try ZipReader(bytes: bytes).read("Pictures/2.png") == png)
    #expect(OdtCheck.faults(in: bytes).isEmpty)
  }

  @Test("a small picture is not blown up, and one used twice is kept once")
  func small() throws {
    let bytes = try package(flat(body + body), ["g": picture(.png(png), 4, 2)])
    let frames = try part("content.xml", of: bytes).descendants("frame")
    #expect(frames.map { $0.attribute("width") } == ["4.000cm", "4.000cm"])
    #expect(Set(frames.map { $0.attribute("name") }).count == 2)
    #expect(try ZipReader(bytes: bytes).entries.filter { $0.name.hasPrefix("Pictures") }.count == 1)
  }

  @Test("without a picture its paragraph goes")
  func absent() throws {
    #expect(try paragraphs(filled(body, ["g": .absent])) == ["a"])
  }

  @Test("a template's own picture comes along; one that is not there goes")
  func own() throws {
    let body = """
      <text:p><draw:frame draw:name="Logo"><draw:image><office:binary-data>iVBORwEC
      </office:binary-data></draw:image><svg:title>Logo</svg:title></draw:frame><draw:frame
      draw:name="Web"><draw:image xlink:href="http://localhost/x.png"/></draw:frame></text:p>
      """
    let bytes = try package(flat(body), [:])
    #expect(
      try ZipReader(bytes: bytes).read("Pictures/1.png") == [0x89, 0x50, 0x4E, 0x47, 1, 2])
    #expect(try part("content.xml", of: bytes).descendants("image").count == 1)
  }
}
