internal import Lenses
internal import Reports
internal import ReviewModel
internal import Settings

extension LensSettingsFile {
  /// The words that are pointed out in the reviewer's own prose.
  var pointedWords: [PointedWord] { wording.map { PointedWord($0.say, instead: $0.instead) } }
}

extension SettingsFiles {
  /// What the lenses go by.
  static func lenses() throws(Complaint) -> LensSettingsFile {
    let path = "en/lenses.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in
      try LensSettingsFile(yaml: text, file: path)
    }
  }

  /// The words of the lenses.
  static func lensWords() throws(Complaint) -> LensWordsFile {
    let path = "en/lens-words.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try LensWordsFile(yaml: text, file: path) }
  }
}
