/// An upright rectangle, in points from the top left of the page.
package struct Box: Hashable, Sendable {
  /// The left edge.
  package var x: Double
  /// The top edge.
  package var y: Double
  /// How wide.
  package var width: Double
  /// How high.
  package var height: Double

  init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// The right edge.
  package var right: Double { x + width }
  /// The bottom edge.
  package var bottom: Double { y + height }

  /// Whether two lie on each other by more than a hair.
  package func overlaps(_ other: Box) -> Bool {
    x < other.right - 0.05 && other.x < right - 0.05 && y < other.bottom - 0.05
      && other.y < bottom - 0.05
  }

  /// Whether another lies within this one.
  package func holds(_ other: Box) -> Bool {
    other.x >= x - 0.05 && other.right <= right + 0.05 && other.y >= y - 0.05
      && other.bottom <= bottom + 0.05
  }
}
