internal import ReviewModel
internal import Settings
internal import Templates

/// Reads settings: the person's own files, and the ones that are compiled in.
///
/// A file of the same path in the folder `silp/templates` of the person's configuration takes the
/// place of the compiled-in one.
enum SettingsFiles {
  /// The text of a template, from the person's own folder or compiled in.
  static func template(_ path: String, console: Console = .current) throws(Complaint) -> String {
    if let own = ownFolder(console).map({ $0 + "/" + path }), Files.exists(own) {
      return try Files.text(own)
    }
    guard let text = Templates.text(path) else {
      throw Complaint("there is no template \(path)", hint: "nothing was changed")
    }
    return text
  }

  /// What a file says the review is.
  static func review(_ file: String) throws(Complaint) -> ReviewFileDescription {
    let text = try Files.text(file)
    return try reading { () throws(SettingsErrors) in
      try ReviewFileDescription(yaml: text, file: Files.name(file))
    }
  }

  /// The family, from the readable people file.
  static func family(_ file: String) throws(Complaint) -> FamilyFile {
    let text = try Files.text(file)
    return try reading { () throws(SettingsErrors) in
      try FamilyFile(yaml: text, file: Files.name(file))
    }
  }

  /// The agenda of a day.
  static func agenda(day: Int) throws(Complaint) -> AgendaDescription {
    let path = "en/agendas/day-\(day).yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in
      try AgendaDescription(yaml: text, file: path)
    }
  }

  /// The agenda of another event.
  static func agenda(event: LearningDay.Event.Kind) throws(Complaint) -> AgendaDescription {
    let path = "en/agendas/\(event.rawValue.replacing(" ", with: "-")).yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in
      try AgendaDescription(yaml: text, file: path)
    }
  }

  /// The themes notes can be tagged with.
  static func themes() throws(Complaint) -> ThemeList {
    let path = "en/themes.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try ThemeList(yaml: text, file: path) }
  }

  /// The headings under which agencies write things.
  static func headings() throws(Complaint) -> HeadingAliases {
    let path = "en/headings.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try HeadingAliases(yaml: text, file: path) }
  }

  /// The words of the form agencies fill in.
  static func chronologyForm() throws(Complaint) -> ChronologyFormText {
    let path = "en/chronology-form.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in
      try ChronologyFormText(yaml: text, file: path)
    }
  }

  /// The kinds of review.
  static func kinds() throws(Complaint) -> ReviewKinds {
    let path = "en/kinds.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try ReviewKinds(yaml: text, file: path) }
  }

  /// What people were called in reviews published for the area.
  static func published() throws(Complaint) -> AreaLabels {
    let path = "en/published.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in
      try AreaLabels(yaml: text, file: path)
    }
  }

  /// Who signs a version, and what comes before it is published.
  static func signing() throws(Complaint) -> SigningFile {
    let path = "en/signing.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try SigningFile(yaml: text, file: path) }
  }

  static func reading<Value>(
    _ read: () throws(SettingsErrors) -> Value
  ) throws(Complaint) -> Value {
    do { return try read() } catch { throw Complaint(error) }
  }

  /// Where the person keeps files that take the place of compiled-in ones.
  static func ownFolder(_ console: Console) -> String? {
    let base =
      console.environment["XDG_CONFIG_HOME"]
      ?? console.environment["HOME"].map { $0 + "/.config" }
    return base.map { $0 + "/silp/templates" }
  }
}
