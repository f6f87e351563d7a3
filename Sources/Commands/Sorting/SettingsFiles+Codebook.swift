internal import LearningDays
internal import ReviewModel
internal import Settings

extension SettingsFiles {
  /// The themes that come with the program, or the person's own list in their place.
  static func standardThemes() throws(Complaint) -> [Theme] {
    try themes().themes.map {
      Theme(
        $0.code, title: LabelledText(plain: $0.title),
        definition: LabelledText(plain: $0.definition)
      )
    }
  }

  /// The themes of a review: the standard ones as it changed them, and its own.
  static func codebook(of review: Review) throws(Complaint) -> Codebook {
    Codebook(defaults: try standardThemes(), records: review.themes)
  }
}
