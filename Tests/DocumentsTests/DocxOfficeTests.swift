import Documents
import Foundation
import TestSupport
import Testing

@Suite("Word documents in other programs") struct DocxOfficeTests {
  /// Prints the words of a document's body: paragraphs, and the cells of tables.
  private static let script = """
    import sys, docx
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph
    for path in sys.argv[1:]:
      print("===", path.rsplit("/", 1)[-1])
      document = docx.Document(path)
      for item in document.element.body.iter(qn("w:p")):
        print(Paragraph(item, document).text)
    """

  private static var documents: [(name: String, bytes: [UInt8])] {
    get throws {
      try Soak.seeds(12, whole: 400).map { seed in
        var random = SplitMix64(seed: seed)
        let blocks = (0..<12).map { _ in OdtDocumentTests.block(&random) }
        let start: [Block] = [.contents(Contents()), .heading(.one, ["First"])]
        let document = Document(metadata: metadata, blocks: start + blocks)
        return ("d\(seed).docx", try document.docx(pages: [1: 2]))
      } + [
        (
          "overview.docx",
          try Document(
            odt: OverviewTemplateTests().fill(count: 2), metadata: metadata
          ).docx()
        )
      ]
    }
  }

  /// Words of two letters and more: what numbers and marks a list is the program's own.
  private static func words(_ text: Substring) -> [String: Int] {
    var counts: [String: Int] = [:]
    for word in text.split(whereSeparator: { !$0.isLetter }) where word.count > 1 && word != "note"
    {
      counts[String(word), default: 0] += 1
    }
    return counts
  }

  @Test("LibreOffice and python-docx open every one and read the same words in it")
  func sameWords() throws {
    let python = ProcessInfo.processInfo.environment["SILP_PYTHON"] ?? ""
    guard Office.path != nil, !python.isEmpty else {
      return print("left out: LibreOffice or SILP_PYTHON is missing, so nobody compared DOCX")
    }
    let documents = try Self.documents
    let office = try Office.convert(documents, to: "txt:Text (encoded):UTF8")
    let read = try Self.run(python, documents)
    #expect(read.count == documents.count)
    for (name, _) in documents {
      let text = try #require(
        office[name.replacingOccurrences(of: ".docx", with: ".txt")], "\(name)")
      let other = try #require(read[name], "\(name)")
      let (ours, theirs) = (
        Self.words(String(decoding: text, as: UTF8.self)[...]), Self.words(other[...])
      )
      let more = ours.filter { theirs[$0.key] != $0.value }
      let less = theirs.filter { ours[$0.key] != $0.value }
      #expect(more.isEmpty && less.isEmpty, "\(name): LibreOffice \(more), python-docx \(less)")
    }
  }

  private static func run(
    _ python: String, _ documents: [(name: String, bytes: [UInt8])]
  ) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("silp-docx-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-I", "-X", "utf8", "-c", script]
    for (name, bytes) in documents {
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      process.arguments?.append(file.path)
    }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var read: [String: String] = [:]
    for part in told.components(separatedBy: "=== ").dropFirst() {
      let name = part.prefix { !$0.isNewline }
      read[String(name)] = String(part.dropFirst(name.count))
    }
    return read
  }

  @Test("a PDF of a report is tagged and says so")
  func tagged() throws {
    guard Office.path != nil else {
      return print("left out: LibreOffice is not installed, so no PDF was made")
    }
    let filter =
      "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
      + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"
    let made = try Office.convert([("a.odt", OverviewTemplateTests().fill(count: 2))], to: filter)
    let pdf = String(decoding: try #require(made["a.pdf"]), as: Unicode.ASCII.self)
    for mark in ["<pdfuaid:part>1</pdfuaid:part>", "/StructTreeRoot", "/MarkInfo<</Marked true>>"] {
      #expect(pdf.contains(mark), "\(mark)")
    }
  }
}
