using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Control;

/// <summary>A server's reply (RFC 959, section 4.2): its code, and its lines without the code.</summary>
internal sealed record FtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>More follows before the command is done.</summary>
    public bool IsPreliminary => Code / 100 == 1;

    public bool IsDone => Code / 100 == 2;

    /// <summary>This reply when its code is one of these; otherwise what it says as a fault.</summary>
    public FtpReply Expect(string what, params ReadOnlySpan<int> codes) =>
        codes.Contains(Code) ? this : throw FtpFaults.Of(this, what);
}
