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
  public func remarks(on name: NameEntry) -> [Remark] { remarks(onEach: [name])[0] }

  /// What there is to say of forms that are registered one after the other, of each in turn.
  ///
  /// Complexity: O(n) in the forms registered and those that are new.
  public func remarks(onEach names: [NameEntry]) -> [[Remark]] {
    var owners: [[[UInt32]]: [NameEntry.Subject]] = [:]
    func add(_ name: NameEntry, _ words: [[UInt32]]) {
      guard name.kind != .spelling, owners[words]?.contains(name.subject) != true else { return }
      owners[words, default: []].append(name.subject)
    }
    for entry in entries {
      add(entry.name, PreparedForm(entry.name.text, entry.name.kind).words)
    }
    return names.map { name in
      let form = PreparedForm(name.text, name.kind)
      guard !form.words.isEmpty else { return [.nothingToFind] }
      var remarks: [Remark] = []
      if form.isOrdinary, form.rule == .words { remarks.append(.ordinaryWord) }
      if form.length == 1 { remarks.append(.oneLetter) }
      let others = (owners[form.words] ?? []).filter { $0 != name.subject }
      add(name, form.words)
      return remarks + others.map(Remark.alsoOf)
    }
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
