/// A picture of a review, to be written to a file or put into a report.
public protocol ReviewPicture: Sendable {
  /// The picture's name.
  var title: String { get }
  /// The width and height in centimetres.
  var size: (width: Double, height: Double) { get }
  /// The picture as SVG.
  func svg() -> String
  /// What the picture shows, in sentences.
  func describe() -> String
}

/// What was drawn on a sheet.
public struct SheetDrawing: Sendable {
  let sheet: PictureSheet
  /// What is drawn.
  package let canvas: Canvas
}

/// A picture that was drawn on a sheet.
public protocol SheetPicture: ReviewPicture {
  /// What was drawn.
  var drawing: SheetDrawing { get }
}

extension SheetPicture {
  /// The width and height in centimetres.
  public var size: (width: Double, height: Double) { drawing.sheet.centimetres(drawing.canvas) }

  /// The picture as SVG.
  public func svg() -> String {
    SVG.write(
      drawing.canvas, title: title, description: describe(),
      in: drawing.sheet.room(for: drawing.canvas))
  }

  /// What is drawn.
  package var canvas: Canvas { drawing.canvas }
}
