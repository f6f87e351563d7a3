import Documents
import Intake
import TestSupport
import Testing

@Suite("Forms, out and back") struct FormRoundTripTests {
  static func all() throws -> [(String, Form)] {
    [
      ("report", try Forms.report()), ("queries", try Forms.queries()),
      ("survey", try Forms.survey()), ("easy", try Forms.survey(easyRead: true)),
    ]
  }

  @Test("an empty form comes back empty, and says of everything that nothing was filled in")
  func empty() throws {
    for (name, form) in try Self.all() {
      for (ending, bytes) in [("docx", try form.document.docx()), ("odt", try form.document.odt())]
      {
        let read = try FormReader.read(bytes, fileName: "\(name).\(ending)", form.layout)
        let isEmpty = read.answers.allSatisfy { $0.isEmpty }
        #expect(isEmpty, "\(name) \(ending)")
        let keys = form.fields.map(\.key)
        #expect(read.answers.map(\.key) == keys)
        #expect(read.leftovers.isEmpty, "\(name) \(ending): \(read.leftovers)")
        let empty = form.fields.map { FilledForm.Remark.empty(key: $0.key) }
        #expect(read.remarks == empty, "\(name) \(ending)")
      }
    }
  }

  @Test("a form as an ODT has no fault that keeps a program from opening it")
  func sound() throws {
    for (name, form) in try Self.all() {
      let faults = OdtCheck.faults(in: try form.document.odt())
      #expect(faults.isEmpty, "\(name)")
    }
  }

  @Test("what is typed comes back where it was typed, and nothing else")
  func filled() throws {
    for seed in Soak.seeds(6, whole: 200) {
      for (name, form) in try Self.all() {
        let typed = Typed(form, seed: seed)
        for (ending, bytes) in [
          ("docx", try typed.document().docx()), ("odt", try typed.document().odt()),
        ] {
          let read = try FormReader.read(bytes, fileName: "\(name).\(ending)", form.layout)
          #expect(read.answers == typed.answers, "\(name).\(ending), seed \(seed)")
          #expect(read.leftovers.isEmpty, "\(name).\(ending), seed \(seed)")
          let quiet = read.remarks.allSatisfy { if case .empty = $0 { true } else { false } }
          #expect(quiet, "\(name).\(ending), seed \(seed): \(read.remarks)")
        }
      }
    }
  }

  @Test("it does so after LibreOffice saved it as DOCX and as ODT, once and again")
  func office() throws {
    guard Office.path != nil else { return }
    var expected: [String: (form: Form, answers: [FilledForm.Answer])] = [:]
    var words: [(String, [UInt8])] = []
    var texts: [(String, [UInt8])] = []
    for (place, (name, form)) in try Self.all().enumerated() {
      let typed = Typed(form, seed: UInt64(place + 1))
      expected["d\(name)"] = (form, typed.answers)
      expected["o\(name)"] = (form, typed.answers)
      words.append(("d\(name).docx", try typed.document().docx()))
      texts.append(("o\(name).odt", try typed.document().odt()))
    }
    func check(_ saved: [String: [UInt8]], _ how: String) throws {
      #expect(saved.count == expected.count, "\(how)")
      for (name, bytes) in saved {
        let (form, answers) = try #require(expected[name])
        let read = try FormReader.read(bytes, fileName: name, form.layout)
        #expect(read.answers == answers, "\(name) \(how)")
        #expect(read.leftovers.isEmpty, "\(name) \(how): \(read.leftovers)")
      }
    }
    let asText = try Office.save(words + texts, as: "odt")
    try check(asText, "saved as ODT")
    let asWord = try Office.save(words + texts, as: "docx")
    try check(asWord, "saved as DOCX")
    let again = try Office.save(asText.map { ("\($0.key).odt", $0.value) }, as: "docx")
    try check(again, "saved as ODT and then as DOCX")
  }

  @Test("a sheet of questions gives its answers by number, in whichever order and column")
  func sheet() throws {
    let form = try Forms.queries()
    var workbook = form.workbook
    guard case .table(var table) = workbook.parts[0] else { return }
    table.columns.append(WorkbookColumn("Our comment"))
    table.rows = table.rows.map { row in
      var row = row + [.empty]
      let label = if case .text(let text) = row[3] { text } else { "" }
      switch label {
      case "Your post": row[4] = "Records officer"
      case "When was the visit?":
        row[4] = "On the 3rd; the note was typed on the 4th."
        row[5] = "see the diary"
      default: break
      }
      return row
    }
    table.rows.reverse()
    table.rows.append(["", "", "", "", "we kept no visitor book"])
    workbook.parts[0] = .table(table)
    for (ending, bytes) in [("xlsx", try workbook.xlsx()), ("ods", try workbook.ods())] {
      let read = try FormReader.read(bytes, fileName: "answers.\(ending)", form.layout)
      #expect(read["about"].lines == ["post": "Records officer"])
      #expect(read["Q2"].words == "On the 3rd; the note was typed on the 4th.\nsee the diary")
      #expect(read["Q12"].isEmpty)
      #expect(read.remarks == [.empty(key: "Q12"), .empty(key: "Q3")])
      #expect(read.leftovers.map(\.words) == ["Our comment", "we kept no visitor book"])
    }
  }

  @Test("a list of surveys that came in on paper gives one form a row")
  func list() throws {
    let form = try Forms.survey()
    let head = String(decoding: form.csv(CsvOptions(hasByteOrderMark: false)), as: UTF8.self)
    #expect(head.hasPrefix("Who you are to the child,Date,"))
    let text = """
      who,date,What helped ,listened,harder,May we use your words in the report?,own
      mum,2026-01-12,"The nurse who rang, every week",Sometimes; it depended,,"No, please keep it to the people doing the review",a note
      gran,,,No,Waiting,,
      """
    let read = try FormReader.readList(Array(text.utf8), fileName: "s.csv", form.layout)
    try #require(read.count == 2)
    #expect(read[0]["about"].lines == ["who": "mum", "date": "2026-01-12"])
    #expect(read[0]["helped"].words == "The nurse who rang, every week")
    #expect(read[0]["listened"].ticked == ["Sometimes"])
    #expect(read[0]["listened"].words == "it depended")
    #expect(
      read[0]["quoting"].ticked == ["No, please keep it to the people doing the review"])
    #expect(read[0].leftovers.map(\.words) == ["own: a note"])
    #expect(read[1]["listened"].ticked == ["No"])
    #expect(read[1]["harder"].words == "Waiting")
  }
}
