import Commands
import Foundation
import Testing

@Suite("Two scribes on two laptops") struct CopiesTests {
  /// A review and its copy, both with a note of day 1.
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= @pol The nursery rang twice on Friday\n")
    #expect(desk.open("copy", "second").out.contains("numbers given in it end in \"b\""))
    return desk
  }

  @Test("what each wrote is in both after merging, whoever merges first, and nothing twice")
  func merge() throws {
    let desk = try desk()
    desk.first("day", "1", input: "= Kitto was weighed at the clinic\n")
    desk.second("day", "1", input: "= At the clinic Kitto was weighed\n= Something else was said\n")
    let merged = desk.first("merge", "second.silp")
    #expect(merged.out.contains("merged second.silp: "), "\(merged.err)")
    #expect(merged.out.contains("notes that look alike (both are kept):"))
    #expect(merged.out.contains("N2  Child A was weighed at the clinic"))
    #expect(desk.first("merge", "second.silp").out == "nothing new in second.silp\n")
    desk.second("merge", "small.silp")
    let notes = desk.first("note", "list", "--plain").out.split(separator: "\n").sorted()
    #expect(notes.map { $0.prefix { $0 != "\t" } } == ["N1", "N1b", "N2", "N2b"])
    #expect(desk.second("note", "list", "--plain").out.split(separator: "\n").sorted() == notes)
    for file in ["small.silp", "second.silp"] {
      #expect(desk.open("log", "--verify", "--review", file).status == .done)
    }
  }

  @Test("the same day begun and closed on both is one day, and undo takes only one's own steps")
  func day() throws {
    let desk = try SmallReview.desk()
    desk.open("copy", "second")
    desk.first("day", "1", input: "= One\n/end\n")
    desk.second("day", "1", input: "= Two\n")
    desk.first("merge", "second.silp")
    #expect(desk.first("day", "2", input: "").err.contains("day 1 is still open"))
    #expect(desk.first("day", "1", input: "/end\n").out.contains("2 notes"))
    #expect(desk.first("day", "2", input: "= Three\n").out.contains("saved N2"))
    #expect(desk.first("undo").out.contains("N2"))
    let log = desk.first("log", "--plain").out
    #expect(log.contains("\n1b\t"))
    #expect(desk.first("undo", "2b").status == .failed, "its day is closed")
  }

  @Test("different events of the same number are parted, with their notes, whoever merges first")
  func events() throws {
    for mergesBoth in [false, true] {
      let desk = try SmallReview.desk()
      desk.open("copy", "second")
      let workshop = ["day", "other", "--kind", "workshop"]
      func hold(_ file: String, _ words: [String], _ lines: String) {
        desk.open(words + ["--review", file], input: lines)
      }
      hold("small.silp", workshop, "= Of the workshop\n/end\n")
      let meeting = ["day", "other", "--kind", "family meeting", "--title", "Meeting with Jorunn"]
      hold("second.silp", meeting, "= Of the meeting\n/pledge We ring by 2026-06\n/end\n")
      for name in ["silp", "silpnames"] {
        try FileManager.default.copyItem(
          atPath: desk.folder + "/small." + name, toPath: desk.folder + "/old." + name)
      }
      let merged = desk.first("merge", "second.silp")
      #expect(
        merged.out.contains(
          """
          two events were number 3: "Workshop" stays so, "Meeting with Mother" of the other copy is \
          number 4 now, with all that was written there

          """), "\(merged.out)\(merged.err)")
      // Each copy may part them before it hears of the other.
      if mergesBoth { #expect(desk.second("merge", "old.silp").out.contains("is number 4 now")) }
      #expect(!desk.second("merge", "small.silp").out.contains("changed on both"))
      for file in ["small.silp", "second.silp"] {
        func list(_ day: String) -> String {
          desk.open("note", "list", "--day", day, "--plain", "--review", file).out
        }
        #expect(list("3").contains("Of the workshop") && !list("3").contains("meeting"))
        #expect(list("4").contains("Of the meeting") && !list("4").contains("workshop"))
        let again = desk.open("day", "4", "--review", file)
        #expect(again.err.contains("day 4 is closed"), "\(again.err)")
      }
      let last = desk.first("merge", "second.silp").out
      #expect(!last.contains("changed on both") && !last.contains("two events"))
      #expect(mergesBoth || last == "nothing new in second.silp\n")
    }
  }

  @Test("one event begun on both is one, as a day is")
  func sameEvent() throws {
    let desk = try SmallReview.desk()
    desk.open("copy", "second")
    desk.first("day", "other", "--kind", "workshop", input: "= One\n/end\n")
    desk.second("day", "other", "--kind", "workshop", input: "= Two\n/end\n")
    #expect(!desk.first("merge", "second.silp").out.contains("two events"))
    let notes = desk.first("note", "list", "--day", "3", "--plain").out
    #expect(notes.contains("One") && notes.contains("Two"))
  }

  @Test("what both changed is listed, shown side by side and settled as somebody says")
  func settle() throws {
    let desk = try desk()
    desk.first("note", "amend", "N1", "The nursery rang once", "--reason", "its log")
    desk.second("note", "amend", "N1", "The nursery rang three times", "--reason", "a diary")
    #expect(desk.first("merge", "second.silp").out.contains("changed on both copies: N1"))
    let listed = desk.first("merge", "--settle")
    #expect(listed.status == .incomplete)
    #expect(listed.out.contains("The nursery rang once"))
    #expect(listed.out.contains("The nursery rang three times"))
    #expect(desk.first("merge", "--settle", "--keep", "N1=3").status == .usage)
    let second = try #require(listed.out.split(separator: "\n").first { $0.hasPrefix("  2  ") })
    let settled = desk.first("merge", "--settle", "--keep", "N1=2")
    #expect(settled.out.contains("everything is settled"))
    let one = desk.first("note", "list", "--plain").out
    #expect(one.contains("rang once") == second.contains("rang once"))
    desk.second("merge", "small.silp")
    #expect(desk.second("note", "list", "--plain").out == one)
    #expect(desk.first("merge", "--settle").out == "there is nothing to settle\n")
  }

  @Test("a person added on both is joined: one label, every mention, every form of the name")
  func same() throws {
    let desk = try desk()
    for file in ["small.silp", "second.silp"] {
      desk.open(
        "person", "add", "gran", "--label", "Maternal grandmother", "--name", "Wenna Trigg",
        "--review", file)
    }
    desk.second("day", "1", input: "= ~gran and Wenna Trigg's neighbour\n")
    let merged = desk.first("merge", "second.silp")
    #expect(merged.out.contains("P3 and P1b  (gran)"))
    let joined = desk.first("names", "same", "P3", "P1b")
    #expect(joined.out.contains("P1b is P3 now"))
    desk.first("export", "xml", "-o", "joined.xml")
    let xml = String(decoding: desk.bytes("joined.xml"), as: UTF8.self)
    #expect(xml.contains("neighbour") && !xml.contains("P1b"))
    #expect(desk.first("undo").out.contains("joined two"))
    #expect(desk.first("person", "list", "--plain").out.contains("P1b"))
    #expect(desk.first("names", "same", "mum", "kit").err.contains("nobody is tied to themselves"))
  }

  @Test("what is handed over holds no name, no history and nothing of what was registered late")
  func handover() throws {
    let desk = try desk()
    desk.first("day", "1", input: "= Wenna next door saw it\n= Not this\nu\n")
    #expect(desk.first("names", "add", "mum", "Wenna").status == .done)
    let early = desk.first("handover", "-o", "h.silp")
    #expect(early.err.contains("nobody said what the file to hand over is locked with"))
    #expect(desk.first("handover", "-o", "h.silp", "--make-unlock-file", "hk").status == .done)
    #expect(!desk.has("h.silp.part") && !desk.has("h.silp.part-journal"))
    #expect(desk.first("sign-off", "--list").out.contains("handover"))
    #expect(desk.first("sign-off", "h.silp", "--check").err.contains("went out as Z1"))
    let open = ["--review", "h.silp", "--unlock-with", "hk", "--no-input"]
    let notes = desk.run(["note", "list", "--plain"] + open).out
    #expect(notes.contains("\tMother next door saw it\n") && !notes.contains("Not this"))
    #expect(desk.run(["log", "--plain"] + open).out.split(separator: "\n").count == 1)
    #expect(desk.run(["undo"] + open).out == "there is nothing to take back\n")
    desk.run(["export", "xml", "-o", "h.xml"] + open)
    let xml = String(decoding: desk.bytes("h.xml"), as: UTF8.self)
    #expect(xml.contains("next door") && !xml.contains("Wenna"))
    #expect(!desk.has("h.silpnames"))
    let again = desk.run(
      ["merge", "h.silp", "--without-names", "--review", "small.silp", "--unlock-with", "hk"])
    #expect(again.status == .failed)
  }

  @Test("while a review is on hold, what another copy withdrew is not taken out of it")
  func held() throws {
    let desk = try desk()
    desk.second("note", "strike", "N1")
    desk.first("hold", "on", "inquest")
    let refused = desk.first("merge", "second.silp")
    #expect(refused.status == .failed && refused.err.contains("this review is on hold"))
    #expect(desk.first("note", "list", "--plain").out.contains("nursery"))
    desk.first("hold", "off")
    #expect(desk.first("merge", "second.silp").out.contains("withdrawn or erased"))
    #expect(desk.first("note", "list", "--plain").out == "N1\twithdrawn\t\t\n")
  }

  @Test("a merged review comes back from its XML under the same numbers")
  func exported() throws {
    let desk = try desk()
    desk.second("day", "1", input: "= Said on the second laptop\n")
    desk.first("merge", "second.silp")
    desk.first("export", "xml", "-o", "merged.xml")
    let made = desk.run(
      "import", "xml", "merged.xml", "--as", "again", "--make-unlock-file", "k3", "--no-input")
    #expect(made.status == .done, "\(made.err)")
    let open = ["--review", "again.silp", "--unlock-with", "k3", "--no-input"]
    #expect(desk.run(["note", "list", "--plain"] + open).out.contains("N1b\t"))
    desk.run(["export", "xml", "-o", "again.xml"] + open)
    #expect(desk.bytes("again.xml") == desk.bytes("merged.xml"))
  }

  @Test("a file copied by hand and written in, another review, and missing names are named")
  func refused() throws {
    let desk = try desk()
    try FileManagerMoves.copy(desk.folder + "/small.silp", to: desk.folder + "/hand.silp")
    try FileManagerMoves.copy(desk.folder + "/small.silpnames", to: desk.folder + "/hand.silpnames")
    desk.open("note", "amend", "N1", "x", "--reason", "y", "--review", "hand.silp")
    desk.first("note", "amend", "N1", "z", "--reason", "y")
    let forked = desk.first("merge", "hand.silp")
    #expect(forked.status == .failed && forked.err.contains("both files went on as the same copy"))
    desk.run("new", "other", "--from", "review.yaml", "--make-unlock-file", "key2", "--no-input")
    let other = desk.run(
      "merge", "other.silp", "--review", "small.silp", "--unlock-with", "key2", "--no-input")
    #expect(other.status == .failed)
    try FileManagerMoves.move(
      desk.folder + "/second.silpnames", to: desk.folder + "/elsewhere.silpnames")
    #expect(desk.first("merge", "second.silp").err.contains("no names file second.silpnames"))
    #expect(
      desk.first("merge", "second.silp", "--other-names", "elsewhere.silpnames").status == .done)
  }
}

extension Desk {
  @discardableResult
  fileprivate func first(_ arguments: String..., input: String = "") -> Outcome {
    run(arguments + ["--review", "small.silp", "--unlock-with", "key", "--no-input"], input: input)
  }

  @discardableResult
  fileprivate func second(_ arguments: String..., input: String = "") -> Outcome {
    run(
      arguments + ["--review", "second.silp", "--unlock-with", "key", "--no-input"], input: input)
  }
}
