internal import NIOCore

#if canImport(Glibc)
    internal import Glibc
#endif

extension LinePatience {
    private static let asked = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_KEEPIDLE))
    private static let askedAgain = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_KEEPINTVL))
    private static let lost = ChannelOptions.Types.SocketOption(level: .tcp, name: .init(rawValue: TCP_USER_TIMEOUT))

    /// Takes effect on a connected socket of which SO_KEEPALIVE is on.
    func apply(to channel: any Channel) {
        let options = [
            (Self.lost, lostMilliseconds), (Self.askedAgain, askSeconds), (Self.asked, askSeconds),
        ]
        for (option, value) in options { channel.setOption(option, value: value).whenFailure { _ in } }
    }
}
