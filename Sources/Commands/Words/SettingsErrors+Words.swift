internal import ReviewModel
internal import Settings

extension Complaint {
  /// Says what is wrong in a file of settings or of the family, line by line.
  init(_ errors: SettingsErrors) {
    let lines = errors.all.map(Self.line)
    let rest = lines.dropFirst().prefix(9).map { "\n  \($0)" }.joined()
    let more = lines.count > 10 ? "\n  and \(lines.count - 10) more" : ""
    self.init(
      (lines.first ?? "the file cannot be read") + rest + more,
      hint: "nothing was changed; mend the lines named and run it again")
  }

  private static func line(_ error: SettingsError) -> String {
    let place = error.line.map { "\(error.file):\($0)" } ?? error.file
    let key = error.key.isEmpty ? "" : "\(error.key): "
    return "\(place): \(key)\(words(error.problem))"
  }

  private static func words(_ problem: SettingsError.Problem) -> String {
    switch problem {
    case .notYAML(let reason): "this cannot be read as YAML (\(reason))"
    case .unknownKey(let nearest): "this word is not known here" + meant(nearest)
    case .missing: "this is missing"
    case .wrong(let found, let expected, let nearest):
      "\"\(found)\" stands where \(words(expected)) belongs" + meant(nearest)
    case .duplicate(let name): "\"\(name)\" is there twice"
    case .unknownName(let name, let nearest): "nobody here is called \"\(name)\"" + meant(nearest)
    case .doesNotGoWith(let other): "this does not go with \(other)"
    case .impossible(let fact): words(fact)
    }
  }

  private static func meant(_ nearest: String?) -> String {
    nearest.map { "; did you mean \"\($0)\"?" } ?? ""
  }

  private static func words(_ expected: SettingsError.Expected) -> String {
    switch expected {
    case .keys: "a block of \"word: value\" lines"
    case .list: "a list"
    case .listOf(let range): "a list of \(words(range))"
    case .words: "words"
    case .number(let range): "a number, \(words(range)),"
    case .yesOrNo: "true or false"
    case .code: "a short word of letters, digits and hyphens"
    case .date: "a date such as 2024-05-03, 2024-05, 2024 or 2024~"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}

extension Complaint {
  fileprivate static func words(_ fact: SettingsError.Impossibility) -> String {
    switch fact {
    case .ownAncestor(let alias): "\(alias.text) would be their own ancestor"
    case .bornBeforeParent(let child, let parent):
      "\(child.text) would be born before \(parent.text)"
    case .tooManyBirthParents(let child, let count):
      "\(child.text) would have \(count) parents by birth"
    case .relatedToThemself(let alias): "\(alias.text) cannot be related to themself"
    case .twinWithoutTwin(let alias): "\(alias.text) is a twin of nobody"
    case .endsBeforeItBegins: "it would end before it begins"
    }
  }
}
