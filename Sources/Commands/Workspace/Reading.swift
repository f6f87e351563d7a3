internal import ReviewModel

/// Reads what people type after a flag, with complaints that name the flag.
enum Reading {
  /// A date in EDTF, such as 2024-05-03, 2024-05 or 2024?.
  static func date(_ text: String?, _ flag: String) throws(Complaint) -> EDTFDate? {
    guard let text, !text.isEmpty else { return nil }
    if let date = EDTFDate(text) { return date }
    throw Complaint(
      "\(flag): \"\(text)\" is not a date silp can read",
      hint:
        "nothing was changed; write 2024-05-03, or 2024-05, 2024, 2024-05-03? for doubt, 2024~ for about",
      exit: .usage)
  }

  /// One of a list of words.
  static func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ flag: String, _ type: Value.Type
  ) throws(Complaint) -> Value where Value.RawValue == String {
    let wanted = text.lowercased().map { $0 == "-" ? " " : $0 }
    let found = Value.allCases.first {
      $0.rawValue.map { $0 == "-" ? " " : $0 } == wanted
    }
    if let found { return found }
    let words = Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    throw Complaint(
      "\(flag): \"\(text)\" is not one of its words", hint: "nothing was changed; use \(words)",
      exit: .usage)
  }

  /// A short word: letters, digits, hyphens.
  static func code(_ text: String, _ flag: String) throws(Complaint) -> Code {
    if let code = Code(text) { return code }
    throw Complaint(
      "\(flag): \"\(text)\" is not a short word",
      hint: "nothing was changed; use letters, digits and hyphens, such as hv or duty-team",
      exit: .usage)
  }
}
