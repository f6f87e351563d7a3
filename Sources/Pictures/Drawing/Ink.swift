/// The colours: told apart by how dark they are as well, so that nothing is lost in grey.
enum Ink {
  static let text = "#1a1a1a"
  static let soft = "#4d4d4d"
  static let rule = "#8c8c8c"
  static let grid = "#d4d4d4"
  static let hatch = "#a6a6a6"
  static let band = "#f1ecdd"
  static let bar = "#3f6f9f"
  static let dark = "#173f66"
  static let incident = "#8a1c1c"

  /// Few to many; those from the fourth on carry white words.
  private static let steps = ["#dce8f3", "#b5cfe6", "#86aed3", "#3f6f9f", "#173f66"]

  /// The shade of a count and the colour of words on it.
  static func shade(_ count: Int) -> (fill: String, words: String) {
    let step = count < 2 ? 0 : count < 4 ? 1 : count < 8 ? 2 : count < 16 ? 3 : 4
    return (steps[step], step < 3 ? text : "#ffffff")
  }

  /// What each shade stands for.
  static let classes = [(1, "1"), (2, "2–3"), (4, "4–7"), (8, "8–15"), (16, "16 or more")]
}
