import Foundation
import LearningDays
import ReviewModel
import Testing

@Suite("The clocks of a day")
struct ClockTests {
  @Test("tell sleep from a clock that was set, and neither from a day that goes on")
  func watch() {
    var watch = ClockWatch(ClockReading(wall: Moment(seconds: 1000), passed: 5, awake: 5))
    func read(_ wall: Int, _ passed: Double, _ awake: Double) -> [ClockChange] {
      watch.changes(
        at: ClockReading(wall: Moment(seconds: wall), passed: passed, awake: awake))
    }
    #expect(read(4600, 3605, 3605) == [])
    #expect(read(7120, 6125.4, 3605.2) == [.slept(seconds: 2520)])
    #expect(read(7150, 6155, 3635) == [])
    // A minute is a minute: shorter sleep and smaller corrections are not worth a word.
    #expect(read(7209, 6214, 3635.5) == [] && read(7268, 6214, 3635.5) == [])
    #expect(read(10868, 6214, 3635.5) == [.wasSet(seconds: 3600)])
    #expect(read(7268, 6214, 3635.5) == [.wasSet(seconds: -3600)])
    #expect(
      read(9068, 8614, 3635.5) == [.slept(seconds: 2400), .wasSet(seconds: -600)])
  }

  /// A day five minutes into its first stage of twenty, whose computer then sleeps.
  private static func asleep(_ seconds: Int = 2520) -> Day {
    var day = Day()
    day.type("One", after: 300)
    day.now = Moment(seconds: day.now.seconds + seconds)
    day.session.notice(.slept(seconds: seconds))
    return day
  }

  @Test("ask once whether time slept counts, after the note that was typed and before the marks")
  func asked() {
    var day = Self.asleep()
    #expect(day.type("Two").draft != nil)
    var other = Self.asleep()
    #expect(other.session.tick(now: other.now, in: other.setting).messages == [.slept(minutes: 42)])
    #expect(other.session.tick(now: other.now, in: other.setting).messages != [.slept(minutes: 42)])
    var third = Self.asleep()
    #expect(third.type("Two").messages == [.slept(minutes: 42)])
    #expect(third.type("Three").messages == [])
    #expect(third.type("Four", after: 300).messages == [.timeLeft(-32)])
  }

  @Test(
    "leave out what was slept, or keep it, by a key or by a word",
    arguments: ["k", "s", "/keep", "/subtract", " S "])
  func answered(answer: String) {
    var day = Self.asleep()
    day.type("Two")
    let keeps = answer == "k" || answer == "/keep"
    #expect(
      day.type(answer).messages == [
        keeps ? .sleepKept(minutes: 42, left: -27) : .sleepLeftOut(minutes: 42, left: 15)
      ])
    // What was answered is not asked again, and the marks go on from there.
    #expect(day.type("Three").messages == [])
    let next = day.type("Four", after: 300).messages
    #expect(next == [keeps ? .timeLeft(-32) : .halfTime(left: 10)])
    #expect(
      day.type(answer).draft?.text == (answer.count > 3 ? nil : "\(answer.filter(\.isLetter))"))
    #expect(day.type("/keep") == [.say(.nothingSlept(line: "/keep"))])
  }

  @Test("take a lone k or s for a note where nothing was asked")
  func letters() {
    var day = Day()
    #expect(day.type("k").draft?.text == "k")
    day.session.notice(.slept(seconds: 600))
    // Typed before the question was on the screen.
    #expect(day.type("s").draft?.text == "s")
    #expect(day.type("s").messages == [.sleepLeftOut(minutes: 10, left: 30)])
  }

  @Test("ask nothing of a break, a pause, or a stage that was left, and take sleep together")
  func unasked() {
    for line in ["/break 15", "/pause"] {
      var day = Day()
      day.type(line)
      day.now = Moment(seconds: day.now.seconds + 600)
      day.session.notice(.slept(seconds: 600))
      #expect(day.type("One").messages == [])
    }
    var left = Self.asleep()
    #expect(!left.type("/next").messages.contains(.slept(minutes: 42)))
    #expect(left.type("/subtract").messages == [.nothingSlept(line: "/subtract")])
    var twice = Self.asleep(600)
    twice.session.notice(.slept(seconds: 300))
    #expect(twice.type("Two").messages == [.slept(minutes: 15)])
    // A pause between the question and the answer changes nothing.
    twice.type("/pause")
    #expect(twice.type("s").messages.first == .sleepLeftOut(minutes: 15, left: 20))
  }

  @Test(
    "go on alike in stage, break and silence when the clock on the wall is set",
    arguments: [
      3600, -3600, 90,
    ])
  func set(seconds: Int) {
    for line in ["", "/break 15", "/silence 2", "/pause"] {
      var whole = Day()
      var moved = Day()
      whole.type(line)
      moved.type(line)
      moved.session.notice(.wasSet(seconds: seconds))
      moved.now = Moment(seconds: moved.now.seconds + seconds)
      var told = 0
      for pause in [60, 100, 700, 400] {
        let one = whole.type("t", after: pause).messages
        let other = moved.type("t", after: pause).messages
        let same = other.filter { if case .clockWasSet = $0 { false } else { true } }
        #expect(one == same)
        told += other.count - same.count
      }
      #expect(told == 1)
    }
  }

  @Test("are told when the clock was set, once, ahead or back")
  func told() {
    var day = Day()
    for (seconds, minutes) in [(3600, 60), (-600, -10)] {
      day.session.notice(.wasSet(seconds: seconds))
      day.now = Moment(seconds: day.now.seconds + seconds)
      #expect(day.type("x").messages == [.clockWasSet(minutes: minutes)])
      #expect(day.type("x").messages == [])
    }
  }

  @Test(
    "are asked about again after nothing but a crash, which leaves out what was slept by itself")
  func crash() throws {
    var day = Self.asleep()
    let stored = try JSONEncoder().encode(day.session)
    day.session = try JSONDecoder().decode(DaySession.self, from: stored)
    let back = day.session.resume(now: day.now, in: day.setting).messages
    #expect(back.count == 1 && day.type("One").messages == [])
    #expect(day.session.left(now: day.now, in: day.setting.agenda) == 15)
  }
}

@Suite("What a session keeps")
struct KeptSessionTests {
  @Test("is as much after a thousand notes as after two hundred, and still undoes them all")
  func size() throws {
    var day = Day()
    var sizes: [Int] = []
    for number in 1...1000 {
      day.type("Note")
      day.logged.append(try #require(day.logStep()))
      if number % 200 == 0 { sizes.append(try JSONEncoder().encode(day.session).count) }
    }
    #expect(Set(sizes).count == 1, "\(sizes)")
    let last = day.session.lastNote
    day.session = try JSONDecoder().decode(
      DaySession.self, from: JSONEncoder().encode(day.session))
    #expect(day.session.lastNote == last)
    for step in (0..<1000).reversed() {
      let wanted = day.logged[step].operation
      var effects = day.type("u")
      // The log is read once, when none of those that were kept is left.
      if effects == [.recallSteps(.undo)] {
        #expect(step == 899)
        effects = [.undo(operation: wanted)]
      }
      #expect(effects == [.undo(operation: wanted)])
      day.logged.removeLast()
    }
    #expect(day.type("u") == [.say(.nothingToUndo)])
  }

  @Test("is read as it was kept before, when all steps were")
  func earlier() throws {
    var day = Day()
    for _ in 1...3 { day.type("Note") }
    var object = try #require(
      JSONSerialization.jsonObject(with: JSONEncoder().encode(day.session)) as? [String: Any])
    let done = try #require(object["done"] as? [String: Any])
    let undone = try #require(object["undone"] as? [String: Any])
    object["done"] = done["steps"]
    object["undone"] = undone["steps"]
    let read = try JSONDecoder().decode(
      DaySession.self, from: JSONSerialization.data(withJSONObject: object))
    #expect(read == day.session)
  }
}
