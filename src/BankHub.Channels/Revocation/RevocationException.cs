namespace BankHub.Channels.Revocation;

/// <summary>No list says whether the bank's certificate is revoked, so nobody is believed until a fresh one is there.</summary>
internal sealed class RevocationException(string why, Exception? inner = null)
    : IOException($"the list of revoked certificates {why}", inner);
