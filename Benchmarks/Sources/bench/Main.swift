import Foundation

/// Prints a table of timings, each beside a peer or a floor measured in the same run:
/// `bench [--silp PROGRAM] [--folder FOLDER] [--only listing|committing|naming|chronology|asking|report|genogram|sets|starting]`.
@main enum Main {
  static func main() throws {
    let words = CommandLine.arguments
    func value(after flag: String) -> String? {
      words.firstIndex(of: flag).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    if let place = words.firstIndex(of: "--work"), place + 3 < words.count {
      if words[place + 1] == "report" { return try ReportingWork.run(in: words[place + 3]) }
      return try ChronologyWork.run(words[place + 1], words[place + 2], in: words[place + 3])
    }
    let folder = value(after: "--folder") ?? ".build/bench"
    let only = value(after: "--only")
    let workplace = try Workplace(folder)
    defer { workplace.clear() }
    Comparison.say(Comparison.heading)
    if only == nil || only == "listing" {
      for count in [2_000, 20_000, 100_000] { try Listing.run(count, in: workplace) }
    }
    if only == nil || only == "committing" { try Committing.run(20_000, in: workplace) }
    if only == nil || only == "naming" { try Naming.run() }
    if only == nil || only == "chronology" { try Chronology.run(in: workplace) }
    if only == nil || only == "asking" { Asking.run() }
    if only == nil || only == "report" { try Reporting.run(in: workplace) }
    if only == nil || only == "genogram" { try FamilyPictures.run(in: folder) }
    if only == nil || only == "sets" { try Sets.run(10_000, in: workplace) }
    guard let program = value(after: "--silp") else {
      return Comparison.say("\nLeft out: the start of the program; name it with --silp.")
    }
    if only == nil || only == "starting" { try Starting.run(program, in: workplace) }
  }
}
