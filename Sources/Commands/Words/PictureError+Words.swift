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
    case .noPlans:
      self.init(
        "there are no plans to draw: no entry says under which plan a child was",
        hint: "nothing was written; say it of an entry: silp chronology edit --help")
    case .noFacts:
      self.init(
        "there is nothing to draw: no fact is written down with the agencies that knew it",
        hint:
          "nothing was written; write one down: silp episode fact \"...\" --episode E1, then silp "
          + "episode known")
    }
  }
}
