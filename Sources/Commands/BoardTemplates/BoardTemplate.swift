internal import Documents

/// A template that a report is filled into, the board's own or the one silp comes with.
struct BoardTemplate {
  /// What it is called, for messages.
  let name: String
  /// The template.
  let template: OdtTemplate

  /// Reads a template of the person's own, or else the one for a report.
  init(_ own: String?, standard: String) throws(Complaint) {
    let bytes: [UInt8]
    if let own {
      name = Files.name(own)
      bytes = try Files.read(own)
    } else {
      let found = try SettingsFiles.document(standard)
      (name, bytes) = (found.name, found.bytes)
    }
    do throws(TemplateError) {
      template = try OdtTemplate(bytes)
    } catch {
      throw Complaint(error, template: name)
    }
  }

  /// The finished document, which opens everywhere.
  func filled(
    _ values: [String: TemplateValue], _ metadata: DocumentMetadata,
    shape: TemplateShape = TemplateShape([:])
  ) throws(Complaint) -> [UInt8] {
    let bytes: [UInt8]
    do throws(TemplateError) {
      bytes = try template.fill(values, shape: shape, metadata: metadata)
    } catch {
      throw Complaint(error, template: name)
    }
    let faults = OdtCheck.faults(in: bytes)
    guard faults.isEmpty else {
      throw Complaint(
        "the document made from \(name) would not open everywhere: \(faults.count) faults",
        hint: "nothing was written; look at the styles and pictures of the template")
    }
    return bytes
  }
}
