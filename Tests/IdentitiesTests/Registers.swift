import Identities
import ReviewModel

/// Registers of invented names, for tests.
enum Registers {
  /// A register in which each form names somebody of their own.
  static func of(_ forms: [String], kind: NameEntry.Kind = .form) -> Register {
    of(forms.map { ($0, kind) })
  }

  /// A register in which each form, of its kind, names somebody of their own.
  static func of(_ forms: [(String, NameEntry.Kind)]) -> Register {
    Register(
      forms.enumerated().map { number, form in
        Register.Entry(
          id: FormID(RecordID(high: 1, low: UInt64(number))),
          name: NameEntry(subject: .person(person(number)), text: form.0, kind: form.1))
      })
  }

  static func person(_ number: Int) -> PersonID { PersonID(RecordID(high: 2, low: UInt64(number))) }
}

/// Text as a register keeps it, and as it was.
struct Kept {
  let text: LabelledText
  let restored: String

  init(_ text: String, _ register: Register, takingDoubts: Bool = false, times: Int = 1) {
    var spellings = Spellings(register)
    var next: UInt64 = 0
    var kept = LabelledText(plain: text)
    for _ in 0..<times {
      kept = Tokeniser(register).label(kept, takingDoubts: takingDoubts, spellings: &spellings) {
        next += 1
        return FormID(RecordID(high: 9, low: next))
      }
    }
    self.text = kept
    restored = Register(register.entries + spellings.new).restore(self.text)
  }

  /// The text with a bar for each name.
  var shown: String { text.words { _ in "|" } }
}
