internal import Varlink

#if canImport(Glibc)
    internal import Glibc
#endif

extension ConfigurationReader {
    func access(_ root: TableReader, _ daemon: TableReader) -> [AccessRule] {
        let rules = root.tables("access").map(rule)
        guard rules.isEmpty else { return rules }
        // Without a rule, whoever may open the socket by its group may use all of it.
        let group = daemon.optionalString("socket-group").flatMap(Self.group) ?? getgid()
        return [AccessRule(methods: ["*"], users: [0, getuid()], groups: [group])]
    }

    private func rule(_ table: TableReader) -> AccessRule {
        defer { table.finish() }
        let users = table.strings("users")
        let groups = table.strings("groups")
        if users.isEmpty, groups.isEmpty {
            faults.add(table.path, "must name users or groups: without either it grants nothing to anybody")
        }
        return AccessRule(
            methods: methods(table),
            users: accounts(users, table.key("users")) { UInt32($0) ?? SystemAccounts.userID(named: $0) },
            groups: accounts(groups, table.key("groups"), Self.group))
    }

    private func methods(_ table: TableReader) -> [String] {
        let methods = table.strings("methods")
        if methods.isEmpty { faults.add(table.key("methods"), "must name at least one method, \"*\" for all") }
        for method in methods {
            if method.dropLast().contains("*") {
                faults.add(table.key("methods"), "\"\(method)\": an asterisk stands only at the end")
            } else if !ServedMethods.names.contains(where: { AccessRule.pattern(method, covers: $0) }) {
                faults.add(table.key("methods"), "\"\(method)\" is no method; there are \(ServedMethods.summary)")
            }
        }
        return methods
    }

    private func accounts(_ names: [String], _ key: String, _ number: (String) -> UInt32?) -> Set<UInt32> {
        Set(
            names.compactMap { account in
                let found = number(account)
                if found == nil { faults.add(key, "there is no account \(account)") }
                return found
            })
    }
}
