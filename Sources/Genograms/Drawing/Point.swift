/// A place on the page, in points; y grows downwards.
package struct Point: Hashable, Sendable {
  /// From the left.
  package var x: Double
  /// From the top.
  package var y: Double

  /// Makes a point.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle on the page.
package struct Box: Hashable, Sendable {
  /// Left.
  package var left: Double
  /// Right.
  package var right: Double
  /// Top.
  package var top: Double
  /// Bottom.
  package var bottom: Double

  /// Makes a rectangle round a centre.
  package init(centre: Point, width: Double, height: Double) {
    left = centre.x - width / 2
    right = centre.x + width / 2
    top = centre.y - height / 2
    bottom = centre.y + height / 2
  }

  /// Makes a rectangle.
  package init(left: Double, right: Double, top: Double, bottom: Double) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// Whether two rectangles share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The rectangle with its edges moved outwards.
  func padded(_ pad: Double) -> Box {
    Box(left: left - pad, right: right + pad, top: top - pad, bottom: bottom + pad)
  }

  /// The smallest rectangle round both.
  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), right: max(right, other.right), top: min(top, other.top),
      bottom: max(bottom, other.bottom))
  }

  /// Whether a straight line passes through (clipped by Liang and Barsky's method).
  package func isCrossed(from start: Point, to end: Point) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (step, room) in [
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
    ] {
      if step == 0 {
        if room <= 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter < leave
  }
}
