namespace BankHub.Channels.Http.Tokens;

/// <summary>No access token could be had; the reason names no secret.</summary>
internal sealed class TokenException(string reason) : Exception(reason)
{
    /// <summary>Whether nobody answered at all.</summary>
    public bool IsUnreachable { get; init; }
}
