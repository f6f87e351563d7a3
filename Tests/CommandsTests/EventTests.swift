import Commands
import Foundation
import Testing

@Suite("Events other than the two learning days")
struct EventTests {
  @Test("are held alike, with an agenda and a number of their own, and taken up again")
  func events() throws {
    let desk = try SmallReview.desk()
    let first = desk.open(
      "day", "other", "--kind", "family meeting", "--title", "Meeting with Jorunn",
      input: "We asked twice\n")
    #expect(first.out.contains("Stage 1 of 4"), "\(first.out)\(first.err)")
    #expect(first.err.contains("silp day 3"))
    let other = desk.open("day", "1")
    #expect(other.err.contains("event 3 (family meeting) is still open"))
    let again = desk.open("day", "3", input: "Nobody rang back\n/end\n")
    #expect(again.out.contains("Meeting with Mother is closed: 2 notes"))
    #expect(desk.open("day", "3").err.contains("is closed"))
    #expect(desk.open("day", "4").err.contains("there is no event 4"))
    let second = desk.open("day", "other", "--kind", "workshop", input: "/end\n")
    #expect(second.out.contains("Workshop is closed: 0 notes"), "\(second.out)\(second.err)")
    #expect(desk.open("day", "other").status == .usage)
    #expect(desk.open("day", "1", "--kind", "workshop").status == .usage)
    #expect(desk.open("day", "three").status == .usage)
  }

  @Test("of a family are not told as what practitioners said")
  func family() throws {
    let desk = try SmallReview.desk()
    desk.open(
      "day", "other", "--kind", "family meeting", input: "+ The midwife listened\n/end\n")
    desk.open("day", "1", input: "+ @pol The officer listened\n/end\n")
    desk.open("report", "overview", "-o", "overview.odt")
    let words = try PackTests.words(desk.bytes("overview.odt"))
    #expect(words.contains("The officer listened"))
    #expect(!words.contains("The midwife listened"))
  }
}

@Suite("What the scribe is told")
struct MessageTests {
  private static let bang = "small.silp"

  @Test("is a sentence that says what happened, what is safe and what to type")
  func messages() throws {
    let desk = try SmallReview.desk()
    for agency in ["hv", "hous"] { desk.open("agency", "add", agency) }
    let lines: [(typed: String, told: String)] = [
      (
        "+ @hvs It was read out",
        "saved N1\nAgency \"hvs\" is not on the list. Nearest hv: type \"> @hv\". Listed for "
          + "sorting.\n"
      ),
      (
        "+ It was read again",
        "saved N2\nwithout an agency: \"> @gp\" adds one; \"g\" shows all gaps.\n"
      ),
      (
        "@hv #re It was written down",
        "saved N3\n\"#re\" fits recording, reflection. Type \"> #recording\" or leave it. Listed "
          + "for sorting."
      ),
      (
        "/foo bar",
        "No command /foo. To save it as a note start with \\/. Your line: /foo bar"
      ),
      ("@hv #rec", "Set context or add tags, one per line. Your line: @hv #rec"),
      ("/finding F9 agree", "There is no finding F9."),
      ("/accept", "/accept takes the number of a note, such as N14. Your line: /accept"),
    ]
    let out = desk.open("day", "1", input: lines.map(\.typed).joined(separator: "\n") + "\n").out
    for line in lines { #expect(out.contains(line.told), "\(line.typed)\n\(out)") }
  }

  @Test("before a second day without a draft is that there is nothing to check, and how to make it")
  func draft() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "A note\n/end\n")
    let told = desk.open("day", "2", input: "/end\n").err
    #expect(
      told.contains(
        "No draft has gone out since day 1. You can go on; participants will have nothing to check. "
          + "Make one: silp report overview --audience learning-day -o draft.odt\n"))
    #expect(!desk.open("day", "1").err.contains("No draft"))
  }

  @Test("at the end is who was not heard, what waits, and that a concern keeps the day open")
  func end() throws {
    let desk = try SmallReview.desk()
    desk.open("agency", "add", "hv", "--label", "Health visiting")
    let day = desk.open(
      "day", "1",
      input: """
        @pol A note
        * An idea
        /urgent ~kit may be alone tonight
        /end
        /concern referred 14:20 the duty team
        /end

        """)
    #expect(day.out.contains("kept LC1. Who takes it on, where to, by when?"))
    #expect(
      day.out.contains(
        "The day stays open: of LC1 nobody has said where it was taken. Type /concern LC1 referred "
          + "14:20 who accepted it, or /concern LC1 left with whom because why."))
    #expect(
      day.out.hasSuffix(
        """

        Day 1 is closed: 2 notes (0 worked well, 0 would have worked better, 1 fact, \
        0 to check, 1 idea).
        Not heard: Health visiting. 1 idea, correction or check waits for an answer.
        No note has something to settle.
        Make a backup now, on another disk: silp backup FOLDER
        Then go over the notes, today if you can: silp sort --day 1

        """), "\(day.out)")
  }
}
