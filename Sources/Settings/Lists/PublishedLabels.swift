/// What people were called in reviews published for the area, so that nobody is called so again.
public struct PublishedLabels: Hashable, Sendable {
  /// The labels, as published.
  public var labels: [String]
}

extension PublishedLabels {
  /// Reads the board's list.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["published"]) { reading, fields in
      PublishedLabels(labels: reading.texts(reading.need(fields, "published")))
    }
  }
}
