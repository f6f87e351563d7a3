import Foundation
import Testing

@Suite("The program, whatever is around it")
struct HygieneTests {
  @Test(
    "needs no folder for temporary files and leaves nothing in one",
    arguments: ["missing", "there"])
  func temporary(folder: String) throws {
    let desk = try Desk()
    for (name, text) in [
      ("review.yaml", SmallReview.details), ("family.yaml", SmallReview.family),
      ("agencies.csv", SmallReview.agencies),
      ("police.csv", "Date,Time,Event\n2025-09-12,10:15,Kitto was seen at home\n"),
    ] {
      try desk.write(text, to: name)
    }
    let temporary = desk.folder + "/" + folder
    let manager = FileManager.default
    if folder == "there" {
      try manager.createDirectory(
        atPath: temporary, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o500])
    }
    let key = ["--unlock-with", "key", "--no-input", "--review", "small.silp"]
    let new = ["--make-unlock-file", "key", "--no-input"]
    let lines: [(String, [String])] = [
      ("new small --from review.yaml", new), ("agency import agencies.csv", key),
      ("person import family.yaml", key),
      ("chronology import police.csv --agency pol --coverage every-contact", key),
      ("chronology list", key), ("day 1", key), ("note list", key),
      ("report overview -o overview.odt", key), ("export xml -o review.xml", key),
      ("scan overview.odt review.xml", key), ("genogram -o family.dot", key), ("status", key),
      ("import xml review.xml --as again", ["--make-unlock-file", "key2", "--no-input"]),
      ("open", key),
    ]
    for (line, more) in lines {
      let ended = try FinishedRun.run(
        line.split(separator: " ").map(String.init) + more, in: desk.folder,
        input: line == "day 1" ? "+ @pol It was kept\n/end\n" : "status\n",
        environment: ["TMPDIR": temporary, "TMP": temporary, "TEMP": temporary])
      #expect(ended.status == 0, "\(line): \(ended.err)")
    }
    #expect((try? manager.contentsOfDirectory(atPath: temporary)) ?? [] == [])
    #expect(manager.fileExists(atPath: temporary) == (folder == "there"))
    let all = try manager.contentsOfDirectory(atPath: desk.folder)
    #expect(!all.contains { $0.hasSuffix(".part") || $0.hasSuffix("-journal") || $0.first == "." })
  }

  @Test("ends as a shell expects when nobody reads its results any more")
  func closedPipe() throws {
    let desk = try SmallReview.desk()
    let list = "'\(BuiltProgram.path)' person list --unlock-with key --no-input"
    // The reader has gone before anything is written.
    let script = "(sleep 0.1; \(list); echo \"status $?\" >&2) | true"
    let ended = try FinishedRun.run(["-c", script], in: desk.folder, program: "/bin/sh")
    #expect(ended.err == "status 141\n")
  }

  @Test("says that results could not be written, and does not crash")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else {
      return print("left out: there is no /dev/full on this system")
    }
    let desk = try SmallReview.desk()
    let list = "'\(BuiltProgram.path)' person list --unlock-with key --no-input"
    let full = try FinishedRun.run(
      ["-c", list + " > /dev/full"], in: desk.folder, program: "/bin/sh")
    #expect(full.status == 1 && full.err.hasPrefix("error: the results could not be written"))
  }

  @Test("is not killed by a limit on the size of files, and what was saved is safe")
  func fileSize() throws {
    let desk = try SmallReview.desk()
    let before = desk.open("person", "list").out
    // In blocks of 512 or 1,024 bytes: less than the review has already.
    let add =
      "'\(BuiltProgram.path)' agency add hv --label Nurse --unlock-with key --no-input"
    let ended = try FinishedRun.run(
      ["-c", "ulimit -f 4; " + add], in: desk.folder, program: "/bin/sh")
    #expect(
      ended.status == 1 && !ended.bySignal && ended.err.contains("what was saved before is safe"))
    #expect(desk.open("person", "list").out == before)
  }

  @Test("writes no core dump")
  func coreDumps() throws {
    let desk = try SmallReview.desk()
    let sitting = try TerminalSession(["open", "--unlock-with", "key"], in: desk.folder)
    #expect(sitting.shows("small> "))
    guard let limits = sitting.limits else {
      return print("left out: the system does not tell a process's limits")
    }
    let cores = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(cores?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  @Test("tells who else can open the files or look into the folder, and how to stop that")
  func exposure() throws {
    let desk = try SmallReview.desk()
    guard desk.isInReachOfOthers else {
      return print("left out: the folder for temporary files is closed to others")
    }
    func set(_ mode: Int, _ name: String) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: desk.folder + "/" + name)
    }
    let folder = "note: others who use this computer can look into this folder; type: chmod 700 .\n"
    let review =
      "note: others who use this computer can open small.silp; type: chmod 600 small.silp\n"
    let names = review.replacingOccurrences(of: "small.silp", with: "small.silpnames")
    func said(_ arguments: String..., input: String = "") -> [String] {
      let all = [folder, review, names]
      let err = desk.run(arguments + ["--unlock-with", "key", "--no-input"], input: input).err
      return all.flatMap { note in
        Array(repeating: note, count: err.components(separatedBy: note).count - 1)
      }
    }
    for (mode, expected) in [(0o755, [folder]), (0o701, []), (0o750, []), (0o700, [])] {
      try set(mode, "")
      #expect(said("status") == expected, "\(mode)")
      #expect(said("open", input: "status\nstatus\n") == expected, "\(mode)")
      #expect(said("agency", "list") == [], "\(mode)")
    }
    try set(0o644, "small.silp")
    try set(0o640, "small.silpnames")
    #expect(said("agency", "list") == [] && said("status") == [])
    try set(0o711, "")
    #expect(said("agency", "list") == [review])
    #expect(said("names", "list") == [review, names])
    #expect(said("open", input: "names list\nagency list\n") == [review, names])
    try set(0o600, "small.silp")
    try set(0o600, "small.silpnames")
    #expect(said("names", "list") == [])
  }
}

extension TerminalSession {
  /// What the system lets the program use; nil where it does not tell.
  fileprivate var limits: String? {
    try? String(contentsOfFile: "/proc/\(identifier)/limits", encoding: .utf8)
  }
}

extension Desk {
  /// Whether others could come to the folder if it let them.
  fileprivate var isInReachOfOthers: Bool {
    var path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().deletingLastPathComponent()
    while true {
      let mode =
        (try? FileManager.default.attributesOfItem(atPath: path.path))?[.posixPermissions] as? Int
      guard let mode, mode & 0o001 != 0 else { return false }
      if path.path == "/" { return true }
      path = path.deletingLastPathComponent()
    }
  }
}
