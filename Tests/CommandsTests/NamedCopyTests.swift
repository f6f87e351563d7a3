import Archive
import Commands
import Foundation
import Testing

@Suite("Named copies")
struct NamedCopyTests {
  /// The kinds, each with what it takes.
  static let kinds: [[String]] = [
    ["whos-who"], ["invitations", "--day", "1"], ["attendance", "--day", "1"],
    ["family-letter", "--to", "mum"],
  ]

  /// Everybody's real names: who may stand in which is what is tested.
  private static let names = [
    "kit": "Kitto Varnell", "mum": "Jorunn Varnell", "gran": "Wenna Trigg", "hv1": "Pia Ollerby",
    "ps1": "Ash Teague", "gone": "Loveday Penhale", "pol": "Ollershire Constabulary",
    "hospital": "St Perran's Infirmary",
  ]

  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      """
      alias,name,forms,agency,role
      hv1,Pia Ollerby,Pia,,Health visitor
      ps1,Ash Teague,Sgt Teague,pol,Police officer
      gone,Loveday Penhale,,pol,Police officer

      """, to: "people.csv")
    try desk.write("kind,forms\nhospital,St Perran's Infirmary; Perran's\n", to: "places.csv")
    try desk.write(
      """
      alias,agency,capacity,day 1,day 2
      hv1,,practitioner,invited,
      ps1,pol,first-line manager,invited,
      gone,pol,practitioner,not invited,invited
      nobody,pol,practitioner,invited,

      """, to: "participants.csv")
    desk.open("person", "add", "gran", "--name", "Wenna Trigg", "--form", "Nan Wenna")
    desk.open("person", "import", "people.csv")
    desk.open("person", "add", "nobody", "--agency", "pol", "--role", "Police officer")
    desk.open("names", "import", "places.csv")
    desk.open("participant", "import", "participants.csv")
    return desk
  }

  /// Everything that stands in a finished document.
  private func text(_ bytes: [UInt8]) throws -> String {
    let reader = try ZipReader(bytes: bytes)
    return try reader.entries.map { String(decoding: try reader.read($0.name), as: UTF8.self) }
      .joined(separator: "\n").replacing("&apos;", with: "'").replacing("&#39;", with: "'")
  }

  @Test("hold the names they should, and nobody else's")
  func names() throws {
    let desk = try Self.desk()
    let expected: [String: Set<String>] = [
      "whos-who": ["kit", "mum", "gran", "hv1", "ps1", "gone", "pol", "hospital"],
      "invitations": ["hv1", "ps1", "pol"], "attendance": ["hv1", "ps1"],
      "family-letter": ["kit", "mum"],
    ]
    for kind in Self.kinds {
      let made = desk.report(kind, "-o", "\(kind[0]).odt")
      #expect(made.status == .done, "\(made.err)")
      let text = try text(desk.bytes("\(kind[0]).odt"))
      for (who, name) in Self.names {
        #expect(text.contains(name) == expected[kind[0]]?.contains(who), "\(kind[0]), \(who)")
      }
      #expect(!text.contains("text:placeholder"))
    }
    let sheet = try text(desk.bytes("whos-who.odt"))
    #expect(sheet.contains("Nan Wenna") && sheet.contains("Health visitor 1"))
    #expect(sheet.contains("not registered"))
    let second = desk.report(["invitations", "--day", "2"], "-o", "two.odt")
    #expect(second.out.contains("4 invitations"))
  }

  @Test("say on every page that they hold names, which copy it is and for whom")
  func marking() throws {
    let desk = try Self.desk()
    var numbers: Set<String> = []
    for round in 1...2 {
      for kind in Self.kinds {
        let file = "\(kind[0])-\(round).odt"
        let made = desk.report(kind, "--for", "the chair", "-o", file)
        let number = try #require(made.out.split(separator: " ").last?.dropLast())
        #expect(numbers.insert(String(number)).inserted, "copy \(number) twice")
        let marking = "CONTAINS REAL NAMES · copy \(number) · for the chair"
        let styles = try ZipReader(bytes: desk.bytes(file)).read("styles.xml")
        #expect(String(decoding: styles, as: UTF8.self).contains(marking))
        try checkPages(of: desk.folder + "/" + file, marking)
      }
    }
    #expect(numbers.count == 8)
    let log = desk.open("log", "--plain").out
    #expect(numbers.allSatisfy(log.contains))
  }

  /// The text of each page as LibreOffice lays it out, where it is installed.
  private func checkPages(of path: String, _ marking: String) throws {
    guard path.hasSuffix("-1.odt"), let office = Self.program("soffice"),
      let reader = Self.program("pdftotext")
    else { return }
    let folder = (path as NSString).deletingLastPathComponent
    _ = try Self.output(
      office,
      [
        "-env:UserInstallation=file://\(folder)/office", "--headless", "--convert-to", "pdf",
        "--outdir", folder, path,
      ])
    let text = try Self.output(reader, ["-layout", path.dropLast(3) + "pdf", "-"])
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: true)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(!pages.isEmpty)
    for page in pages { #expect(page.contains(marking), "\(path)") }
    if path.contains("invitations") { #expect(pages.count == 3) }
    if path.contains("letter") { #expect(pages.count == 1) }
  }

  @Test("are kept account of, and refused without the names file")
  func kept() throws {
    let desk = try Self.desk()
    for kind in Self.kinds {
      let made = desk.report(kind, "-o", "copy.odt", "--force")
      #expect(made.status == .done, "\(made.err)")
    }
    let list = desk.open("sign-off", "--list", "--plain").out
    #expect(list.split(separator: "\n").count { $0.contains("named copy") } == 4, "\(list)")
    try FileManagerMoves.move(
      desk.folder + "/small.silpnames", to: desk.folder + "/elsewhere.silpnames")
    for kind in Self.kinds {
      let refused = desk.report(kind, "-o", "none.odt", "--unscanned", "in a hurry")
      #expect(refused.status == .failed && refused.err.contains("names file must be open"))
      #expect(!desk.has("none.odt"))
    }
  }

  @Test("are refused where a name stands that is not meant, or a template marks no page")
  func refused() throws {
    let desk = try Self.desk()
    let template = try String(
      contentsOfFile: Checkout.folder + "/Templates/en/family-letter.fodt", encoding: .utf8)
    try desk.write(
      template.replacing("With kind regards,", with: "Love from Wenna Trigg"), to: "named.fodt")
    let named = desk.report(
      ["family-letter", "--to", "mum", "--template", "named.fodt"], "-o", "l.odt")
    #expect(named.status == .namesFound && !desk.has("l.odt"), "\(named.err)")
    #expect(!named.err.contains("Wenna"))
    try desk.write(template.replacing("copy.marking", with: "review.title"), to: "bare.fodt")
    let bare = desk.report(
      ["family-letter", "--to", "mum", "--template", "bare.fodt"], "-o", "l.odt")
    #expect(bare.err.contains("does not print on every page") && !desk.has("l.odt"))
    let other = desk.report(["family-letter", "--to", "ps1"], "-o", "l.odt")
    #expect(other.err.contains("is not of the family"))
    let phone = desk.report(
      ["family-letter", "--to", "mum", "--contact", "Ash Teague, 01632 960 123"], "-o", "l.odt")
    #expect(phone.status == .done, "\(phone.err)")
    #expect(try text(desk.bytes("l.odt")).contains("Ash Teague, 01632 960 123"))
    #expect(desk.report(["attendance", "--day", "3"], "-o", "a.odt").status == .usage)
  }

  @Test("say how many stand there by label, having no registered name")
  func unnamed() throws {
    let desk = try Self.desk()
    let made = desk.report(["attendance", "--day", "1"], "-o", "a.odt")
    #expect(made.err.contains("1 of 3 have no registered name"))
    #expect(try text(desk.bytes("a.odt")).contains("Police officer 3"))
  }

  private static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

extension Desk {
  fileprivate func report(_ kind: [String], _ more: String...) -> Outcome {
    run(["report"] + kind + more + ["--unlock-with", "key", "--no-input"])
  }
}
