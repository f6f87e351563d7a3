import Foundation

/// Programs of the system that start ours in circumstances that a test cannot make by itself.
enum Wrappers {
  /// Lets no file grow by more than some bytes beyond one that is there, for now.
  static func noLarger(than file: String, by more: Int) -> [String] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let size = attributes?[.size] as? Int
    // The shell counts in blocks of 512 bytes. Until the limit is met it says nothing.
    return shell("trap '' XFSZ; ulimit -S -f \((size ?? 0) / 512 + more / 512); exec \"$@\"")
  }

  /// Lets files of a process grow again.
  static func letGrow(_ process: Int32) throws {
    _ = try output("prlimit", ["--fsize=unlimited", "--pid", "\(process)"])
  }

  /// Runs a program on a small disk of its own that is full; nil where no disk can be made here.
  ///
  /// The review of a folder is copied there and in the end back again. When there is a file `free`
  /// in the folder, room is made on the disk and the file is called `freed`.
  static func smallDisk(over folder: String, room: Int) throws -> [String]? {
    let namespace = getuid() == 0 ? "-m" : "-rm"
    guard
      let unshare = find("unshare"),
      try output("unshare", [namespace, "sh", "-c", "mount -t tmpfs none /tmp"]).status == 0
    else { return nil }
    let script = """
      set -e
      mkdir disk
      mount -t tmpfs -o size=8m none disk
      cp small.* key disk
      used=$(du -sk disk | cut -f1)
      head -c $(((8192 - used - \(room)) * 1024)) /dev/zero > disk/filler
      (while [ ! -e "$0/free" ]; do sleep 0.05; done
       rm disk/filler; mv "$0/free" "$0/freed") < /dev/null > /dev/null 2>&1 &
      helper=$!
      cd disk
      set +e
      "$@"
      status=$?
      cp small.* "$0"
      kill $helper 2> /dev/null
      exit $status
      """
    return [unshare, namespace] + shell(script, named: folder)
  }

  /// Makes room on the small disk over a folder, while a program runs there.
  static func makeRoom(over folder: String, for program: BuiltProgram) throws {
    _ = FileManager.default.createFile(atPath: folder + "/free", contents: nil)
    while program.isRunning, !FileManager.default.fileExists(atPath: folder + "/freed") {
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Runs a program as one for whom permissions count, which they do not for the superuser; nil
  /// where the program cannot be run by anybody else.
  static func ordinary(in folder: String) throws -> [String]? {
    guard getuid() == 0 else { return [] }
    let other = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    guard let setpriv = find("setpriv"),
      try output("setpriv", other + [BuiltProgram.path, "--version"]).status == 0
    else { return nil }
    _ = try output("chown", ["-R", "65534:65534", folder])
    return [setpriv] + other
  }

  private static func shell(_ script: String, named name: String = "sh") -> [String] {
    ["/bin/sh", "-c", script, name]
  }

  private static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func output(
    _ program: String, _ arguments: [String]
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
