/// Lets others run until it is so; gives up with the test's time limit.
func eventually(_ isSo: @Sendable () async -> Bool) async {
    while !Task.isCancelled, !(await isSo()) { await Task.yield() }
}
