internal import Documents
internal import Foundation
internal import Intake

/// The file that rows are set aside in which could not be taken.
///
/// It holds what the agency wrote, names and all, as the file does that they came in.
struct RejectsFile {
  /// Where it goes, as typed.
  let path: String
  private let format: Format

  private enum Format: String, CaseIterable { case csv, xlsx, ods, docx }

  /// Makes sure that the file can be written, and lies over no other.
  init(_ path: String) throws(Complaint) {
    self.path = path
    let ending = (path as NSString).pathExtension.lowercased()
    guard let format = Format(rawValue: ending) else {
      throw Complaint(
        "--rejects: \(path) does not say what kind of file it is to be",
        hint: "nothing was imported; end its name with .csv, .xlsx, .ods or .docx", exit: .usage)
    }
    self.format = format
    guard !Files.exists(path) else {
      throw Complaint(
        "\(path) is there already", hint: "nothing was imported; give --rejects another name")
    }
  }

  /// What the file may be called for a file that is imported: `police-rejects.csv`.
  static func name(for file: String) -> String {
    let name = Files.name(file) as NSString
    let ending = Format(rawValue: name.pathExtension.lowercased()) ?? .csv
    return "\(name.deletingPathExtension)-rejects.\(ending.rawValue)"
  }

  /// Writes the rows under their headings.
  func write(_ rejects: Rejects) throws(Complaint) {
    do {
      try Files.write(try bytes(rejects), to: path, secret: true)
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(
        "\(path) cannot be made", hint: "nothing was imported; try a name that ends with .csv")
    }
  }

  private func bytes(_ rejects: Rejects) throws -> [UInt8] {
    switch format {
    case .csv: Array(rejects.csv.utf8)
    case .xlsx: try workbook(rejects).xlsx()
    case .ods: try workbook(rejects).ods()
    case .docx: try document(rejects).docx()
    }
  }

  private var metadata: DocumentMetadata {
    DocumentMetadata(
      title: "Rows to put right", subject: "Chronology", creator: "", date: "", marking: "")
  }

  private func workbook(_ rejects: Rejects) -> Workbook {
    Workbook(
      metadata: metadata,
      parts: rejects.tables.enumerated().map { place, table in
        .table(
          WorkbookTable(
            name: table.sheet.isEmpty ? "Rows \(place + 1)" : table.sheet,
            columns: table.headings.map { WorkbookColumn($0, width: 4) },
            rows: table.rows.map { $0.map { .text($0) } }))
      })
  }

  private func document(_ rejects: Rejects) -> Document {
    Document(
      metadata: metadata,
      blocks: [.turn(to: .landscape)] + rejects.tables.map { .table(Self.table($0)) })
  }

  private static func table(_ rejected: Rejects.Table) -> Documents.Table {
    Documents.Table(
      widths: rejected.headings.map { _ in 3 }, header: rejected.headings.map(cell),
      rows: rejected.rows.map { $0.map(cell) })
  }

  private static func cell(_ text: String) -> Documents.Table.Cell {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Documents.Table.Cell(lines.map { line -> [Inline] in [.text(String(line))] })
  }
}
