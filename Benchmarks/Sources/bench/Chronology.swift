import Foundation

/// Eight agencies' chronologies read, checked, merged and searched for duplicates.
enum Chronology {
  private static let heading = """

    | what | silp | peak | pandas: read, concatenate, sort | peak | times pandas |
    |---|---|---|---|---|---|
    """

  static func run(in place: Workplace) throws {
    let python = ProcessInfo.processInfo.environment["SILP_BENCH_PYTHON"]
    var lines: [String] = []
    var whole: [String: [Double]] = [:]
    Comparison.say(heading)
    for count in [10_000, 100_000] {
      let folder = place.folder + "/chronology-\(count)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try ChronologyFiles.write(count, to: folder)
      for kind in ["csv", "xlsx"] {
        let measured = try measure(kind, folder, python, turns: count > 50_000 ? 3 : 5)
        lines += measured.report(count, kind)
        whole[kind, default: []].append(measured.all)
      }
    }
    for line in lines { Comparison.say(line) }
    for (kind, times) in whole.sorted(by: { $0.key < $1.key }) where times.count == 2 {
      Comparison.say(
        "Growth from 10,000 to 100,000 rows, \(kind), read to duplicates: "
          + "\(words(times[1] / times[0], 1)) times (bar: 12)")
    }
    if python == nil { Comparison.say("Left out: pandas and openpyxl (SILP_BENCH_PYTHON).") }
  }

  /// What was measured of one kind of file.
  private struct Measured {
    var ours = Runs()
    var sheets = Runs()
    var commit = Runs()
    var pandas = Runs()
    var streaming = Runs()
    var normal = Runs()

    var all: Double { ours.seconds("read", "merge", "duplicates") }

    func report(_ count: Int, _ kind: String) -> [String] {
      func seconds(_ value: Double) -> String { words(value, 2) + " s" }
      let read = ours.seconds("read", "merge")
      let peer = pandas.seconds("read")
      Comparison.say(
        "| \(count) rows, \(kind): read, check, take names out, merge | \(seconds(read)) | "
          + "\(words(ours.peak, 0)) MB | \(pandas.isEmpty ? "" : seconds(peer)) | "
          + "\(pandas.isEmpty ? "" : words(pandas.peak, 0) + " MB") | "
          + "\(pandas.isEmpty ? "" : words(read / peer, 2)) |")
      var lines = [
        "\(count) rows, \(kind): duplicates proposed in \(seconds(ours.seconds("duplicates"))); "
          + "committed to a review file in \(seconds(commit.seconds("commit"))), "
          + "\(words(commit.peak, 0)) MB at most"
      ]
      guard kind == "xlsx", !streaming.isEmpty else { return lines }
      let ours = sheets.seconds("sheets")
      lines.append(
        "\(count) rows, xlsx: cells read by silp in \(seconds(ours)), \(words(sheets.peak, 0)) MB; "
          + "by openpyxl read-only in \(seconds(streaming.seconds("read"))), "
          + "\(words(streaming.peak, 0)) MB: "
          + "\(words(streaming.seconds("read") / ours, 1)) times as long (bar: 3); normal in "
          + "\(seconds(normal.seconds("read"))), \(words(normal.peak, 0)) MB")
      return lines
    }
  }

  /// By turns; openpyxl and pandas take minutes for a large workbook, so they get one turn there.
  private static func measure(
    _ kind: String, _ folder: String, _ python: String?, turns: Int
  ) throws -> Measured {
    let program = "/proc/self/exe"
    let bench = (try? FileManager.default.destinationOfSymbolicLink(atPath: program)) ?? program
    var measured = Measured()
    for turn in 0..<turns {
      measured.ours.add(try Child(bench, ["--work", "read", kind, folder]))
      if kind == "xlsx" {
        measured.sheets.add(try Child(bench, ["--work", "sheets", kind, folder]))
      }
      if let python, turn == 0 || turns > 3 || kind == "csv" {
        measured.pandas.add(try Child(python, ["-c", pandas, kind, folder]))
        if kind == "xlsx" {
          measured.streaming.add(try Child(python, ["-c", openpyxl, "read-only", folder]))
        }
      }
      if turn == 0 {
        measured.commit.add(try Child(bench, ["--work", "commit", kind, folder]))
        if kind == "xlsx", let python {
          measured.normal.add(try Child(python, ["-c", openpyxl, "normal", folder]))
        }
      }
    }
    return measured
  }

  private static func words(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }

  /// Dates that are words are left unread, and no row is checked.
  private static let pandas = """
    import sys, time, warnings
    import pandas as pd
    warnings.simplefilter("ignore")
    kind, folder = sys.argv[1:]
    begin = time.time()
    read = pd.read_csv if kind == "csv" else pd.read_excel
    rows = pd.concat([read(f"{folder}/{n}.{kind}") for n in range(8)])
    rows["Date"] = pd.to_datetime(rows["Date"], dayfirst=True, errors="coerce", format="mixed")
    rows = rows.sort_values(["Date", "Time"], kind="stable")
    print("read", time.time() - begin)
    """

  private static let openpyxl = """
    import sys, time, openpyxl
    mode, folder = sys.argv[1:]
    begin = time.time()
    count = 0
    for number in range(8):
        book = openpyxl.load_workbook(f"{folder}/{number}.xlsx", read_only=mode == "read-only")
        for row in book.worksheets[0].iter_rows(values_only=True):
            count += 1
    print("read", time.time() - begin)
    """
}
