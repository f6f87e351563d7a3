import Commands
import Testing

@Suite struct DuplicateCommandTests {
  /// A review with three agencies' records: one event told three times, and others.
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      "code,name,label,sector\nhv,Ollershire Visitors,Health visiting,health\n"
        + "hous,Oller Homes,Housing,housing\n", to: "more.csv")
    #expect(desk.open("agency", "import", "more.csv").status == .done)
    let columns = "Date,Time,Who,Event,Child seen"
    let files = [
      "hv": """
      03/05/2024,14:00,Jorunn Varnell,"Kitto fell from the kitchen ladder, cut above left eyebrow, nine stitches at Glebe hospital.",Yes
      09/06/2024,,,"Weighed at clinic, following the centile.",Yes
      """,
      "pol": """
      03/05/2024,14:20,Jorunn Varnell,"Ambulance to Glebe hospital, nine stitches above left eyebrow. Ladder in kitchen fell over.",No
      """,
      "hous": """
      04/05/2024,,,"Tenant rang: kitchen ladder not ours. Stitches to eyebrow at Glebe hospital, nine, left side.",
      """,
    ]
    for (agency, rows) in files.sorted(by: { $0.key < $1.key }) {
      try desk.write(columns + "\n" + rows + "\n", to: agency + ".csv")
      let done = desk.open(
        "chronology", "import", agency + ".csv", "--agency", agency, "--coverage", "every contact")
      #expect(done.status == .done, "\(done.err)")
    }
    return desk
  }

  @discardableResult
  private static func run(_ desk: Desk, _ words: String...) -> Desk.Outcome {
    desk.open(words)
  }

  @Test("One event told three times is proposed, linked, shown as decided, and taken back")
  func linking() throws {
    let desk = try Self.desk()
    let listed = Self.run(desk, "chronology", "duplicates")
    #expect(listed.status == .done, "\(listed.err)")
    #expect(listed.out.contains("silp chronology link C"))
    #expect(listed.out.split(separator: "\n").allSatisfy { $0.count < 80 })
    #expect(listed.out.contains("about the same time") && listed.out.contains("["))
    let plain = Self.run(desk, "chronology", "duplicates", "--plain").out
    #expect(plain.split(separator: "\n").count == 3)
    #expect(Self.run(desk, "chronology", "duplicates", "--json").out.contains("\"differ\": [\""))
    let numbers = plain.split(separator: "\n").map { String($0.split(separator: "\t")[1]) }
    let linked = Self.run(
      desk, "chronology", "link", numbers[0], numbers[1], "--reason", "one fall")
    #expect(linked.out.contains("are one event (M1)") && linked.err.contains("contradict"))
    // The third is proposed with the two that are linked, and joins them.
    #expect(Self.run(desk, "chronology", "duplicates", "--plain").out.contains(numbers[2]))
    #expect(Self.run(desk, "chronology", "link", numbers[2], numbers[0]).out.contains("(M1)"))
    #expect(Self.run(desk, "chronology", "duplicates", "--plain").out.isEmpty)
    let decided = Self.run(desk, "chronology", "duplicates", "--decided", "--plain").out
    #expect(decided.contains("same event") && decided.contains("one fall"))
    let refused = Self.run(desk, "chronology", "different", numbers[0], numbers[1])
    #expect(refused.status == .failed && refused.err.contains("unlink M1"))
    #expect(Self.run(desk, "undo").status == .done)
    #expect(Self.run(desk, "chronology", "unlink", "M1").status == .done)
    #expect(!Self.run(desk, "chronology", "duplicates", "--plain").out.isEmpty)
    // All the entries are still there.
    #expect(Self.run(desk, "chronology", "list", "--plain").out.split(separator: "\n").count == 4)
  }

  @Test("Entries told apart are not proposed again, and cannot be linked without taking it back")
  func different() throws {
    let desk = try Self.desk()
    let plain = Self.run(desk, "chronology", "duplicates", "--plain").out
    let numbers = plain.split(separator: "\n").map { String($0.split(separator: "\t")[1]) }
    let told = desk.open(["chronology", "different"] + numbers)
    #expect(told.out.contains("different events (M1)"), "\(told.err)")
    #expect(Self.run(desk, "chronology", "duplicates", "--plain").out.isEmpty)
    let again = desk.open(["chronology", "different"] + numbers)
    #expect(again.out.contains("already"))
    let refused = Self.run(desk, "chronology", "link", numbers[0], numbers[1])
    #expect(refused.status == .failed && refused.err.contains("unlink M1"))
  }

  @Test("A contradiction of linked entries becomes a query to each agency, once, for nobody's day")
  func asking() throws {
    let desk = try Self.desk()
    let proposed = Self.run(desk, "chronology", "contradictions", "--plain").out
    #expect(proposed.contains("proposed\tseen"))
    #expect(Self.run(desk, "chronology", "contradictions", "--ask").out.contains("nothing new"))
    let plain = Self.run(desk, "chronology", "duplicates", "--plain").out
    let rows = plain.split(separator: "\n").map { $0.split(separator: "\t") }
    let numbers = rows.filter { $0[3] != "Housing" }.map { String($0[1]) }
    Self.run(desk, "chronology", "link", numbers[0], numbers[1])
    let asked = Self.run(desk, "chronology", "contradictions", "--ask")
    #expect(asked.out.contains("Q1 to") && asked.out.contains("Q2 to"), "\(asked.err)")
    #expect(Self.run(desk, "chronology", "contradictions", "--ask").out.contains("nothing new"))
    let queries = Self.run(desk, "query", "list", "--plain").out
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(queries.map { $0[1] }.sorted() == ["Health visiting", "Police"])
    #expect(queries.allSatisfy { $0[2] == "seen" && $0[4] == "no" })
    for query in queries {
      let others = query[1] == "Police" ? "Health" : "Police"
      #expect(!query[5].contains(others) && query[5].contains("Child A"))
      let answer = query[1] == "Police" ? "says otherwise" : "says not"
      #expect(query[5].contains("another agency's record of the same event " + answer))
    }
    #expect(Self.run(desk, "undo").status == .done)
    #expect(Self.run(desk, "query", "list", "--plain").out.isEmpty)
  }

  @Test("A query is added to an agency about its own records, changed and taken away")
  func queries() throws {
    let desk = try Self.desk()
    let rows = Self.run(desk, "chronology", "list", "--plain", "--agency", "hv").out
    let number = String(rows.prefix { $0 != "\t" })
    let wrong = Self.run(desk, "query", "add", "pol", "Who was there?", "--entry", number)
    #expect(wrong.status == .usage && wrong.err.contains("another agency's"))
    let added = Self.run(
      desk, "query", "add", "hv", "Was Kitto Varnell alone?", "--entry", number, "--matter",
      "people")
    #expect(added.out.contains("added Q1"), "\(added.err)")
    let listed = Self.run(desk, "query", "list", "--plain").out
    #expect(listed.contains("Was Child A alone?") && listed.contains("people"))
    #expect(Self.run(desk, "query", "edit", "Q1", "--for-day").out.contains("changed Q1"))
    #expect(Self.run(desk, "query", "list", "--plain").out.contains("\tyes\t"))
    #expect(Self.run(desk, "query", "remove", "Q1").status == .done)
    #expect(Self.run(desk, "query", "list", "--plain").out.isEmpty)
  }
}
