/// Fills of lines, drawn one by one since not every program draws patterns.
enum Hatch {
  /// Slanted lines across a box.
  static func slanted(_ box: Box, every step: Double, rising: Bool = true) -> [Canvas.Stroke] {
    guard box.width > 0, box.height > 0 else { return [] }
    // On one grid for the whole page, so that boxes side by side look like one.
    let first = (box.x / step).rounded(.up) * step - (box.height / step).rounded(.up) * step
    return stride(from: first, to: box.right, by: step).compactMap { x in
      let from = max(0, box.x - x)
      let to = min(box.height, box.right - x)
      guard to - from > 0.3 else { return nil }
      return rising
        ? Canvas.Stroke(x + from, box.bottom - from, x + to, box.bottom - to)
        : Canvas.Stroke(x + from, box.y + from, x + to, box.y + to)
    }
  }

  /// Upright lines across a box.
  static func upright(_ box: Box, every step: Double) -> [Canvas.Stroke] {
    stride(from: (box.x / step).rounded(.up) * step, to: box.right, by: step)
      .map { Canvas.Stroke($0, box.y, $0, box.bottom) }
  }

  /// Level lines across a box.
  static func level(_ box: Box, every step: Double) -> [Canvas.Stroke] {
    stride(from: box.y + step, to: box.bottom, by: step)
      .map { Canvas.Stroke(box.x, $0, box.right, $0) }
  }
}
