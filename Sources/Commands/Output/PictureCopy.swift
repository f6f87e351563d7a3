internal import ArgumentParser
internal import ReviewModel
internal import Reports
internal import Views

/// What people are called in a picture.
enum NamesShown: String, ExpressibleByArgument {
  case labels
  case names
  case both
}

/// A picture with real names on its way out: its number, its marking, and whom it may name.
struct PictureCopy {
  let number: ShortReference
  let marking: String
  let meant: MeantNames

  /// Takes the next number; `reader` is whom it is for, as it is printed.
  init(_ workspace: Workspace, _ view: DeidentifiedReview, for reader: String?) throws {
    number = try Gate.nextCopyNumber(in: workspace)
    let reader = reader ?? Readers.audience(view.audience).words
    marking = NamedCopyReport.Copy(number: number.text, reader: reader).marking
    let all = Set(workspace.review.people.map(\.id.record))
    meant = try workspace.meant(all, [reader])
    let unnamed = workspace.review.people.count {
      !$0.value.isProfessional && !view.labels.isNamed($0.id.record)
    }
    if unnamed > 0 {
      Console.current.tell(
        "note: \(Count.of(unnamed, "person has", "people have")) no registered name and stand "
          + "there by label; register one: silp names add")
    }
  }
}
