public import Views

/// A de-identified review as a repository keeps it, and as a set of reviews is made of.
///
/// `Templates/schema/silp-repository-1.rng` is its schema. It is written from a view and never from
/// the review: labels stand where names would, dates are as exact as the view tells them, ages are
/// bands, and no identifier of a record is in it. The same view gives the same bytes.
public enum RepositoryXML: Sendable {
  /// The namespace of the format's first version.
  public static let namespace = "urn:silp:repository:1"

  /// Writes a deposit.
  public static func write(_ view: DeidentifiedReview, _ deposit: RepositoryDeposit) -> [UInt8] {
    var writer = RepositoryWriter(view, deposit)
    writer.write()
    return writer.lines.finish()
  }
}

/// Writes one view as a deposit.
struct RepositoryWriter: ~Copyable {
  let view: DeidentifiedReview
  let deposit: RepositoryDeposit
  let numbers: RepositoryNumbers
  var lines = RepositoryLines()

  init(_ view: DeidentifiedReview, _ deposit: RepositoryDeposit) {
    self.view = view
    self.deposit = deposit
    numbers = RepositoryNumbers(view)
  }

  mutating func write() {
    lines.start(
      "deposit",
      [
        "xmlns": RepositoryXML.namespace, "id": deposit.identifier,
        "audience": view.audience.rawValue, "dates": view.datePolicy.rawValue,
      ])
    writeSignatures()
    writeReview()
    writeCatalogue()
    writeSubjects()
    writeFamily()
    writeAgencies()
    writePassages()
    writeChronology()
    writeEpisodes()
    writeThemes()
    writePoints()
    writeFindings()
    writeRecommendations()
    writeActions()
    writeMethodology()
    lines.end()
  }
}
