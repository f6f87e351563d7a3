/// What is to become of every text while a value is written, so that no field can be forgotten.
///
/// It is handed to an encoder in its `userInfo`; a value written and read again so is the same
/// with other texts.
package struct TextMapping: Sendable {
  /// What becomes of one text.
  package let body: @Sendable (LabelledText) -> LabelledText

  /// Makes a mapping.
  package init(_ body: @escaping @Sendable (LabelledText) -> LabelledText) { self.body = body }

  /// Where an encoder keeps it.
  package static let key = CodingUserInfoKey(rawValue: "silp.text")

  /// What an encoder was given; nil where texts are to be written as they are.
  static func given(to encoder: any Encoder) -> TextMapping? {
    key.flatMap { encoder.userInfo[$0] as? TextMapping }
  }
}
