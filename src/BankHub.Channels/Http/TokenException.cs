namespace BankHub.Channels.Http;

/// <summary>No access token could be had; the reason names no secret.</summary>
internal sealed class TokenException(string reason) : Exception(reason);
