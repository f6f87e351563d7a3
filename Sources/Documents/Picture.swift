/// A picture with what it shows told in words.
public struct Picture: Sendable, Hashable {
  /// The picture's own bytes.
  public enum Image: Sendable, Hashable {
    /// Lines and shapes, with a pixel twin for programs that cannot draw them.
    case svg([UInt8], png: [UInt8]?)
    /// Pixels.
    case png([UInt8])
  }

  /// The bytes.
  public var image: Image
  /// A name for it of a few words.
  public var title: String
  /// What somebody who cannot see it needs to know.
  public var description: String
  /// The width in centimetres it should have where there is room.
  public var width: Double
  /// The height in centimetres that goes with that width.
  public var height: Double
  /// What is printed below it; may be empty.
  public var caption: String

  /// Makes a picture.
  public init(
    _ image: Image, title: String, description: String, width: Double, height: Double,
    caption: String = ""
  ) {
    self.image = image
    self.title = title
    self.description = description
    self.width = max(width, 0.1)
    self.height = max(height, 0.1)
    self.caption = caption
  }

  /// The largest size that fits a box, never more than its own, the proportions kept.
  package func fitted(width boxWidth: Double?, height boxHeight: Double?) -> (
    width: Double, height: Double
  ) {
    let scale = min(1, (boxWidth ?? width) / width, (boxHeight ?? height) / height)
    return (width * scale, height * scale)
  }
}
