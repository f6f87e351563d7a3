internal import LearningDays
internal import ReviewModel
internal import Views

/// The board of gaps in words: a grid for the eye, sentences for a screen reader.
struct GapsText {
  let review: Review
  let view: DeidentifiedReview
  let isAccessible: Bool
  /// The day it is; who was not asked to it, or sent apologies, is absent and not silent.
  let day: Int

  /// What is still missing on an episode; nil where nothing is.
  func leaving(_ id: EpisodeID) -> String? {
    guard let episode = review.episodes.first(where: { $0.id == id }) else { return nil }
    let number = episode.reference.text
    let silent = board.agencies.filter { board[id, $0]?.isSilent == true }.map { view.labels[$0] }
    let unchecked = review.notes.count {
      $0.value.episode == id && $0.value.kind == .toCheck && $0.value.isOpen
    }
    var missing: [String] = []
    if !silent.isEmpty {
      missing.append("nothing on \(number) from \(silent.joined(separator: ", "))")
    }
    if unchecked > 0 { missing.append("\(unchecked) marked to check") }
    guard !missing.isEmpty else { return nil }
    return "Before leaving: \(missing.joined(separator: "; ")). "
      + "You can still write about it with !\(number.dropFirst())."
  }

  func text(at episode: EpisodeID?) -> String {
    let board = board
    let said =
      isAccessible
      ? board.sentences(at: episode, words)
      : grid(board) + board.gaps(at: episode).prefix(3).map { board.sentence($0, words) }
    return (said + [totals(board)]).joined(separator: "\n")
  }

  private var board: GapsBoard {
    GapsBoard(
      review.notes.map(\.value), episodes: review.episodes.map(\.id),
      agencies: review.agencies.map(\.id), absent: absent)
  }

  private var absent: Set<GapsBoard.Cell> {
    let asked = DayAgencies(review, day: day)
    return Set(
      review.agencies.map(\.id).filter { !asked.present.contains($0) }.flatMap { agency in
        review.episodes.map { GapsBoard.Cell(episode: $0.id, agency: agency) }
      })
  }

  private func grid(_ board: GapsBoard) -> [String] {
    let codes = board.agencies.map { review.agency($0)?.value.code.text ?? "" }
    let width = (codes.map(\.count).max() ?? 3) + 3
    func cell(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let head = "Who has spoken about what: worked well / would have worked better, . nothing yet"
    let rows = review.episodes.map { episode in
      cell(episode.reference.text)
        + board.agencies.map { agency in
          guard let tally = board[episode.id, agency] else { return cell("n/a") }
          return cell(tally.isSilent ? "." : "\(tally.well)/\(tally.better)")
        }.joined()
    }
    return [head, cell("") + codes.map(cell).joined()] + rows
  }

  private var words: GapsBoard.Names {
    let (labels, episodes) = (view.labels, review.episodes)
    return GapsBoard.Names(
      agency: { labels[$0] },
      episode: { id in episodes.first { $0.id == id }?.reference.text ?? "an episode" })
  }

  private func totals(_ board: GapsBoard) -> String {
    let totals = board.totals
    return "Without an episode: \(totals.withoutEpisode). Without an agency: "
      + "\(totals.withoutAgency). To check: \(totals.toCheck). Ideas held: \(totals.ideas)."
  }
}
