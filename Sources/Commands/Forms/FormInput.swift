internal import Documents
internal import Intake
internal import ReviewModel
internal import Views

/// A filled form that came back, read.
struct FormInput {
  /// What the file is called.
  let name: String
  /// By what it was read.
  let layout: FormLayout
  /// What was filled in.
  let filled: FilledForm

  /// Reads a file as a form; `otherwise` is what else can be done with a file of another kind.
  init(_ file: String, as form: Form, otherwise: String = "") throws(Complaint) {
    let layout = form.layout
    let bytes = try Files.read(file)
    name = Files.name(file)
    self.layout = layout
    do {
      filled = try FormReader.read(bytes, fileName: name, layout)
    } catch {
      if case .notADocument = error.fact {
        throw Complaint(
          "\(name) is no form that silp can read: it is no file of Word or LibreOffice",
          hint: "nothing was changed; ask for it as .docx or .odt" + otherwise)
      }
      throw Complaint(error)
    }
  }

  /// Takes a form that was read from a list.
  init(_ name: String, _ layout: FormLayout, _ filled: FilledForm) {
    self.name = name
    self.layout = layout
    self.filled = filled
  }

  /// Words of the file as they may be shown: with labels for names.
  static func shown(_ words: String, in workspace: Workspace) throws(Complaint) -> String {
    DeidentifiedReview(workspace.review, for: .panel).words(try workspace.label(words))
  }

  /// Says what is to be known of the file.
  func tellRemarks(in workspace: Workspace) throws {
    try FormRemarkWords(layout) { try Self.shown($0, in: workspace) }.tell(filled.remarks)
  }

  /// The words that are left over, each with its place.
  func leftovers(in workspace: Workspace) throws -> [(place: String, words: String)] {
    let words = FormRemarkWords(layout) { try Self.shown($0, in: workspace) }
    return try filled.leftovers.map { (try words.place($0.place), $0.words) }
  }

  /// The day that was written as a short answer; nil where nothing or no one day was.
  func day(
    _ key: String, _ line: String, in review: Review
  ) -> ReviewModel.CalendarDay? {
    guard let text = filled[key].lines[line] else { return nil }
    return (try? WrittenDates(review).date(text, key))?.date.exactDay
  }
}
