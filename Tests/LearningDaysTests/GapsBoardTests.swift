import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("The gaps board")
struct GapsBoardTests {
  private let day = Day()

  private func note(
    _ kind: LearningNote.Kind, _ agencies: [Code], episode: Int? = 0,
    flags: [LearningNote.Flag] = []
  ) -> LearningNote {
    LearningNote(
      text: "x", kind: kind, day: 1, stage: "episode-1", at: day.now,
      agencies: agencies.map { day.agency($0) }, episode: episode.map { day.episodes[$0] },
      flags: flags)
  }

  private func board(
    _ notes: [LearningNote], absent: Set<GapsBoard.Cell> = []
  ) -> GapsBoard {
    GapsBoard(
      notes, episodes: day.episodes, agencies: day.review.agencies.map(\.id), absent: absent)
  }

  @Test("counts each note once for each agency it came from")
  func counts() {
    let board = board([
      note(.workedWell, ["hv", "gp"]), note(.wouldHaveWorkedBetter, ["hv"]),
      note(.workedWell, ["hv"], episode: nil), note(.toCheck, ["hv"]), note(.idea, []),
      note(.workedWell, [], flags: [.noAgency]),
    ])
    #expect(board[day.episodes[0], day.agency("hv")] == GapsBoard.Tally(well: 1, better: 1))
    #expect(board[day.episodes[0], day.agency("gp")] == GapsBoard.Tally(well: 1, better: 0))
    #expect(board[day.episodes[1], day.agency("hv")] == GapsBoard.Tally())
    let totals = board.totals
    #expect(
      [
        totals.withoutEpisode, totals.withoutAgency, totals.toCheck, totals.ideas, totals.flagged,
      ] == [1, 1, 1, 1, 1])
  }

  @Test("asks for whole episodes, then silent agencies, then strengths; never for the absent")
  func asking() {
    let cell = GapsBoard.Cell(episode: day.episodes[0], agency: day.agency("pol"))
    let silence = board([note(.wouldHaveWorkedBetter, ["hv"])], absent: [cell])
    #expect(silence[day.episodes[0], day.agency("pol")] == nil)
    #expect(
      silence.gaps() == [
        .nobody(day.episodes[1]), .silent(day.episodes[0], [day.agency("gp")]),
        .noStrength(day.episodes[0], [day.agency("hv")]),
      ])
    let both = board([note(.workedWell, ["hv"]), note(.workedWell, ["gp"], episode: 1)])
    guard case .silent(day.episodes[1], _)? = both.gaps(at: day.episodes[1]).first else {
      Issue.record("the episode that is spoken about is asked about first")
      return
    }
  }
}
