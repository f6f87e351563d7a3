public import Documents
public import Pictures
public import Views

/// The timeline as a picture for a report.
public enum TimelineFigure: Sendable {
  /// Draws it to the size a landscape page of a report has room for; nil where there is nothing to
  /// draw.
  public static func picture(
    _ view: DeidentifiedReview, order: TimelinePicture.Order = .firstContact
  ) -> Picture? {
    guard let timeline = try? TimelinePicture(view, order: order, on: .panel) else { return nil }
    return Picture(
      .svg(Array(timeline.svg().utf8), png: nil), title: "Timeline",
      description: timeline.describe(), width: timeline.size.width, height: timeline.size.height)
  }
}
