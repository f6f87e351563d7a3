internal import Documents

/// A template filled into a document that opens everywhere.
enum FilledTemplate {
  /// Fills a template of the person's own, or else the one that silp comes with.
  static func bytes(
    _ values: [String: TemplateValue], _ metadata: DocumentMetadata, template: String?,
    standard: String
  ) throws -> [UInt8] {
    let name = template.map(Files.name) ?? standard
    let source =
      try template.map { try Files.read($0) } ?? Array(try SettingsFiles.template(standard).utf8)
    let bytes = try fill(source, values, metadata, name)
    let faults = OdtCheck.faults(in: bytes)
    guard faults.isEmpty else {
      throw Complaint(
        "the document made from \(name) would not open everywhere: \(faults.count) faults",
        hint: "nothing was written; look at the styles and pictures of the template")
    }
    return bytes
  }

  private static func fill(
    _ source: [UInt8], _ values: [String: TemplateValue], _ metadata: DocumentMetadata,
    _ name: String
  ) throws(Complaint) -> [UInt8] {
    do {
      return try OdtTemplate(source).fill(values, metadata: metadata)
    } catch {
      throw Complaint(error, template: name)
    }
  }
}
