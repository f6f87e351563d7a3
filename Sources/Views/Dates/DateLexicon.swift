/// The words of English dates.
enum DateLexicon {
  /// What a word in lower case is; nil where it is nothing to a date.
  static func kind(_ word: String, isCapital: Bool) -> DateToken.Kind? {
    guard let kind = words[word] else { return nil }
    // "sat", "sun", "wed" are words as well.
    if case .weekday = kind, !isCapital { return nil }
    return kind
  }

  private static let words: [String: DateToken.Kind] = {
    var words: [String: DateToken.Kind] = [
      "st": .suffix, "nd": .suffix, "rd": .suffix, "th": .suffix,
      "of": .of, "the": .the, "to": .to, "and": .and, "at": .at,
      "am": .half(false), "pm": .half(true),
      "hrs": .hours, "hours": .hours, "hr": .hours, "h": .hours,
      "christmas": .feast(.christmas), "xmas": .feast(.christmas), "boxing": .feast(.boxing),
      "bonfire": .feast(.bonfire), "halloween": .feast(.halloween),
      "valentine": .feast(.valentines), "valentines": .feast(.valentines),
      "day": .feastDay(.day), "eve": .feastDay(.eve), "night": .feastDay(.night),
      "section": .section, "sections": .section, "paragraph": .section, "paragraphs": .section,
      "para": .section, "paras": .section, "clause": .section, "version": .section,
      "v": .section, "standard": .section, "chapter": .section,
    ]
    for (number, name) in DateWords.months.enumerated() {
      let full = name.lowercased()
      let isWord = ["march", "may"].contains(full)
      words[full] = .month(number + 1, isWord: isWord, isFull: true)
      if full != "may" {
        words[String(full.prefix(3))] = .month(number + 1, isWord: false, isFull: false)
      }
    }
    words["sept"] = .month(9, isWord: false, isFull: false)
    for (number, names) in weekdays.enumerated() {
      for name in names { words[name] = .weekday(number + 1) }
    }
    for (number, name) in ordinals.enumerated() where !name.isEmpty {
      words[name] = .ordinal(number)
    }
    words["twenty"] = .tens(20)
    words["thirty"] = .tens(30)
    for lead in leads { words[lead] = .lead }
    for lead in monthLeads { words[lead] = .monthLead }
    return words
  }()

  private static let leads = [
    "on", "since", "from", "until", "till", "dated", "by", "after", "before", "between", "wc",
    "commencing", "ending",
  ]
  private static let monthLeads = [
    "in", "during", "throughout", "last", "early", "late", "mid", "end", "beginning", "start",
    "following", "next",
  ]
  private static let weekdays = [
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
    ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
    ["sunday", "sun"],
  ]
  private static let ordinals = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "", "", "", "", "", "", "", "", "",
    "thirtieth",
  ]
}
