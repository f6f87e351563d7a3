internal import ReviewModel
internal import ReviewStore

extension Complaint {
  /// Says what keeps a file from being opened, read or written.
  init(_ error: StoreError, file: String) {
    switch error {
    case .missing:
      self.init("there is no file \(file)", hint: "check the name; nothing was changed")
    case .exists:
      self.init("there is a file \(file) already", hint: "nothing was made; choose another name")
    case .notAReviewFile:
      self.init(
        "\(file) is no review file",
        hint: "nothing was changed; a review is a file made by: silp new")
    case .namesFileExpected:
      self.init("\(file) is a review file, not a names file", hint: "say it with --review")
    case .reviewFileExpected:
      self.init("\(file) is a names file, not a review file", hint: "say it with --names")
    case .newerVersion:
      self.init(
        "\(file) was made by a newer version of silp",
        hint: "nothing was changed; use that version to open it")
    case .wrongSecret:
      self.init(
        "that does not open \(file); the file itself is intact",
        hint: "try again: there is no limit, and nothing is erased")
    case .noSecret:
      self.init("no passphrase was given for \(file)", hint: "nothing was made")
    case .inUse:
      self.init(
        "\(file) is in use: another window or program is writing to it",
        hint: "nothing was changed; wait for it or close it, then run this again", exit: .inUse,
        mayPass: true)
    default: self.init(storage: error, file: file)
    }
  }

  private init(storage error: StoreError, file: String) {
    switch error {
    case .damaged(let damage):
      self.init(
        "\(file) is damaged: \(Self.words(damage)) is not as it was written",
        hint:
          "nothing was changed; keep this file as it is; go on with your newest backup, or save what can be "
          + "saved: silp salvage \(file) -o saved.silp")
    case .readOnly:
      self.init(
        "\(file) cannot be written to",
        hint: "nothing was changed; check the permissions of the file and its folder",
        mayPass: true)
    case .notPermitted:
      self.init("\(file) may not be opened", hint: "nothing was changed; check whose file it is")
    case .diskFull:
      self.init(
        "NOT SAVED: the disk that holds \(file) is full",
        hint: "what was saved before is safe; free some space, then run this again",
        mayPass: true)
    case .replaced(let path) where !Files.exists(path):
      self.init(
        "\(file) was removed or moved while it was open",
        hint: "nothing more was written; put it back, or go on with your newest backup",
        mayPass: true)
    case .replaced:
      self.init(
        "\(file) was moved or replaced while it was open",
        hint: "nothing more was written; put it back, or open the other one", mayPass: true)
    case .otherKey:
      self.init(
        "\(file) has another key: it was handed over or made anew, and is no copy of this review",
        hint: "nothing was changed; a copy for a second laptop is made by: silp copy NEW.silp")
    case .forked(let copy, let after):
      let letters = ShortReference.letters(ofCopy: copy)
      self.init(
        "\(file) parts from this review after step \(after)\(letters): both files went on as the "
          + "same copy, as when a file is copied by hand and both are written in",
        hint:
          "nothing was changed, and both files are whole; go on with one of them, and enter again "
          + "what only the other holds (silp log --review \(file))")
    case .wouldErase:
      self.init(
        "on the other copy something was withdrawn or erased, and this review is on hold",
        hint:
          "nothing was changed, and both files are whole; keep both as they are while the hold "
          + "stands, then merge: silp hold off, silp merge \(file)")
    case .renumbered:
      self.init(
        "\(file) or this review was salvaged, so that its steps are counted anew",
        hint: "nothing was changed; go on with one of them, and make new copies of it: silp copy")
    case .noHistory:
      self.init(
        "the history is not in \(file): it was handed over without it, salvaged, or has not met "
          + "the copy in which that was done",
        hint: "nothing was changed; use the review file the version was frozen in, or merge that "
          + "copy into this one: silp merge FILE")
    case .unsettled(let records):
      self.init(
        "two copies changed \(records.compactMap(\.reference?.text).joined(separator: ", "))",
        hint: "nothing was made; settle it first: silp merge --settle")
    case .noSuchWay(let number):
      self.init(
        "\(file) has no way \(number) of unlocking it, or it changed meanwhile",
        hint: "nothing was changed; see the numbers: silp access list")
    case .lastWay(let number):
      self.init(
        "without \(number) nothing that works would open \(file)",
        hint: "nothing was changed; add another way first: silp access add")
    case .newerWay(let number):
      self.init(
        "way \(number) of unlocking \(file) was made by a newer version of silp",
        hint: "nothing was changed; use that version to change it")
    case .otherReview:
      self.init("\(file) belongs to another review", hint: "nothing was changed; use --names FILE")
    case .notAnUnlockFile:
      self.init("\(file) is no unlock file", hint: "nothing was changed; check --unlock-with")
    case .damagedUnlockFile:
      self.init(
        "the unlock file \(file) was changed since it was made",
        hint: "nothing was changed; use another copy of it, or the passphrase")
    default: self.init(record: error, file: file)
    }
  }

  private init(record error: StoreError, file: String) {
    switch error {
    case .inConflict:
      self.init(
        "two copies of the review changed this record",
        hint: "nothing was changed; settle it first: silp merge --settle")
    case .changedMeanwhile(let record):
      self.init(
        "\(record.reference?.text ?? "a record") was made or changed in another window meanwhile",
        hint: "nothing was changed; look at it as it is now, then run this again")
    case .unreadable:
      self.init(
        "this record was written by a newer version of silp",
        hint: "nothing was changed; use that version to change it")
    case .foreignReference(let reference):
      self.init(
        "\(reference.text) would be given by another copy of the review",
        hint: "nothing was made; an export is read into a new review")
    case .numberTaken(let reference):
      self.init(
        "\(reference.text) is the number of another record",
        hint: "nothing was changed; run it again; an export is read into a new review")
    case .io(let code):
      self.init(
        "\(file) could not be read or written (error \(code))",
        hint: "what was saved before is safe; check the disk, then run this again",
        mayPass: true)
    default:
      self.init(
        "the records changed in \(file) meanwhile", hint: "nothing was changed; run this again")
    }
  }

  /// A part of a file, for a sentence.
  static func words(_ damage: Damage) -> String {
    switch damage {
    case .pages: "a page of the file"
    case .layout: "its layout"
    case .identity: "what says which review it is"
    case .slot(let number): "way \(number) of unlocking it"
    case .copy, .replica: "what says which copy it is"
    case .operation(_, let number): "operation \(number)"
    case .chain(_, let number): "the chain at operation \(number)"
    case .revision: "a record"
    case .session: "the saved session"
    case .draft: "the unfinished line"
    }
  }
}
