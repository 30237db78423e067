import Testing
import Varlink

@testable import Daemon

@Suite struct AccessPolicyTests {
    private let policy = AccessPolicy(rules: [
        AccessRule(methods: ["org.zahlstelle.Payments.*"], users: [1001], groups: [50]),
        AccessRule(methods: ["org.zahlstelle.Journal.Verify"], users: [], groups: [60]),
    ])

    private func peer(_ user: UInt32, groups: [UInt32] = []) -> PeerCredentials {
        PeerCredentials(userID: user, groupID: 9, supplementaryGroupIDs: groups, processID: 1)
    }

    @Test func whatNoRuleGrantsIsDenied() {
        #expect(!policy.allows(peer(1002), "org.zahlstelle.Payments.Start"))
        #expect(!policy.allows(peer(1001), "org.zahlstelle.Journal.Verify"))
        #expect(!policy.allows(peer(0), "org.zahlstelle.Payments.Start"))
        #expect(!policy.allows(peer(1001), "org.zahlstelle.PaymentsX.Start"))
    }

    @Test func usersAndSupplementaryGroupsAreGrantedTheirMethods() {
        #expect(policy.allows(peer(1001), "org.zahlstelle.Payments.Start"))
        #expect(policy.allows(peer(7, groups: [50]), "org.zahlstelle.Payments.Cancel"))
        #expect(policy.allows(peer(7, groups: [60]), "org.zahlstelle.Journal.Verify"))
        #expect(!policy.allows(peer(7, groups: [60]), "org.zahlstelle.Journal.VerifyAll"))
    }

    @Test func rootMayHaveTheDaemonBeginAnewAndNobodyElseWhoWasNotNamed() {
        #expect(policy.allows(peer(0), "org.zahlstelle.Daemon.Renew"))
        #expect(!policy.allows(peer(1001), "org.zahlstelle.Daemon.Renew"))
    }

    @Test func whatTheServiceSaysOfItselfIsForEverybody() {
        #expect(policy.allows(peer(4711), "org.varlink.service.GetInfo"))
    }
}
