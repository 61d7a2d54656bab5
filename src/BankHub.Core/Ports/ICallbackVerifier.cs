using BankHub.Core.Wire;

namespace BankHub.Core.Ports;

/// <summary>Tells whether a callback comes from the bank.</summary>
public interface ICallbackVerifier
{
    /// <summary>Throws where it cannot be told: then the bank must call again.</summary>
    /// <param name="callback">The call as received.</param>
    /// <param name="now">The time against which its time stamps are held.</param>
    Task<CallbackCheck> CheckAsync(Callback callback, DateTimeOffset now);
}

/// <summary>What was found of a callback.</summary>
/// <param name="Readable">What may be read: the call, or of it what was signed, decrypted; null when it is not the bank's.</param>
/// <param name="Refused">Why not, for the log and never for the caller; null when it is.</param>
public sealed record CallbackCheck(Callback? Readable, string? Refused);
