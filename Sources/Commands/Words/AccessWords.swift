internal import ReviewStore

extension AccessWay {
  /// What it is, in words.
  var words: String {
    switch kind {
    case .passphrase: "passphrase"
    case .unlockFile: "unlock file"
    case .recoveryCode: "recovery code"
    case .newer(let kind): condition == .damaged ? "not known" : kind
    case .unreadable: "not known"
    }
  }

  /// What is to be said of its state; empty where all is well.
  var remark: String {
    switch (condition, kind) {
    case (.damaged, _): "damaged; take it out: silp access remove \(number)"
    case (_, .newer): "of a newer version of silp"
    case (.aboutDamaged, _): "works; what was noted of it is damaged"
    case (.sound, _) where work?.isBelowStandard == true:
      "weaker than today's; raise it: silp access change \(number)"
    case (.sound, _): ""
    }
  }
}

extension FileKind {
  /// The file, in words.
  var words: String { self == .review ? "the review" : "the names" }
}
