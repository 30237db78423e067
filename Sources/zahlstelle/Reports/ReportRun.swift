import FoundationEssentials
import Interface

/// Asks for an evaluation in the form that is wanted, and writes it.
struct ReportRun {
    let caller: CallerOptions
    let output: ReportOutput
    let dimensions: [Reports.Dimension]
    let from: String
    let to: String
    let filters: [Reports.Filter]?
    let title: String?

    func run() async throws {
        let shift = try caller.ownShift()
        let client = try await caller.connectToReports()
        switch caller.format.json ? .json : output.form ?? .table {
        case .table:
            let reply = try await client.evaluate(question(shift))
            // A file gets no colours.
            let screen = output.output == nil ? Screen(.standard) : Screen(hasColours: false, width: nil)
            try output.write(text(Instance.marked(EvaluationSheet(reply: reply, from: from, to: to).lines(screen))))
        case .json: try output.write(text([JSONText.line(try await client.evaluate(question(shift)))]))
        case .csv:
            let reply = try await client.getTable(
                .init(shift: shift, dimensions: dimensions, from: from, to: to, filters: filters))
            guard let data = Data(base64Encoded: reply.table) else {
                throw CommandFailure.malformedReply
            }
            try output.write([UInt8](data))
        case .html:
            let reply = try await client.getPage(
                .init(shift: shift, dimensions: dimensions, from: from, to: to, filters: filters, title: title))
            try output.write(Array(reply.html.utf8))
        }
    }

    private func question(_ shift: String) -> Reports.Evaluate.Parameters {
        .init(shift: shift, dimensions: dimensions, from: from, to: to, filters: filters)
    }

    private func text(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
