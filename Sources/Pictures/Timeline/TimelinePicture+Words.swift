internal import Views

extension TimelinePicture {
  /// What the picture shows, in sentences, for those who cannot see it.
  public func describe() -> String {
    var sentences = [
      "Timeline of the entries in the agencies’ records, a lane for each agency, "
        + "from \(told.axis.long(0, told.axis.finest)) to "
        + "\(told.axis.long(told.axis.count - 1, told.axis.finest))."
    ]
    if let incident = told.incident { sentences.append("Incident: \(incident.words).") }
    sentences += told.agencies.map { lane in
      let count = lane.entries.count + lane.unplaced
      return "\(lane.label): \(told.count(count)) \(count == 1 ? "entry" : "entries"), "
        + "\(lane.coverage)."
    }
    sentences += told.episodes.map { "Episode \($0.number): \($0.title), \($0.dates)." }
    sentences += told.sightings.map { lane in
      let ways = [Sighting.alone, .seen, .notSeen].map { way in
        "\(way.words) \(told.count(lane.marks.count { $0.sighting == way })) times"
      }
      return "\(lane.label): " + ways.joined(separator: ", ") + "."
    }
    sentences += told.plans.map { lane in
      "Plans of \(lane.label): " + lane.bars.map(\.words).joined(separator: ", then ") + "."
    }
    return sentences.joined(separator: " ")
  }
}
