/// What people were called in reviews published for the area, so that nobody is called so again.
public struct AreaLabels: Hashable, Sendable {
  /// The labels, as published.
  public var labels: [String]
}

extension AreaLabels {
  /// Reads the board's list.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["published"]) { reading, fields in
      AreaLabels(labels: reading.texts(reading.need(fields, "published")))
    }
  }
}
