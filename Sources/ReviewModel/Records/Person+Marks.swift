extension Person {
  /// How somebody lives their gender, where the records give more than a sex.
  public enum Gender: String, Hashable, Codable, Sendable, CaseIterable {
    /// As a woman or girl.
    case woman
    /// As a man or boy.
    case man
    /// As neither.
    case nonBinary = "non-binary"
    /// The records give no more than a sex.
    case notRecorded = "not recorded"
  }

  /// A matter of health or of substances, as a genogram marks it.
  public struct Mark: Hashable, Codable, Sendable {
    /// What it is.
    public var matter: Matter
    /// How it stands.
    public var state: State

    /// Makes a mark.
    public init(_ matter: Matter, _ state: State = .present) {
      self.matter = matter
      self.state = state
    }

    /// What a mark is about.
    public enum Matter: String, Hashable, Codable, Sendable, CaseIterable {
      /// A serious illness of the body.
      case illness
      /// A serious illness of the mind.
      case mentalIllness = "mental illness"
      /// A disability of body, senses or learning.
      case disability
      /// Alcohol.
      case alcohol
      /// Drugs.
      case drugs
      /// Smoking.
      case smoking
      /// Needs an interpreter, or help with language.
      case language
    }

    /// How a matter stands.
    public enum State: String, Hashable, Codable, Sendable, CaseIterable {
      /// It is so.
      case present
      /// Somebody thinks so.
      case suspected
      /// It was so, and is being overcome.
      case inRecovery = "in recovery"
    }
  }
}
