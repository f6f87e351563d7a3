/// Reads the tables of a file, whatever program wrote it.
public enum SheetReader: Sendable {
  /// Reads a file by what its bytes are; its name tells only what it should have been.
  public static func read(
    _ bytes: [UInt8], fileName: String
  ) throws(IntakeError) -> SheetBook {
    do throws(IntakeFault) {
      return try read(bytes, isNamedWorkbook: isNamedWorkbook(fileName))
    } catch {
      throw error.inFile(fileName)
    }
  }

  private static func read(
    _ bytes: [UInt8], isNamedWorkbook: Bool
  ) throws(IntakeFault) -> SheetBook {
    guard !bytes.isEmpty else { throw IntakeFault(.empty) }
    guard bytes.count <= SheetLimits.bytes else {
      throw IntakeFault(.tooLarge(bytes: bytes.count, limit: SheetLimits.bytes))
    }
    switch FileContent(of: bytes) {
    case .zip: return try WorkbookReader.read(bytes)
    case .compoundFile: throw IntakeFault(fault(ofCompoundFile: bytes))
    case .text where !isNamedWorkbook: return try DelimitedFile.read(bytes)
    case let other:
      throw IntakeFault(isNamedWorkbook ? .notAWorkbook(found: other) : .notText(found: other))
    }
  }

  private static func isNamedWorkbook(_ name: String) -> Bool {
    [".xlsx", ".xlsm", ".xls", ".xltx", ".xlsb"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Office puts an encrypted workbook into the same kind of file as an old one; a stream's name,
  /// in UTF-16, tells which it is.
  private static func fault(ofCompoundFile bytes: [UInt8]) -> IntakeError.Fact {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let directory = bytes.indices.lazy.filter { bytes[$0] == name[0] }
    let isEncrypted = directory.contains { bytes[$0...].starts(with: name) }
    return isEncrypted ? .encryptedWorkbook : .oldWorkbook
  }
}
