internal import Documents

/// A template filled into a document that opens everywhere.
enum FilledTemplate {
  /// Fills a template of the person's own, or else the one that silp comes with.
  static func bytes(
    _ values: [String: TemplateValue], _ metadata: DocumentMetadata, template: String?,
    standard: String
  ) throws -> [UInt8] {
    try BoardTemplate(template, standard: standard).filled(values, metadata)
  }
}
