using System.Buffers.Binary;
using System.Net.Sockets;

namespace BankHub.Channels.Sftp.Login;

/// <summary>Who is at the other end of a Unix socket, by the kernel's word.</summary>
internal static class AgentPeer
{
    // Linux's SOL_SOCKET and SO_PEERCRED: process, user and group of whoever connected, each of 32 bits.
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;
    private const int Length = 12;

    /// <summary>Null where the system does not say: then nobody is answered.</summary>
    public static int? ProcessOf(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        Span<byte> credentials = stackalloc byte[Length];
        return socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) == Length
            ? BitConverter.IsLittleEndian
                ? BinaryPrimitives.ReadInt32LittleEndian(credentials)
                : BinaryPrimitives.ReadInt32BigEndian(credentials)
            : null;
    }
}
