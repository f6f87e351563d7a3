/// Which of a review's two files is meant; one cannot be opened as the other.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
  /// The review file, which holds labels.
  case review
  /// The names file, which alone holds names.
  case names

  /// What SQLite keeps in the file's header: `SILP` or `SILN`.
  var applicationID: Int {
    switch self {
    case .review: 0x5349_4C50
    case .names: 0x5349_4C4E
    }
  }

  /// The kind of another file, told by its header; nil where it is no file of ours.
  init?(applicationID: Int) {
    guard let kind = Self.allCases.first(where: { $0.applicationID == applicationID }) else {
      return nil
    }
    self = kind
  }
}
