/// What the program cannot see, to be asked of people.
struct PreflightUnseen {
  let options: ReviewOptions
  private static let copy = "silp copy second.silp, and take both files to the second laptop"

  func check(_ list: inout PreflightList) throws(Complaint) {
    checkSpare(&list)
    list.add(
      "laptop", .unseen,
      "whether the disk is encrypted cannot be seen from here; ask whoever looks "
        + "after this laptop")
    list.add(
      "laptop", .unseen,
      "whether a screen shows this to the room cannot be seen from here; let the "
        + "projector extend the screen, not mirror it, and switch off messages and sleep")
  }

  private func checkSpare(_ list: inout PreflightList) {
    let console = Console.current
    guard !options.noInput, console.inputIsTerminal else {
      return list.add(
        "spare", .unseen, "whether a second laptop has a copy of today cannot be seen from here",
        type: Self.copy)
    }
    console.err("Is there a copy of today on a second laptop, and did it open there? (y/n) ")
    let answer = console.readLine().map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
    if answer.hasPrefix("y") {
      list.add("spare", .ready, "a second laptop has a copy of today, somebody says")
    } else {
      list.add("spare", .missing, "no second laptop has a copy of today", type: Self.copy)
    }
  }
}
