namespace BankHub.Core.Ports;

/// <summary>What banks signed and must not count twice, remembered for all nodes together while it could be believed again.</summary>
public interface ISeenSignatures
{
    /// <summary>
    /// Notes a mark; false where it was noted before, unless it stands again for the same message. Throws where that cannot be told: then
    /// nothing may be believed.
    /// </summary>
    Task<bool> IsFreshAsync(string connection, SignedMark mark);
}

/// <summary>What no other message of the bank may bear.</summary>
/// <param name="Name">A nonce with its key, or the digest of what was signed.</param>
/// <param name="Message">The SHA-256 of the message, which may come again; null where nothing may.</param>
/// <param name="Until">When what bears it cannot be believed any more, so that it may be forgotten.</param>
public sealed record SignedMark(string Name, byte[]? Message, DateTimeOffset Until);
