namespace BankHub.Channels.Sftp;

/// <summary>The two streams over which the protocol is spoken, and how they end.</summary>
/// <param name="Requests">To the server.</param>
/// <param name="Replies">From the server.</param>
/// <param name="Cut">Ends both at once, also while one of them blocks; may come twice.</param>
/// <param name="Ending">Says in words, once the streams have ended, why.</param>
/// <param name="Free">Frees what the link holds, when nobody reads any more.</param>
internal sealed record SftpLink(Stream Requests, Stream Replies, Action Cut, Func<string> Ending, Action Free);
