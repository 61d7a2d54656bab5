namespace BankHub.Channels.Protection;

/// <summary>A request cannot be signed; the reason names no secret.</summary>
internal sealed class SchemeException(string reason) : Exception(reason);
