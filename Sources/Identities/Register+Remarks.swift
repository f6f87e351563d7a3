internal import ReviewModel

extension Register {
  /// What there is to say of a form before it is relied on.
  public enum Remark: Hashable, Sendable {
    /// It is also an ordinary word: taken only with a capital.
    case ordinaryWord
    /// It is one letter: taken only as a capital.
    case oneLetter
    /// It is written so for somebody else too, who is meant unless a longer form decides.
    case alsoOf(NameEntry.Subject)
    /// It holds nothing that could be found: no letter and no digit.
    case nothingToFind
  }

  /// What there is to say of a form that is about to be registered.
  public func remarks(on name: NameEntry) -> [Remark] {
    let form = PreparedForm(name.text, name.kind)
    guard !form.words.isEmpty else { return [.nothingToFind] }
    var remarks: [Remark] = []
    if form.isOrdinary, form.rule == .words { remarks.append(.ordinaryWord) }
    if form.length == 1 { remarks.append(.oneLetter) }
    var others: [NameEntry.Subject] = []
    for entry in entries where entry.name.kind != .spelling && entry.name.subject != name.subject {
      guard PreparedForm(entry.name.text, entry.name.kind).words == form.words,
        !others.contains(entry.name.subject)
      else { continue }
      others.append(entry.name.subject)
    }
    return remarks + others.map(Remark.alsoOf)
  }

  /// The forms that were registered by somebody, without the spellings met in texts.
  public var forms: [Entry] { entries.filter { $0.name.kind != .spelling } }

  /// The form of somebody that is written so; exactly, or else in any case and without accents.
  public func form(of subject: NameEntry.Subject, written text: String) -> Entry? {
    let own = forms.filter { $0.name.subject == subject }
    let words = PreparedForm(text).words
    return own.first { $0.name.text == text }
      ?? own.first { PreparedForm($0.name.text).words == words }
  }
}
