internal import Documents
internal import ExternalPrograms
internal import Foundation
internal import ReviewModel

/// What a report is written as, by the ending of its file's name.
enum ReportFormat: String, CaseIterable {
  /// For Writer, and what every other format is made from.
  case odt
  /// The same as one XML file.
  case fodt
  /// For Word.
  case docx
  /// One web page that needs nothing else.
  case html
  /// Plain text.
  case txt
  /// Pages, made by LibreOffice.
  case pdf

  /// What a file's name asks for; a name without an ending is an ODT, standard output plain text.
  static func of(_ path: String) throws(Complaint) -> ReportFormat {
    if path == Destination.screen { return .txt }
    let name = Files.name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .odt }
    let ending = name[name.index(after: dot)...].lowercased()
    if ending == "htm" { return .html }
    guard let format = ReportFormat(rawValue: ending) else {
      throw Complaint(
        "silp writes no .\(ending)",
        hint: "nothing was written; end the name in .odt, .fodt, .docx, .html, .txt or .pdf",
        exit: .usage)
    }
    return format
  }

  /// A finished ODT as this format; with its pages baked into the contents where that is wanted and
  /// the format holds any.
  func bytes(
    of odt: [UInt8], _ metadata: DocumentMetadata, isFinal: Bool = false,
    console: Console = .current
  ) throws(Complaint) -> [UInt8] {
    switch self {
    case .odt: return isFinal ? try FinalPages.baked(odt: odt, console) : odt
    case .fodt:
      let odt = isFinal ? try FinalPages.baked(odt: odt, console) : odt
      guard let flat = try? FlatDocument.bytes(of: odt) else { throw Self.notMade }
      return flat
    case .pdf: return try PDFMaker.bytes(of: odt, console: console)
    case .docx, .html, .txt: break
    }
    let document: Document
    do throws(TemplateError) {
      document = try Document(odt: odt, metadata: metadata)
    } catch {
      throw Self.notMade
    }
    switch self {
    case .html: return document.html
    case .txt: return Array(document.plainText.utf8)
    default:
      if isFinal { return try FinalPages.baked(docx: document, console) }
      guard let docx = try? document.docx() else { throw Self.notMade }
      return docx
    }
  }

  static var notMade: Complaint {
    Complaint(
      "the report could not be written in this format",
      hint: "nothing was written; write it as .odt and save it from there")
  }
}

/// Makes a PDF of a document with LibreOffice, tagged so that it can be read by ear.
enum PDFMaker {
  /// How the pages are to be written: PDF/UA and PDF/A-2b, with bookmarks.
  private static let filter =
    "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
    + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
    + "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
    + "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}"

  /// The PDF of an ODT.
  static func bytes(of odt: [UInt8], console: Console = .current) throws(Complaint) -> [UInt8] {
    try bytes(of: odt, named: "report.odt", filter: filter, console: console)
  }

  /// The PDF of a document, written as a filter of LibreOffice says.
  static func bytes(
    of document: [UInt8], named name: String, filter: String, console: Console
  ) throws(Complaint) -> [UInt8] {
    let folder = NSTemporaryDirectory() + "silp-pdf-\(console.identifiers.next().text)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder + "/profile", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint(
        "there is no room for LibreOffice to work in", hint: "nothing was written; write an .odt")
    }
    let source = folder + "/" + name
    try Files.write(document, to: source, secret: true)
    let made: String
    do throws(ExternalProgramError) {
      let office = try Office(searchPath: console.environment["PATH"] ?? "")
      made = try office.convert(
        source, to: filter, into: folder, profile: folder + "/profile",
        limits: ExternalLimits(seconds: 300))
    } catch {
      throw complaint(error)
    }
    let pdf = try Files.read(made)
    guard pdf.starts(with: Array("%PDF-".utf8)),
      String(decoding: pdf.suffix(1024), as: UTF8.self).contains("%%EOF")
    else {
      throw Complaint(
        "LibreOffice wrote no whole PDF",
        hint: "nothing was written; write an .odt and export it from Writer")
    }
    return pdf
  }

  private static func complaint(_ error: ExternalProgramError) -> Complaint {
    switch error {
    case .notFound:
      Complaint(
        "a PDF is made by LibreOffice, which is not installed",
        hint: "nothing was written; apt-get install libreoffice-writer-nogui, or write an .odt or "
          + ".html")
    case .timedOut(_, let seconds):
      Complaint(
        "LibreOffice took longer than \(Int(seconds)) seconds",
        hint: "nothing was written; write an .odt and export it from Writer", mayPass: true)
    case .notStarted, .tooMuchOutput, .failed:
      Complaint(
        "LibreOffice made no PDF of the report",
        hint: "nothing was written; write an .odt and export it from Writer")
    }
  }
}
