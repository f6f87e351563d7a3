internal import Pictures

extension Complaint {
  /// Why there is no picture, and what to do about it.
  init(_ error: PictureError) {
    switch error {
    case .nothingToDraw:
      self.init(
        "there is nothing to draw: no entry of the chronology has a date that these readers are "
          + "told",
        hint: "nothing was written; see what there is: silp chronology list; bring in more: silp "
          + "chronology import FILE --agency CODE; with --dates relative only exact days are drawn")
    case .noChildren:
      self.init(
        "there are no sightings to draw: the review does not say yet whom it is about",
        hint: "nothing was written; add them: silp person add \"Child A\" --subject")
    }
  }
}
