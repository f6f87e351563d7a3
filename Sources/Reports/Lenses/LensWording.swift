public import Lenses
public import Views

/// Puts what lenses answer into words, no more exactly than a view allows.
public struct LensWording: Sendable {
  private let view: DeidentifiedReview
  private let words: Words

  /// Words for the answers of a view.
  public init(_ view: DeidentifiedReview, _ words: Words) {
    self.view = view
    self.words = words
  }

  /// What a lens is called.
  public func title(_ lens: LensCode) -> String {
    words.lenses[lens]?.title.firstInCapital ?? lens.description
  }

  /// What a lens looks at.
  public func about(_ lens: LensCode) -> String { words.lenses[lens]?.about ?? "" }

  /// What an entry with a mark is about.
  public func word(for mark: LensMark) -> String { word("mark-" + mark.rawValue) }

  /// What a theme is called.
  public func title(_ theme: Lens.Theme) -> String {
    words.themes[theme.rawValue] ?? theme.rawValue
  }

  /// An answer in words: what it asks or says, then what it rests on.
  ///
  /// - Parameter isWhole: Whether to add how many entries each agency has.
  public func sentences(_ answer: LensAnswer, isWhole: Bool = false) -> [String] {
    let own = words.lenses[answer.lens]
    let main: String? =
      switch answer.stance {
      case .checkRecord: words.common["check"]
      case .needs: own?.sentences["needs"] ?? words.common["needs"]
      default: own?.sentences[answer.sentence]
      }
    var sentences = [main.flatMap { filled($0, answer) }].compactMap { $0 }
    if case .checkRecord = answer.stance { return sentences }
    sentences += tails(answer, isWhole: isWhole)
    return sentences
  }

  private func tails(_ answer: LensAnswer, isWhole: Bool) -> [String] {
    var names = ["unclear", "silent", "unstated"].filter { name in
      if case .count(let count)? = answer.figures[name] { count > 0 } else { false }
    }
    if isWhole, answer.figures["tally"] != nil { names.append("tally") }
    var tails = names.compactMap { name in words.common[name].flatMap { filled($0, answer) } }
    if answer.stance == .explained { tails += [words.common["explained"]].compactMap { $0 } }
    if isWhole, answer.stance == .prompt, let words = partialWords(answer) { tails.append(words) }
    return tails
  }

  /// Which agencies did not send every contact; nil where an answer does not rest on that.
  public func partialWords(_ answer: LensAnswer) -> String? {
    guard !answer.partial.isEmpty, let text = words.common["partial"] else { return nil }
    let agencies = Self.list(
      answer.partial.map { "\(view.labels[$0.agency]) (\(word($0.coverageWord)))" })
    return LensTemplate(text).filled { _ in LensTemplate.Filling(text: agencies, isOne: nil) }
  }

  private func filled(_ text: String, _ answer: LensAnswer) -> String? {
    plain(text, answer)?.firstInCapital
  }

  private func plain(_ text: String, _ answer: LensAnswer) -> String? {
    LensTemplate(text).filled { name in
      switch name {
      case "subject": answer.subject.map { LensTemplate.Filling(text: view.labels[$0], isOne: nil) }
      case "look-for":
        words.lenses[answer.lens].flatMap { plain($0.lookFor, answer) }
          .map { LensTemplate.Filling(text: $0, isOne: nil) }
      default: answer.figures[name].flatMap { filling($0) }
      }
    }
  }

  /// A figure in words; nil where there is nothing in it.
  private func filling(_ figure: LensFigure) -> LensTemplate.Filling? {
    func text(_ text: String) -> LensTemplate.Filling? {
      text.isEmpty ? nil : LensTemplate.Filling(text: text, isOne: nil)
    }
    switch figure {
    case .count(let count):
      let told = view.countTold(count)
      return LensTemplate.Filling(text: told, isOne: count == 1 && told == "1")
    case .days(let span):
      return text(view.daysTold(from: span.least, to: span.most, isAbout: span.isAbout))
    case .date(let date): return text(view.words(date))
    case .person(let person): return text(view.labels[person])
    case .people(let people): return text(Self.list(people.map { view.labels[$0] }))
    case .agency(let agency): return text(view.labels[agency])
    case .agencies(let agencies): return text(Self.list(agencies.map { view.labels[$0] }))
    case .tally(let counts):
      return text(
        Self.list(
          counts.map {
            "\(view.labels[$0.agency]) \(view.countTold($0.count)) of \(view.countTold($0.total))"
          }))
    case .records(let records):
      return text(Self.list(records.map { view.referenceTold($0) }, most: 12))
    case .text(let words): return text(view.words(words))
    case .word(let key): return text(word(key))
    case .words(let keys): return text(Self.list(keys.map { word($0) }, last: "; "))
    }
  }

  private func word(_ key: String) -> String { words.words[key] ?? key }

  /// Things one after another; only the first few of many.
  static func list(_ items: [String], most: Int = 30, last: String = ", ") -> String {
    guard items.count > most else { return items.joined(separator: last) }
    return items.prefix(most).joined(separator: last) + " and \(items.count - most) more"
  }
}

extension String {
  fileprivate var firstInCapital: String { prefix(1).uppercased() + dropFirst() }
}
