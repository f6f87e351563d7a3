import Commands
import Testing

@Suite("The genogram and the ecomap, through the commands")
struct GenogramCommandTests {
  @Test("ties, marks and evidence are typed, drawn, told in words and undone")
  func ties() throws {
    let desk = try SmallReview.desk()
    let tie = desk.open(
      "relationship", "tie", "kit", "mum", "--kind", "close", "--source", "said to Jorunn")
    try #require(tie.status == .done, "\(tie.err)")
    #expect(
      desk.open("person", "edit", "mum", "--mark", "alcohol:suspected", "--disputed").status
        == .done)
    let drawn = desk.open("genogram", "-o", "family.dot")
    #expect(drawn.status == .done, "\(drawn.err)")
    let dot = String(decoding: desk.bytes("family.dot"), as: UTF8.self)
    #expect(dot.contains("class=\"tie close\"") && dot.contains("A?"))
    #expect(!dot.contains("Jorunn"))
    let told = desk.open("genogram", "--describe").out
    #expect(told.contains("A tie between Child A and Mother: close."))
    #expect(desk.open("undo").status == .done)
    #expect(!desk.open("genogram", "--describe").out.contains("alcohol"))
  }

  @Test("who was not born by then is not drawn, and the public is told of no other time")
  func times() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("genogram", "--describe").out.contains("Genogram of 2 people"))
    let early = desk.open("genogram", "--at", "2015-01-01", "--describe")
    #expect(early.out.contains("Genogram of 1 person"), "\(early.out)")
    let open = desk.open("genogram", "--at", "2015", "--audience", "public", "-o", "p.dot")
    #expect(open.status == .failed)
  }

  @Test("an ecomap tells a judged tie as judged, and refuses words it does not know")
  func ecomap() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("ecomap", "tie", "kit", "pol", "--strength", "stressful").status == .done)
    #expect(desk.open("ecomap", "--describe").out.contains("Police, with Child A: stressful"))
    #expect(desk.open("ecomap", "tie", "kit", "pol", "--strength", "nice").status == .usage)
    #expect(desk.open("ecomap", "-o", "ecomap.dot").status == .done)
  }
}
