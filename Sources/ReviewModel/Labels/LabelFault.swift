/// Why a label should not be printed, whoever it is for.
public enum LabelFault: Hashable, Sendable {
  /// It tells an age: "Sibling 1 (4)", "7-year-old", a year.
  case age(String)
  /// It tells a sex beyond the role in the family: "Boy A".
  case sex(String)
  /// Nothing would be left to call somebody by.
  case empty

  /// What is wrong with the words of a label by themselves; nil where nothing is.
  public static func of(_ label: String) -> LabelFault? {
    let words = LabelKey.words(label)
    if words.isEmpty { return .empty }
    if let word = words.first(where: ageWords.contains) { return .age(word) }
    if let word = words.first(where: sexWords.contains) { return .sex(word) }
    return age(in: label, words)
  }

  /// A number that stands for an age: in brackets, before a unit, with letters, or a year.
  private static func age(in label: String, _ words: [String]) -> LabelFault? {
    for (place, word) in words.enumerated() where word.first?.isNumber == true {
      let digits = word.prefix { $0.isNumber }
      let unit = word.dropFirst(digits.count)
      if ageUnits.contains(String(unit)) || digits.count > 3 { return .age(word) }
      if words.indices.contains(place + 1), ageUnits.contains(words[place + 1]) {
        return .age(word + " " + words[place + 1])
      }
      if place > 0, ["age", "aged", "b", "born", "dob"].contains(words[place - 1]) {
        return .age(words[place - 1] + " " + word)
      }
    }
    let bracketed = label.split(omittingEmptySubsequences: false) { "([{,;".contains($0) }
      .dropFirst().contains { $0.contains(where: \.isNumber) }
    return bracketed ? .age("the number in brackets") : nil
  }

  private static let ageWords: Set<String> = [
    "age", "aged", "baby", "babies", "newborn", "infant", "toddler", "teen", "teenage",
    "teenager", "adolescent", "elderly", "pensioner", "yearold", "yo",
  ]
  private static let ageUnits: Set<String> = [
    "y", "yo", "yr", "yrs", "year", "years", "yearold", "m", "mth", "mths", "month", "months",
    "w", "wk", "wks", "week", "weeks", "day", "days", "d",
  ]
  private static let sexWords: Set<String> = [
    "boy", "boys", "girl", "girls", "male", "female", "man", "woman", "men", "women", "lad",
    "lady", "gentleman",
  ]
}
