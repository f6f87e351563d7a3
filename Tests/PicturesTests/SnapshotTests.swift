import Foundation
import Testing

internal import Pictures
internal import ReviewModel
internal import Views

@Suite struct SnapshotTests {
  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  }

  private func check(_ svg: String, _ name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(svg.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == svg)
  }

  @Test("the timelines are drawn as they were when somebody last looked at them")
  func timelines() throws {
    let medium = DeidentifiedReview(SampleTimeline(.init(), seed: 1).review, for: .panel)
    try check(TimelinePicture(medium).svg(), "two-years.svg")
    try check(TimelinePicture(medium, order: .named, on: .panel).svg(), "panel.svg")
    try check(SightingsPicture(medium).svg(), "sightings.svg")
    try check(SightingsPicture(medium, on: .column).svg(), "sightings-column.svg")
    try check(KnowledgePicture(medium).svg(), "knowledge.svg")
    try check(PlansPicture(medium).svg(), "plans.svg")
    var short = SampleTimeline.Shape()
    (short.entries, short.days, short.agencies, short.episodes) = (10, 14, 3, 1)
    let few = DeidentifiedReview(SampleTimeline(short, seed: 2).review, for: .panel)
    try check(TimelinePicture(few).svg(), "two-weeks.svg")
    var long = SampleTimeline.Shape()
    (long.entries, long.days, long.agencies, long.children) = (3000, 1095, 12, 3)
    (long.episodes, long.roughly) = (7, 0.05)
    let many = DeidentifiedReview(SampleTimeline(long, seed: 3).review, for: .panel)
    try check(TimelinePicture(many).svg(), "three-years.svg")
    let reduced = DeidentifiedReview(SampleTimeline(.init(), seed: 1).review, for: .public)
    try check(TimelinePicture(reduced).svg(), "public.svg")
    let relative = DeidentifiedReview(
      SampleTimeline(.init(), seed: 1).review, for: .board, dates: .relative)
    try check(TimelinePicture(relative).svg(), "relative.svg")
  }
}
