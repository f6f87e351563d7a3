internal import ReviewSets

extension Complaint {
  /// Says why a set cannot be used, and what is safe.
  init(_ error: SetError, set: String) {
    switch error {
    case .missing:
      self.init(
        "there is no set \(set)",
        hint:
          "nothing was changed; check the name, or make it: silp set add deposit.xml --set \(set)")
    case .notASet:
      self.init(
        "\(set) is no set of reviews", hint: "nothing in it was changed; check the name after --set"
      )
    case .newerVersion:
      self.init(
        "\(set) was made by a newer version of silp",
        hint: "nothing in it was changed; install the newer version to use it")
    case .damaged:
      self.init(
        "\(set) is not as it was written",
        hint:
          "nothing was changed, and the reviews themselves are safe in their own files; make the "
          + "set again from their XML: silp set add *.xml --set NEW.silpset")
    case .inUse:
      self.init(
        "\(set) is being used by another program",
        hint: "nothing was changed; try again in a moment",
        exit: .inUse)
    case .readOnly, .notPermitted:
      self.init(
        "\(set) may not be written to or opened",
        hint: "nothing was changed; check who may use the file and its folder")
    case .diskFull:
      self.init("the disk is full", hint: "nothing was changed; make room, then do it again")
    case .other(let code):
      self.init(
        "\(set) could not be used (SQLite \(code))",
        hint: "nothing was changed; check the disk, then do it again")
    }
  }

  /// Says why a file is not taken into a set.
  init(_ error: DepositError, deposit name: String) {
    let export = "silp export xml --profile repository --audience public -o deposit.xml"
    switch error {
    case .notXML(let line):
      self.init("\(name):\(line): this is no XML that can be read", hint: "nothing was added")
    case .wholeReview:
      self.init(
        "\(name) is a whole review, which nobody signed off as de-identified",
        hint: "nothing was added; write it for a repository: \(export)")
    case .notADeposit(let found):
      self.init(
        "\(name) is no review for a repository; it begins with <\(found)>",
        hint: "nothing was added; write one: \(export)")
    case .newerVersion:
      self.init(
        "\(name) was written by a newer version of silp",
        hint: "nothing was added; install the newer version to add it")
    case .notSignedOff:
      self.init(
        "\(name) does not say who signed it off as de-identified",
        hint: "nothing was added; have it signed, then write it again: \(export)")
    case .notDeidentified:
      self.init(
        "\(name) was made for readers who know the case",
        hint: "nothing was added; write it for others: \(export)")
    case .notAsTheSchemaSays(let line):
      self.init(
        "\(name):\(line): this is not as silp-repository-1.rng says",
        hint: "nothing was added; write the file again: \(export)")
    }
  }
}
