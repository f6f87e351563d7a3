import Commands
import Foundation
import Testing

@Suite("What now")
struct WhatNowTests {
  @Test("who owes what is told by day, with what is late and what has no day")
  func todo() throws {
    let desk = try SmallReview.desk()
    desk.open("parallel", "add", "inquest", "Inquest", "--review-on", "2026-01-30")
    desk.open("plan", "make")
    desk.open("plan", "move", "learning-day-1", "2026-02-05")
    let told = desk.open("todo", "--plain")
    let lines = told.out.split(separator: "\n").map(String.init)
    #expect(lines.contains("2026-01-30\tlate\treview team\task how PP1 stands: inquest, Inquest"))
    #expect(lines.contains("2026-02-05\t\treview team\tLearning day 1"))
    #expect(lines.contains("no day set\t\treview team\task Police for its records and report"))
    #expect(
      lines.contains("no day set\t\tcontact of PP1\tsay whether PP1 allows publishing"))
    #expect(told.err.contains("not known: by when, for"))
    #expect(told.err.contains("later: ") && told.err.contains("silp todo --all"))
    let team = desk.open("todo", "--plain", "--of", "pol", "--all")
    #expect(team.out.isEmpty, "nothing was asked of them yet")
  }

  @Test("reminders are a calendar file that holds each day once, and no name")
  func calendar() throws {
    let desk = try SmallReview.desk()
    desk.open(
      "parallel", "add", "inquest",
      "Inquest into what Kitto Varnell suffered, of whom it is said "
        + "at length; and more, with a comma", "--review-on", "2026-02-04")
    let made = desk.open("todo", "--calendar", "r.ics")
    #expect(made.status == .done, "\(made.err)")
    let text = String(decoding: desk.bytes("r.ics"), as: UTF8.self)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20260204\r\n"))
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(!text.contains("Kitto") && !text.contains("Varnell"))
    #expect(text.replacing("\r\n ", with: "").contains("Inquest into what Child A suffered\\, of"))
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    let again = desk.open("todo", "--calendar", "s.ics")
    #expect(again.status == .done)
    func key(_ text: String) -> String? {
      text.components(separatedBy: "\r\n").first { $0.hasPrefix("UID:") }
    }
    #expect(key(text) == key(String(decoding: desk.bytes("s.ics"), as: UTF8.self)))
  }

  @Test("status tells the time with and without the pauses, and says what it does not know")
  func status() throws {
    let desk = try SmallReview.desk()
    let bare = desk.open("status", "--on", "2026-02-02")
    #expect(bare.out.contains("decided 10 January 2026, 3 weeks ago"))
    for line in [
      "not known: what is due when: there is no plan (silp plan make)",
      "not known: what was asked of 1 agency (silp agency)",
      "not known: how 2 of the closest family were asked (silp contribution)",
      "not known: whether anything runs beside the review (silp parallel)",
    ] {
      #expect(bare.err.contains(line), "\(bare.err)")
    }
    desk.open("parallel", "add", "criminal", "Prosecution")
    desk.open("parallel", "pause", "PP1", "--from", "2026-01-12")
    desk.open("parallel", "pause", "PP1", "--until", "2026-01-26")
    desk.open("plan", "make")
    let paused = desk.open("status", "--on", "2026-02-02").out
    #expect(paused.contains("3 weeks ago, 14 days of them paused by request, 9 days without"))
    #expect(paused.contains("10 July 2026, in 5 months; with the pauses 24 July 2026"))
    #expect(paused.contains("Terms of reference agreed (31 January 2026)"), "late: \(paused)")
    #expect(
      paused.contains(
        "PP1 criminal: circulating not answered, family contact not answered, publishing not"))
    let wrong = desk.open("parallel", "pause", "PP1", "--until", "2026-01-30")
    #expect(wrong.err.contains("does not stand still"))
  }

  @Test("the plan is counted from the decision, moved and ticked, and undone step by step")
  func plan() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("plan", "make").out.contains("15 milestones, from 2026-01-10"))
    desk.open("plan", "done", "terms", "--on", "2026-01-29")
    let lines = desk.open("plan", "--plain").out.split(separator: "\n").map(String.init)
    #expect(lines.contains("terms\t2026-01-31\t2026-01-29\t\tTerms of reference agreed"))
    #expect(lines.contains("decision\t2026-01-10\t2026-01-10\t\tDecision to hold the review"))
    let wrong = desk.open("plan", "move", "learning-day1", "2026-03-01")
    #expect(wrong.status == .failed && wrong.err.contains("did you mean learning-day-1?"))
    desk.open("undo")
    desk.open("undo")
    #expect(desk.open("plan", "--plain").err.contains("there is no plan yet"))
  }
}
