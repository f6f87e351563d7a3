import Archive
import Commands
import Documents
import Foundation
import Reports
import Testing
import XML

@Suite("Every report in every format")
struct ReportKindTests {
  /// A desk with a review that has a little of everything reports tell.
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "chronology", "add", "Called to the flat, Kitto asleep.", "--agency", "pol", "--date",
      "1 March 2025")
    desk.open(
      "finding", "add", "Nobody saw the whole", "--statement", "Each held a part.",
      "--no-record", "No one plan for the family.")
    return desk
  }

  private static let short = [
    "executive-summary", "methodology", "terms-of-reference", "action-plan", "abstract",
    "seven-minute-briefing", "practitioner-briefing", "trainers-pack", "newsletter-item",
    "early-learning-bulletin",
  ]

  @Test("is written, marked, sound and without a name", arguments: short)
  func written(kind: String) throws {
    let desk = try Self.desk()
    for format in ["odt", "docx", "html", "txt"] {
      let made = desk.open("report", kind, "--audience", "board", "-o", "\(kind).\(format)")
      #expect(made.status == .done, "\(kind).\(format): \(made.err)")
      #expect(desk.has("\(kind).\(format)"))
    }
    #expect(OdtCheck.faults(in: desk.bytes("\(kind).odt")).isEmpty)
    let page = String(decoding: desk.bytes("\(kind).html"), as: UTF8.self)
    #expect(page.contains("OFFICIAL-SENSITIVE"))
    let text = String(decoding: desk.bytes("\(kind).txt"), as: UTF8.self)
    for name in PackTests.names {
      #expect(!page.contains(name) && !text.contains(name), "\(kind), \(name)")
    }
    let lines = page.replacing(try Regex("<[^>]*>"), with: " ")
    for word in text.split(whereSeparator: { !$0.isLetter }) { #expect(lines.contains(word)) }
    #expect(desk.bytes("\(kind).odt").starts(with: Array("PK".utf8)))
  }

  @Test("every template that is brought along can be filled with what is told of it, and no more")
  func templates() throws {
    let desk = try SmallReview.desk()
    let list = desk.run("template", "list", "--plain")
    let names = list.out.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(names.count == 29)
    for name in names.map(String.init) {
      #expect(desk.run("template", "copy", name).status == .done)
      let checked = desk.run("template", "check", "\(name).fodt", "--plain")
      #expect(checked.status == .done && checked.out.isEmpty, "\(name): \(checked.out)")
      let fields = desk.run("template", "fields", name, "--plain")
      #expect(fields.status == .done && fields.out.contains(".title\t"), "\(name)")
    }
  }

  @Test("a board's own template is used, checked, and told where it is wrong")
  func ownTemplate() throws {
    let desk = try Self.desk()
    desk.run("template", "copy", "action-plan")
    var text = String(decoding: desk.bytes("action-plan.fodt"), as: UTF8.self)
    text = text.replacing(">Action plan<", with: ">Our plan of the board<")
    try desk.write(text, to: "ours.fodt")
    let made = desk.open("report", "action-plan", "--template", "ours.fodt", "-o", "plan.txt")
    #expect(made.status == .done, "\(made.err)")
    #expect(
      String(decoding: desk.bytes("plan.txt"), as: UTF8.self).contains("Our plan of the board"))
    try desk.write(
      text.replacing("recommendations.owner", with: "recommendations.onwer")
        .replacing("\"each recommendations\"", with: "\"Section1\""), to: "wrong.fodt")
    let unknown = desk.run("template", "check", "wrong.fodt")
    #expect(unknown.status == .usage && unknown.err.contains("--for"))
    let checked = desk.run("template", "check", "wrong.fodt", "--for", "action-plan")
    #expect(checked.status == .incomplete)
    #expect(checked.out.contains("did you mean \"recommendations.owner\"?"))
    #expect(checked.out.contains("\"Section1\" lost its name"))
    let refused = desk.open("report", "action-plan", "--template", "wrong.fodt", "-o", "no.odt")
    #expect(refused.status == .failed && !desk.has("no.odt"))
  }

  @Test("a format nobody knows and an agency nobody knows are refused before anything is written")
  func refused() throws {
    let desk = try Self.desk()
    let format = desk.open("report", "overview", "-o", "overview.rtf")
    #expect(format.status == .usage && format.err.contains(".docx"))
    let agency = desk.open("report", "good-practice", "--agency", "nobody", "-o", "good.odt")
    #expect(agency.status == .failed && agency.err.contains("silp agency list"))
    let theme = desk.open("report", "practitioner-briefing", "--theme", "none", "-o", "x.odt")
    #expect(theme.status == .failed && theme.err.contains("silp theme list"))
    let none = desk.open("report", "executive-summary", "-o", "summary.pdf")
    #expect(none.status == .failed && none.err.contains("LibreOffice"))
    #expect(!desk.has("summary.pdf") && !desk.has("good.odt") && !desk.has("x.odt"))
  }

  @Test("all of them go into one folder with a list and checksums that hold")
  func all() throws {
    let desk = try Self.desk()
    let made = desk.open(
      "report", "all", "--audience", "board", "--format", "odt,html", "-o", "bundle")
    #expect(made.status == .done, "\(made.err)")
    let sums = String(decoding: desk.bytes("bundle/SHA256SUMS"), as: UTF8.self)
    let list = String(decoding: desk.bytes("bundle/manifest.txt"), as: UTF8.self)
    let lines = sums.split(separator: "\n")
    #expect(lines.count > 16)
    for line in lines {
      let name = String(line.split(separator: " ")[1])
      #expect(desk.has("bundle/\(name)"), "\(name)")
      #expect(name == "manifest.txt" || list.contains(name))
    }
    #expect(sums.contains("executive-summary.html") && sums.contains("overview.odt"))
    guard let checker = Programs.find("sha256sum") else { return }
    _ = try Programs.output(
      "/bin/sh", ["-c", "cd \"\(desk.folder)/bundle\" && \(checker) -c --quiet SHA256SUMS"])
    let again = desk.open(
      "report", "all", "--audience", "board", "--format", "odt,html", "-o", "bundle")
    #expect(again.status == .done, "\(again.err)")
    #expect(String(decoding: desk.bytes("bundle/SHA256SUMS"), as: UTF8.self) == sums)
  }

  @Test("--final bakes the pages of the headings into the contents, as ODT, flat and for Word")
  func final() throws {
    let desk = try Self.desk()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    func report(_ file: String, _ more: String...) -> Desk.Outcome {
      desk.run(
        ["report", "overview", "--audience", "board", "-o", file, "--unlock-with", "key"]
          + ["--no-input"] + more, environment: ["PATH": path])
    }
    let kept = report("kept.odt", "--final", "--freeze", "panel draft")
    #expect(kept.status == .usage && !desk.has("kept.odt"))
    guard Programs.find("soffice") != nil, Programs.find("pdfinfo") != nil else {
      let none = report("none.odt", "--final")
      #expect(none.status == .failed && none.err.contains("--final"))
      print("left out: LibreOffice or pdfinfo is not installed, so no page was baked in")
      return
    }
    for file in ["plain.odt", "plain.docx"] { #expect(report(file).status == .done) }
    for file in ["final.odt", "final.fodt", "final.docx"] {
      let made = report(file, "--final")
      #expect(made.status == .done, "\(file): \(made.err)")
    }
    func pages(_ bytes: [UInt8], _ name: String) throws -> [Int] {
      let root = try XMLTree(parsing: bytes).root
      return root.descendants(name).compactMap { entry in
        Int(entry.text.reversed().prefix(while: \.isNumber).reversed().map(String.init).joined())
      }
    }
    func part(_ file: String, _ name: String) throws -> [UInt8] {
      try ZipReader(bytes: desk.bytes(file)).read(name)
    }
    let odt = try pages(part("final.odt", "content.xml"), "bookmark-ref")
    #expect(odt.count > 8 && odt == odt.sorted() && odt.allSatisfy { $0 > 1 })
    #expect(try pages(part("plain.odt", "content.xml"), "bookmark-ref").isEmpty)
    #expect(try pages(desk.bytes("final.fodt"), "bookmark-ref") == odt)
    let docx = try pages(part("final.docx", "word/document.xml"), "hyperlink")
    #expect(docx.count == odt.count && docx == docx.sorted() && docx.allSatisfy { $0 > 1 })
    #expect(try pages(part("plain.docx", "word/document.xml"), "hyperlink").isEmpty)
    #expect(OdtCheck.faults(in: desk.bytes("final.odt")).isEmpty)
  }

  @Test("a PDF is tagged, whole and says what the others say")
  func pdf() throws {
    let desk = try Self.desk()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    guard Programs.find("soffice") != nil, let reader = Programs.find("pdftotext") else {
      print("left out: LibreOffice or pdftotext is not installed, so no PDF was made")
      return
    }
    let made = desk.run(
      ["report", "action-plan", "-o", "plan.pdf", "--unlock-with", "key", "--no-input"],
      environment: ["PATH": path])
    #expect(made.status == .done, "\(made.err)")
    let pdf = desk.bytes("plan.pdf")
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    let told = String(decoding: pdf, as: UTF8.self)
    #expect(told.contains("/StructTreeRoot") && told.contains("<pdfuaid:part>1</pdfuaid:part>"))
    let words = try Programs.output(reader, [desk.folder + "/plan.pdf", "-"])
    #expect(words.contains("Action plan") && words.contains("OFFICIAL-SENSITIVE"))
  }
}
