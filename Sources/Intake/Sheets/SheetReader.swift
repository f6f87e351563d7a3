/// Reads the tables of a file, whatever program wrote it.
public enum SheetReader: Sendable {
  /// Reads a file by what its bytes are; its name tells only what it should have been.
  public static func read(
    _ bytes: [UInt8], fileName: String
  ) throws(IntakeError) -> SheetBook {
    do throws(IntakeFault) {
      return try read(bytes, named: kind(fileName))
    } catch {
      throw error.inFile(fileName)
    }
  }

  private static func read(
    _ bytes: [UInt8], named name: NamedKind?
  ) throws(IntakeFault) -> SheetBook {
    guard !bytes.isEmpty else { throw IntakeFault(.empty) }
    guard bytes.count <= SheetLimits.bytes else {
      throw IntakeFault(.tooLarge(bytes: bytes.count, limit: SheetLimits.bytes))
    }
    switch FileContent(of: bytes) {
    case .zip: return try archive(WorkbookParts(bytes))
    case .compoundFile: throw IntakeFault(CompoundFile.fault(bytes))
    case .markup where OpenDocumentReader.isFlat(bytes): return try OpenDocumentReader.read(bytes)
    case .text where name == nil: return try DelimitedFile.read(bytes)
    case let other:
      switch name {
      case .workbook: throw IntakeFault(.notAWorkbook(found: other))
      case .document: throw IntakeFault(.notADocument(found: other))
      case nil: throw IntakeFault(.notText(found: other))
      }
    }
  }

  /// What kind of document an archive is, its parts tell.
  private static func archive(_ parts: WorkbookParts) throws(IntakeFault) -> SheetBook {
    if parts.has("content.xml"), parts.has("mimetype") || parts.has("META-INF/manifest.xml") {
      return try OpenDocumentReader.read(parts)
    }
    if let main = try WordReader.mainPart(of: parts) {
      return try WordReader.read(main, of: parts)
    }
    return try WorkbookReader.read(parts)
  }

  private enum NamedKind { case workbook, document }

  /// What a file's name says it is, where that is no text.
  private static func kind(_ name: String) -> NamedKind? {
    let name = name.lowercased()
    let workbooks = [".xlsx", ".xlsm", ".xls", ".xltx", ".xlsb", ".ods", ".ots", ".fods"]
    let documents = [".docx", ".docm", ".doc", ".dotx", ".odt", ".ott", ".fodt"]
    if workbooks.contains(where: name.hasSuffix) { return .workbook }
    return documents.contains(where: name.hasSuffix) ? .document : nil
  }
}
