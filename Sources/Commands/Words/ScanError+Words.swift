internal import ExternalPrograms
internal import Identities

extension Complaint {
  /// Says why a finished file could not be looked through.
  init(_ error: ScanError, file: String, partIsSafe: (String) -> Bool) {
    let hint = "what cannot be read cannot be checked: do not send it out"
    switch error {
    case .unreadablePackage:
      self.init(
        "\(file) cannot be read: it is damaged, or of a kind that silp does not know",
        hint: hint + "; save it again as ODT, DOCX, XLSX, HTML or plain text")
    case .unreadablePart(let part):
      let what = part.isEmpty || !partIsSafe(part) ? "a part of it" : "its part \(part)"
      self.init("\(file) cannot be read: \(what) is damaged", hint: hint + "; save it again")
    case .encrypted:
      self.init(
        "\(file) is locked with a password, so it cannot be looked through",
        hint: hint + "; save it without the password first, scan it, then lock it")
    case .tooLarge:
      self.init(
        "\(file) holds more than can be looked through, or files within files too deeply",
        hint: hint + "; take out what is packed in it, or send that by itself")
    case .needsPDFText:
      self.init("\(file) is a PDF whose text could not be read", hint: hint)
    }
  }

  /// Says why a PDF could not be looked through.
  init(_ error: ExternalProgramError, pdf file: String) {
    switch error {
    case .notFound:
      self.init(
        "\(file) is a PDF, and the programs that read one are not installed",
        hint: "it was not checked: apt-get install poppler-utils, or scan the document it was "
          + "made from")
    case .failed:
      self.init(
        "\(file) cannot be read: it is damaged or locked with a password",
        hint: "it was not checked: do not send it out; make the PDF again, without a password")
    case .notStarted, .timedOut, .tooMuchOutput:
      self.init(
        "\(file) could not be read in the time and room there is for it",
        hint: "it was not checked: scan the document it was made from")
    }
  }
}
