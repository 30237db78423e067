import Foundation
import Testing

/// Plays seeds as `make simulate` does: in processes of their own, because the simulation takes over Swift's scheduling for good.
@Suite struct SeedTests {
    private func simulate(_ arguments: String...) throws -> (output: String, status: Int32) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = Programs.named("zahlstelle-simulate")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }

    @Test func everyPromiseIsKeptInTwoHundredDays() throws {
        let (output, status) = try simulate("--seeds", "200")
        #expect(status == 0, "\(output)")
        #expect(output.contains("Every promise was kept."))
    }

    @Test func theBooksOfTwelveWeeksAreThoseOfTheModel() throws {
        let (output, status) = try simulate("--weeks", "--seeds", "12")
        #expect(status == 0, "\(output)")
        #expect(output.contains("Every promise was kept."))
    }

    @Test(arguments: [3, 8, 215])
    func theSameSeedIsTheSameDayToTheLastByte(seed: Int) throws {
        let first = try simulate("--seed", "\(seed)", "--trace").output
        let second = try simulate("--seed", "\(seed)", "--trace").output
        #expect(first == second)
        #expect(first.contains("the daemon is up"))
    }

    @Test func anotherSeedIsAnotherDay() throws {
        #expect(try simulate("--seed", "3", "--trace").output != simulate("--seed", "4", "--trace").output)
    }
}
