/// What a label says of somebody or somewhere, before one of them is told from the next.
public struct LabelStem: Hashable, Sendable {
  /// The words: "Sibling", "Father".
  public let words: String
  /// What follows the number: "of Half-sibling 1"; mostly nothing.
  public let rest: String
  /// How one is told from the next.
  public let counting: Counting
  /// Whether it says too little, so that it is proposed anew when more is known.
  public let isVague: Bool

  /// Makes a stem.
  public init(_ words: String, _ counting: Counting, rest: String = "", isVague: Bool = false) {
    self.words = words
    self.rest = rest
    self.counting = counting
    self.isVague = isVague
  }

  /// How one label of a stem is told from the next.
  public enum Counting: Hashable, Sendable {
    /// Child A, Child B.
    case letters
    /// Sibling 1, Sibling 2.
    case numbers
    /// Mother; only a second one is Mother 2.
    case fromTheSecond
  }

  /// The label at a place, from 1.
  public func label(_ place: Int) -> String {
    let mark =
      switch counting {
      case .letters: Self.letters(place)
      case .numbers: "\(place)"
      case .fromTheSecond: place == 1 ? "" : "\(place)"
      }
    return [words, mark, rest].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A to Z, then AA, AB.
  private static func letters(_ place: Int) -> String {
    var rest = place
    var letters = ""
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
