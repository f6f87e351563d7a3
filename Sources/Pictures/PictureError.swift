/// Why there is no picture.
public enum PictureError: Error, Hashable, Sendable {
  /// No entry has a date that the view can place.
  case nothingToDraw
  /// The review is about nobody whose sightings could be told.
  case noChildren
  /// No entry says under which plan a child was.
  case noPlans
  /// Nobody wrote down yet which agency knew what.
  case noFacts
}
