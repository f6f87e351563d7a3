import Commands
import Testing

@Suite("Findings and recommendations") struct ConclusionTests {
  @Test("a finding tells whose records and which kinds of ground stand under it, never how many")
  func restsOn() throws {
    let desk = try TraceTests.desk()
    let shown = desk.open("finding", "show", "F1", "--plain").out
    #expect(
      shown.contains(
        "the records of Police; what practitioners said; what the family said; "
          + "that there is no record of something"))
    desk.open("finding", "edit", "F1", "--still", "partly", "--how", "One team of two")
    #expect(desk.open("finding", "show", "F1").out.contains("still so in part: One team of two"))
    desk.open("finding", "edit", "F1", "--off", "N2", "--off", "5")
    let less = desk.open("finding", "show", "F1", "--plain").out
    #expect(!less.contains("N2") && !less.contains("No list of calls"))
    let all = ["N1", "C1", "V1"].flatMap { ["--off", $0] }
    #expect(desk.open(["finding", "edit", "F1"] + all).err.contains("a finding needs a ground"))
  }

  @Test("what is worth a second look is said and refuses nothing")
  func remarks() throws {
    let desk = try TraceTests.desk()
    try desk.write(
      "1. Set up a list of all calls that is read in the morning.\nShort.\n", to: "earlier.txt")
    func told(_ words: String, _ more: String...) -> String {
      let added = desk.open(
        ["recommendation", "add", words, "--owner", "pol", "--finding", "F1"] + more)
      #expect(added.status == .done)
      return added.err.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(told("Staff should be reminded of the policy").contains("“should be reminded”"))
    #expect(told("All agencies should ensure good calls").contains("“all agencies”"))
    #expect(told("The police must ensure good calls").contains("“ensure” can mean anything"))
    let like = told(
      "Start a list of calls that is read each morning by one post", "--earlier", "earlier.txt")
    #expect(like.contains("earlier.txt, line 1"))
    #expect(like.contains("it does not say yet: why something has to change; how it helps"))
    let whole = told(
      "Change the form", "--case", "c", "--learning", "l", "--evidence", "e", "--measure", "m",
      "--due", "2027-01-01")
    #expect(!whole.contains("look again"))
  }

  @Test("a dropped recommendation keeps its number and stands in no report")
  func dropped() throws {
    let desk = try TraceTests.desk()
    let gone = desk.open("recommendation", "drop", "R1", "--reason", "Asked elsewhere")
    #expect(gone.err.contains("A1 carried it out"))
    desk.open("report", "action-plan", "-o", "plan.txt")
    let text = String(decoding: desk.bytes("plan.txt"), as: UTF8.self)
    #expect(!text.contains("Start a list"))
    #expect(desk.open("recommendation", "list").out.contains("Asked elsewhere"))
    desk.open("recommendation", "drop", "R1", "--take-up")
    let test = desk.open(
      "recommendation", "test", "R1", "--case", "Calls were lost", "--plain"
    ).out
    #expect(test.contains("Calls were lost") && test.contains("not said yet"))
  }
}
