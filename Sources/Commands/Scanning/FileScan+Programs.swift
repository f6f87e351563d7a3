internal import ExternalPrograms
internal import Identities

extension FileScan {
  /// Scans a finished file of any kind; what a PDF says is read by programs beside this one.
  func outcome(
    of bytes: [UInt8], named name: String, console: Console = .current
  ) throws(Complaint) -> ScanOutcome {
    do throws(ScanError) {
      return try scan(bytes, named: name)
    } catch .needsPDFText {
      return try outcome(ofPDF: bytes, named: name, console: console)
    } catch {
      throw Complaint(error, file: shown(name), partIsSafe: { !holdsName($0) })
    }
  }

  private func outcome(
    ofPDF bytes: [UInt8], named name: String, console: Console
  ) throws(Complaint) -> ScanOutcome {
    let pdf: PDFText
    do throws(ExternalProgramError) {
      let poppler = try Poppler(searchPath: console.environment["PATH"] ?? "")
      pdf = PDFText(
        text: try poppler.text(of: bytes),
        properties: try poppler.properties(of: bytes).map { .init(name: $0.name, value: $0.value) },
        pictures: try poppler.pictures(in: bytes))
    } catch {
      throw Complaint(error, pdf: shown(name))
    }
    do throws(ScanError) {
      return try scan(bytes, named: name, pdf: pdf)
    } catch {
      throw Complaint(error, file: shown(name), partIsSafe: { !holdsName($0) })
    }
  }

  /// A file's name as it may be printed.
  func shown(_ name: String) -> String { holdsName(name) ? "the file" : name }
}
