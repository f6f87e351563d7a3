/// Reads a form that was filled in, whatever program saved it.
public enum FormReader: Sendable {
  /// Reads a filled form: a Word document, an OpenDocument text, or a workbook with a row for each
  /// question.
  public static func read(
    _ bytes: [UInt8], fileName: String, _ layout: FormLayout
  ) throws(IntakeError) -> FilledForm {
    do throws(IntakeFault) {
      switch try content(bytes) {
      case .flow(let flow): return FormWalk.read(flow, layout)
      case .sheets: break
      }
    } catch {
      throw error.inFile(fileName)
    }
    return FormSheets.read(try SheetReader.read(bytes, fileName: fileName), layout)
  }

  /// Reads a list with a row for each filled form, as of forms that came in on paper.
  public static func readList(
    _ bytes: [UInt8], fileName: String, _ layout: FormLayout
  ) throws(IntakeError) -> [FilledForm] {
    try FormSheets.list(try SheetReader.read(bytes, fileName: fileName), fileName, layout)
  }

  /// Whether a file holds a list rather than a form on pages.
  public static func isList(_ bytes: [UInt8]) -> Bool {
    let content = try? content(bytes)
    if case .flow? = content { return false }
    return true
  }

  private enum Content {
    case flow(TextFlow)
    case sheets
  }

  private static func content(_ bytes: [UInt8]) throws(IntakeFault) -> Content {
    guard !bytes.isEmpty else { throw IntakeFault(.empty) }
    guard bytes.count <= SheetLimits.bytes else {
      throw IntakeFault(.tooLarge(bytes: bytes.count, limit: SheetLimits.bytes))
    }
    switch FileContent(of: bytes) {
    case .zip: return try archive(WorkbookParts(bytes))
    case .markup where OpenDocumentReader.isFlat(bytes):
      return .flow(try OpenFlow.read(flat: bytes))
    case .text: return .sheets
    case .compoundFile: throw IntakeFault(CompoundFile.fault(bytes))
    case let other: throw IntakeFault(.notADocument(found: other))
    }
  }

  private static func archive(_ parts: WorkbookParts) throws(IntakeFault) -> Content {
    if parts.has("content.xml"), parts.has("mimetype") || parts.has("META-INF/manifest.xml") {
      let type = parts.has("mimetype") ? try parts.bytes("mimetype", limit: 1000) : []
      if String(decoding: type, as: UTF8.self).contains("spreadsheet") { return .sheets }
      return .flow(try OpenFlow.read(parts))
    }
    guard let main = try WordReader.mainPart(of: parts) else { return .sheets }
    return .flow(try WordFlow.read(main, of: parts))
  }
}
