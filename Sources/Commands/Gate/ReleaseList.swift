internal import ReviewModel
internal import Views

/// What went out, for a person to look through.
struct ReleaseList {
  private let review: Review
  private let labels: LabelTable

  /// Takes the releases of a review.
  init(_ review: Review) {
    self.review = review
    labels = LabelTable(labelsOf: review)
  }

  /// Prints one line for each file.
  func print(_ options: OutputOptions) {
    var table = Table("no", "file", "what", "for", "written", "looked through", "signed off by")
    for filed in review.releases {
      let release = filed.value
      table.add(
        filed.reference.text, release.file.words(labels.word),
        release.what.text + (release.copy == nil ? "" : ", named copy"),
        Readers(release.audience).words, release.at.description, scanned(release),
        signers(release))
    }
    table.print(options)
  }

  /// Who signed a file, and when; who signed an earlier version of it.
  func signers(_ release: Release) -> String {
    guard !release.signOffs.isEmpty else {
      return Readers(release.audience).isPublic ? "nobody yet" : ""
    }
    return release.standing.map { signOff in
      let carried = signOff.digest == release.current ? "" : ", carried over"
      return "\(signOff.role.words(labels.word)) (\(signOff.at)\(carried))"
    }.joined(separator: ", ")
  }

  /// How the version that counts was looked through.
  private func scanned(_ release: Release) -> String {
    let scan = release.signOffs.last?.scan ?? release.scan
    if scan.unscanned != nil { return "NOT for names, with a reason" }
    if scan.despite != nil { return "found something, let out with a reason" }
    return scan.reach == .names ? "for names" : "not for names"
  }

  /// Public files that wait for somebody to sign them: of one name the last.
  static func unsigned(_ review: Review) -> [Filed<Release>] {
    let open = review.releases.filter { $0.value.signOffs.isEmpty && $0.value.isPublic }
    return open.filter { filed in
      open.last { $0.value.file == filed.value.file }?.id == filed.id
    }
  }
}

extension Release {
  /// Whether it is made to be published.
  fileprivate var isPublic: Bool { Readers(audience).isPublic }
}
