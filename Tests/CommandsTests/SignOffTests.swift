import Archive
import Commands
import Foundation
import Testing

@Suite("Signing off") struct SignOffTests {
  /// A review whose public report waits to be signed.
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    let made = desk.open("report", "overview", "--audience", "public", "-o", "overview.odt")
    #expect(made.status == .done && desk.has("overview.unsigned.odt") && !desk.has("overview.odt"))
    #expect(desk.open("status").err.contains("not signed off: 1 file for the public"))
    return desk
  }

  @Test("names the file as it is published, and keeps who signed these very bytes")
  func exact() throws {
    let desk = try desk()
    let bytes = desk.bytes("overview.unsigned.odt")
    let signed = desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair")
    #expect(signed.out == "overview.odt is signed off by Chair (Z1)\n")
    #expect(desk.bytes("overview.odt") == bytes && !desk.has("overview.unsigned.odt"))
    let second = desk.open("sign-off", "overview.odt", "--role", "Lead reviewer")
    #expect(second.status == .done && !second.err.contains("carries over"))
    #expect(desk.open("sign-off", "overview.odt", "--role", "Chair").err.contains("already"))
    #expect(desk.bytes("overview.odt") == bytes, "nothing is written into it")
    let check = desk.open("sign-off", "overview.odt", "--check")
    #expect(check.status == .done && check.out.contains("Chair (2026-"))
    #expect(check.out.contains("Lead reviewer (2026-") && !check.out.contains("carried"))
    #expect(!desk.open("status").err.contains("not signed off"))
    let log = desk.open("log", "--plain", "--last", "2").out
    #expect(log.contains("signed off overview.odt (Z1) as Chair"))
    #expect(log.contains("signed off overview.odt (Z1) as Lead reviewer"))
    #expect(desk.open("undo").out.contains("step 3"), "a sign-off is not undone")
  }

  @Test("takes the file that was saved by another program, and carries earlier roles over to it")
  func resaved() throws {
    let desk = try desk()
    desk.open("sign-off", "overview.unsigned.odt", "--role", "Lead reviewer")
    let first = desk.bytes("overview.odt")
    guard try desk.resaveInOffice("overview.odt", as: "final.odt") else { return }
    #expect(desk.bytes("final.odt") != first)
    let unknown = desk.open("sign-off", "final.odt", "--role", "Chair")
    #expect(unknown.status == .failed && unknown.err.contains("--release Z3"))
    let check = desk.open("sign-off", "final.odt", "--check")
    #expect(check.status == .failed && check.err.contains("is NOT a file that was signed off"))
    let signed = desk.open("sign-off", "final.odt", "--role", "Chair", "--release", "Z1")
    #expect(signed.status == .done, "\(signed.err)")
    #expect(signed.err.contains("what they signed carries over to it"))
    #expect(signed.err.contains("after Lead reviewer signed it"))
    let exact = desk.open("sign-off", "final.odt", "--check").out
    #expect(exact.contains(", carried over)") && exact.contains("Chair (2026-"))
    let earlier = desk.open("sign-off", "overview.odt", "--check")
    #expect(earlier.status == .failed && earlier.err.contains("a later version of it after it"))
    // Known by its name as well, in whatever format.
    try FileManager.default.moveItem(
      atPath: desk.folder + "/overview.odt", toPath: desk.folder + "/final.unsigned.odt")
    let clash = desk.open("sign-off", "final.unsigned.odt", "--role", "Board")
    #expect(clash.status == .failed && clash.err.contains("final.odt is there already"))
    #expect(desk.releases().count == 1 && !desk.releases()[0].contains("Board"))
  }

  @Test("refuses a changed file with a name in it, wherever it was put, and signs nothing")
  func planted() throws {
    for part in ["content.xml", "meta.xml", "styles.xml"] {
      let desk = try desk()
      try desk.plant("Kitto", in: part, of: "overview.unsigned.odt")
      let refused = desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair")
      #expect(refused.status == .namesFound, "\(part)")
      #expect(refused.err.contains("a form of Child A") && !refused.err.contains("Kitto"))
      #expect(desk.has("overview.unsigned.odt") && !desk.has("overview.odt"))
      #expect(desk.releases()[0].hasSuffix("nobody yet"))
      let despite = desk.open(
        "sign-off", "overview.unsigned.odt", "--role", "Chair", "--release-with-names",
        "asked by the court")
      #expect(despite.status == .done && desk.has("overview.odt"))
      #expect(desk.releases()[0].contains("found something, let out with a reason"))
      #expect(desk.open("log").out.contains("WITH what was found in it: asked by the court"))
    }
  }

  @Test("notices a single changed byte of a file that was signed")
  func changed() throws {
    let desk = try desk()
    desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair")
    var bytes = desk.bytes("overview.odt")
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: desk.folder + "/overview.odt"))
    let check = desk.open("sign-off", "overview.odt", "--check")
    #expect(check.status == .failed && check.err.contains("it has the name of Z1"))
  }

  @Test("cut off after it was kept is finished by doing it again, and kept once")
  func cutOff() throws {
    let desk = try desk()
    desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair")
    try FileManager.default.moveItem(
      atPath: desk.folder + "/overview.odt", toPath: desk.folder + "/overview.unsigned.odt")
    let steps = desk.open("log", "--plain").out.split(separator: "\n").count
    #expect(desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair").status == .done)
    #expect(desk.has("overview.odt") && !desk.has("overview.unsigned.odt"))
    #expect(desk.open("log", "--plain").out.split(separator: "\n").count == steps)
  }

  @Test("without the names file needs a reason, which is kept")
  func unscanned() throws {
    let desk = try desk()
    try FileManager.default.removeItem(atPath: desk.folder + "/small.silpnames")
    let refused = desk.open("sign-off", "overview.unsigned.odt", "--role", "Chair")
    #expect(refused.status == .namesFound && refused.err.contains("--unscanned"))
    let signed = desk.open(
      "sign-off", "overview.unsigned.odt", "--role", "Chair", "--unscanned", "the file is lost")
    #expect(signed.status == .done && desk.has("overview.odt"))
    #expect(desk.releases()[0].contains("NOT for names, with a reason"))
  }

  @Test("asks for what it needs to know")
  func usage() throws {
    let desk = try desk()
    for wrong in [
      ["overview.unsigned.odt"], ["--role", "Chair"], ["--list", "overview.unsigned.odt"],
      ["overview.unsigned.odt", "--role", " "],
      ["overview.unsigned.odt", "--check", "--role", "Chair"],
    ] {
      let outcome = desk.run(["sign-off"] + wrong + ["--unlock-with", "key", "--no-input"])
      #expect(outcome.status == .usage, "\(wrong)")
    }
    let none = desk.open("sign-off", "other.odt", "--role", "Chair")
    #expect(none.err.contains("there is no file other.odt"))
    let number = desk.open(
      "sign-off", "overview.unsigned.odt", "--role", "Chair", "--release", "Z9")
    #expect(number.err.contains("there is no release Z9"))
    #expect(desk.releases()[0].hasSuffix("nobody yet"))
  }
}

extension Desk {
  /// Saves a document anew in LibreOffice; false, and a word of it, where that is not installed.
  fileprivate func resaveInOffice(_ name: String, as other: String) throws -> Bool {
    guard let office = Programs.find("soffice") else {
      print("left out: LibreOffice is not installed, so no file was saved by it")
      return false
    }
    let made = folder + "/resaved"
    _ = try Programs.output(
      office,
      [
        "--headless", "--norestore", "-env:UserInstallation=file://\(folder)/profile",
        "--convert-to", "odt", "--outdir", made, folder + "/" + name,
      ])
    try FileManager.default.moveItem(atPath: made + "/" + name, toPath: folder + "/" + other)
    return true
  }

  /// Puts a word at the end of the last text of a part of a document, as another program might.
  fileprivate func plant(_ word: String, in part: String, of name: String) throws {
    let reader = try ZipReader(bytes: bytes(name))
    var writer = ZipWriter()
    for entry in reader.entries {
      var content = try reader.read(entry.name)
      if entry.name == part {
        var text = String(decoding: content, as: UTF8.self)
        let end = try #require(
          text.range(of: "</text:p>", options: .backwards) ?? text.range(of: "</dc:title>"))
        text.insert(contentsOf: " " + word, at: end.lowerBound)
        content = Array(text.utf8)
      }
      try writer.add(entry.name, content)
    }
    try Data(try writer.finish()).write(to: URL(fileURLWithPath: folder + "/" + name))
  }
}
