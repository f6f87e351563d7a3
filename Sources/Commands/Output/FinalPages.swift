internal import Archive
internal import Documents
internal import ExternalPrograms

/// Bakes page numbers into the contents table of a report, as LibreOffice lays its pages out.
///
/// LibreOffice works them out itself when it opens a report; Word shows what the file holds.
enum FinalPages {
  /// Where the headings are, as named places in a PDF.
  private static let filter =
    "pdf:writer_pdf_Export:{\"ExportBookmarksToPDFDestination\":"
    + "{\"type\":\"boolean\",\"value\":\"true\"}}"

  /// A finished ODT with its pages.
  static func baked(odt: [UInt8], _ console: Console) throws(Complaint) -> [UInt8] {
    guard hasContents(odt) else { return odt }
    let pages = try pages(of: odt, named: "report.odt", console)
    do throws(TemplateError) {
      return try ContentsPages.written(pages, into: odt)
    } catch {
      throw ReportFormat.notMade
    }
  }

  /// A Word document with its pages, which need not be those of the ODT.
  static func baked(docx document: Document, _ console: Console) throws(Complaint) -> [UInt8] {
    guard let first = try? document.docx() else { throw ReportFormat.notMade }
    guard document.blocks.contains(where: { if case .contents = $0 { true } else { false } })
    else { return first }
    let pages = try pages(of: first, named: "report.docx", console)
    guard let docx = try? document.docx(pages: pages) else { throw ReportFormat.notMade }
    return docx
  }

  /// Whether there is anything to bake pages into.
  private static func hasContents(_ odt: [UInt8]) -> Bool {
    guard let content = try? ZipReader(bytes: odt).read("content.xml") else { return false }
    return String(decoding: content, as: UTF8.self).contains("<text:table-of-content")
  }

  private static func pages(
    of document: [UInt8], named name: String, _ console: Console
  ) throws(Complaint) -> [Int: Int] {
    do throws(ExternalProgramError) {
      _ = try Office(searchPath: console.environment["PATH"] ?? "")
    } catch {
      throw Complaint(
        "--final asks LibreOffice where the pages are, and it is not installed",
        hint: "nothing was written; apt-get install libreoffice-writer-nogui, or leave --final out")
    }
    let pdf = try PDFMaker.bytes(of: document, named: name, filter: filter, console: console)
    do throws(ExternalProgramError) {
      let poppler = try Poppler(searchPath: console.environment["PATH"] ?? "")
      return ContentsPages.pages(at: try poppler.destinations(in: pdf))
    } catch {
      throw Complaint(
        "--final reads where the pages are with pdfinfo, which is not installed or failed",
        hint: "nothing was written; apt-get install poppler-utils, or leave --final out")
    }
  }
}
