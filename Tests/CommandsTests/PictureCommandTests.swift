import Archive
import Commands
import Testing

@Suite("The timeline and the sightings, through the commands")
struct PictureCommandTests {
  private func desk(entries: Int = 3) throws -> Desk {
    let desk = try SmallReview.desk()
    guard entries > 0 else { return desk }
    let rows = (0..<entries).map {
      "\($0 % 28 + 1)/0\($0 % 8 + 1)/2025,Kitto seen at home with Jorunn: visit \($0)\n"
    }
    try desk.write("Date,Event\n" + rows.joined(), to: "police.csv")
    let made = desk.open(
      "chronology", "import", "police.csv", "--agency", "pol", "--coverage",
      "significant events only")
    try #require(made.status == .done, "\(made.err)")
    return desk
  }

  @Test("leave in labels, logged, with what each agency chose to send")
  func made() throws {
    let desk = try desk()
    let drawn = desk.open("export", "timeline", "-o", "t.svg")
    #expect(drawn.status == .done, "\(drawn.err)")
    let svg = String(decoding: desk.bytes("t.svg"), as: UTF8.self)
    #expect(svg.contains("sent significant events only") && svg.contains("role=\"img\""))
    #expect(!svg.contains("Kitto"))
    #expect(desk.open("export", "sightings", "-o", "s.svg").status == .done)
    #expect(desk.open("log").out.contains("t.svg"))
    let named = desk.open("export", "timeline", "--order", "named", "-o", "-")
    #expect(named.status == .done && named.out.contains("</svg>"))
    #expect(desk.open("export", "timeline", "--order", "size", "-o", "x").status == .usage)
  }

  @Test("stand in the reports, which say what they left out")
  func reports() throws {
    let desk = try desk(entries: 60)
    let episode = desk.open(
      "episode", "add", "The spring", "--from", "2025-01-01", "--to", "2025-09-01")
    #expect(episode.status == .done, "\(episode.err)")
    for what in ["timeline", "chronology", "overview"] {
      let made = desk.open("report", what, "-o", "\(what).odt")
      #expect(made.status == .done, "\(what): \(made.err)")
      let reader = try ZipReader(bytes: desk.bytes("\(what).odt"))
      let text = String(decoding: try reader.read("content.xml"), as: UTF8.self)
      #expect(!text.contains("text:placeholder") && !text.contains("Kitto"))
      #expect(text.contains("Child A seen at home"))
      let pictures = reader.entries.filter { $0.name.hasSuffix(".svg") }.count
      #expect(pictures == (what == "chronology" ? 0 : 1))
      if what == "timeline" { #expect(text.contains("left out for want of room")) }
      if what == "chronology" { #expect(text.contains("table-header-rows")) }
    }
    let without = desk.open("report", "overview", "--no-timeline", "-o", "w.odt")
    #expect(without.status == .done)
    let reader = try ZipReader(bytes: desk.bytes("w.odt"))
    #expect(!reader.entries.contains { $0.name.hasSuffix(".svg") })
  }

  @Test("are refused with what to do where there is nothing to draw")
  func nothing() throws {
    let desk = try desk(entries: 0)
    for (kind, what) in [
      ("export", "timeline"), ("export", "sightings"), ("report", "timeline"),
      ("report", "chronology"),
    ] {
      let made = desk.open(kind, what, "-o", "x")
      #expect(made.status == .failed && made.err.contains("hint: nothing was written"))
      #expect(!desk.has("x"))
    }
  }
}
