import Testing
import Varlink

@Suite struct SystemAccountsTests {
    @Test func `users and groups are found by name`() {
        #expect(SystemAccounts.userID(named: "root") == 0)
        #expect(SystemAccounts.groupID(named: "root") == 0)
        #expect(SystemAccounts.groupID(named: "bin") != SystemAccounts.groupID(named: "daemon"))
    }

    @Test func `an unknown name has no number`() {
        #expect(SystemAccounts.userID(named: "no-such-user-here") == nil)
        #expect(SystemAccounts.groupID(named: "") == nil)
    }
}
