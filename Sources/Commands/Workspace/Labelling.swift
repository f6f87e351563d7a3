internal import Identities
internal import ReviewModel
internal import Synchronization

/// Takes names out of what one command was given, and keeps the spellings it met until they are in
/// the names file.
final class Labelling: Sendable {
  private let tokeniser: Tokeniser
  private let state: Mutex<State>
  private let identifiers: IdentifierSource

  private struct State {
    var spellings: Spellings
    var texts = 0
    /// The tokeniser that also knows the forms of a batch, made anew only when there are more.
    var extended: (count: Int, last: FormID?, tokeniser: Tokeniser)?
  }

  /// Begins with the names whose owners are in the review.
  init(_ register: Register, spellings: Spellings, identifiers: IdentifierSource) {
    tokeniser = Tokeniser(register)
    state = Mutex(State(spellings: spellings))
    self.identifiers = identifiers
  }

  /// A text that somebody typed or a file brought, with names taken out.
  func label(_ text: String) -> LabelledText {
    state.withLock { $0.texts += 1 }
    return words(text)
  }

  /// Words of the program's own around what was typed, with names taken out.
  func words(_ text: String) -> LabelledText { label(text, by: tokeniser) }

  /// A text that is kept already, with the names taken out that still stand in it.
  func label(_ text: LabelledText, takingDoubts: Bool) -> LabelledText {
    state.withLock { state in
      var text = text
      // What stood beside a name may read otherwise without it: a month beside a number.
      while true {
        let labelled = tokeniser.label(
          text, takingDoubts: takingDoubts, spellings: &state.spellings
        ) { FormID(identifiers.next()) }
        if labelled == text { return text }
        text = labelled
      }
    }
  }

  /// The names that still stand in a text that is kept.
  func found(in text: LabelledText) -> [Tokeniser.Found] { tokeniser.found(in: text) }

  /// The names that stand in words.
  func found(in words: String) -> [Tokeniser.Found] { tokeniser.found(in: words) }

  /// A text with names taken out, those among them that the same command registers.
  func label(_ text: String, with owned: Register, and forms: [Register.Entry]) -> LabelledText {
    let tokeniser = state.withLock { state in
      state.texts += 1
      if let kept = state.extended, kept.count == forms.count, kept.last == forms.last?.id {
        return kept.tokeniser
      }
      for form in forms { state.spellings.add(form) }
      let tokeniser = Tokeniser(Register(owned.entries + forms, allowed: owned.allowed))
      state.extended = (forms.count, forms.last?.id, tokeniser)
      return tokeniser
    }
    return label(text, by: tokeniser)
  }

  private func label(_ text: String, by tokeniser: Tokeniser) -> LabelledText {
    state.withLock { state in
      tokeniser.label(text, spellings: &state.spellings) {
        FormID(identifiers.next())
      }
    }
  }

  /// Whether anybody's text was looked through.
  var wasAsked: Bool { state.withLock { $0.texts > 0 } }

  /// The spellings that are not in the names file yet.
  var pending: [Register.Entry] { state.withLock { $0.spellings.new } }

  /// Says that what was pending is in the names file now.
  func registered() { state.withLock { $0.spellings.registered() } }

  /// Forgets the spellings of somebody whose names are to go.
  func forget(_ subject: RecordID) { state.withLock { $0.spellings.forget(subject) } }
}
