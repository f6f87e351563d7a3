import Commands
import Testing

@Suite("Retention and disclosure") struct RetentionTests {
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= Kitto said one thing\n= ~mum another\n/end\n")
    return desk
  }

  @Test("says what is held and due, and disposes only of that, when told so twice")
  func due() throws {
    let desk = try desk()
    desk.open("retention", "set", "room notes", "2026-01-31", "--reason", "policy 4")
    desk.open("retention", "set", "agency-files", "2031-01-31")
    let listed = desk.open("retention", "--plain").out
    #expect(listed.contains("room notes\t31 January 2026\tDUE\t2 notes\tpolicy 4\n"))
    #expect(listed.contains("agency files\t31 January 2031\tin 1824 days\t0 files, 0 entries\t"))
    #expect(listed.contains("drafts\t\tno date set"))
    #expect(
      desk.open("retention", "list", "--due", "--plain").out.split(separator: "\n").count == 1)
    #expect(
      desk.open("retention", "dispose", "agency files", "--confirm", "agency files").err
        .contains("which has not passed"))
    #expect(desk.open("retention", "dispose", "room notes").err.contains("nobody confirmed it"))
    desk.open("hold", "on", "inquest")
    let held = desk.open("retention", "dispose", "room notes", "--confirm", "room notes")
    #expect(held.err.contains("room notes are kept") && held.status == .failed)
    desk.open("hold", "off")
    let done = desk.open("retention", "dispose", "room notes", "--confirm", "room notes")
    #expect(
      done.out.contains("CERTIFICATE OF DISPOSAL") && done.out.contains("Numbers:      N1-N2"))
    #expect(
      desk.open("note", "list", "--plain").out == "N1\terased\t\t\nN2\terased\t\t\n")
    #expect(desk.open("retention", "--plain").out.contains("disposed of on 2026-02-02\t\tpolicy 4"))
    #expect(
      desk.open("retention", "dispose", "room notes", "--confirm", "room notes").status == .failed)
    #expect(desk.open("log", "--verify").status == .done)
  }

  @Test("disposes of names, of earlier wordings and of the report, and the review still opens")
  func classes() throws {
    let desk = try desk()
    for material in ["names", "drafts", "final report"] {
      desk.open("retention", "set", material, "2026-01-31")
      let done = desk.open(
        "retention", "dispose", material, "--confirm", material, "-o", "\(material).txt")
      #expect(done.status == .done, "\(material): \(done.err)")
      #expect(desk.has("\(material).txt"))
    }
    #expect(desk.open("names", "list", "--plain", "--reveal").out == "")
    #expect(desk.open("undo", "2").status == .failed)
    #expect(desk.open("status").status == .done)
    #expect(desk.open("note", "list", "--plain").out.contains("a person said one thing"))
    #expect(desk.open("log", "--verify").status == .done)
  }

  @Test("lists everything with its sensitivity and prints no word of it")
  func disclosure() throws {
    let desk = try desk()
    desk.open("erase", "N2", "--reason", "asked for", "--confirm", "N2")
    let list = desk.open("disclosure", "--plain")
    #expect(list.out.contains("N1\tnote of a learning day\t"))
    #expect(
      list.out.contains("\t4\tsaid in the room; participants were told it may be disclosed\n"))
    #expect(list.out.contains("N2\terased\t") && list.out.contains("\t0\tno longer held\n"))
    #expect(list.out.contains("P1\tperson\t") && !list.out.contains("one thing"))
    #expect(list.err.contains("forms of names"))
  }
}
