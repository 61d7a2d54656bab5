using BankHub.Core.Wire;

namespace BankHub.Core.Ports;

/// <summary>Tells whether a callback comes from the bank.</summary>
public interface ICallbackVerifier
{
    /// <summary>Null when authentic; otherwise the reason, for the log and never for the caller.</summary>
    /// <param name="callback">The call as received.</param>
    /// <param name="now">The time against which its time stamp is held.</param>
    string? Refuse(Callback callback, DateTimeOffset now);

    /// <summary>The same, and what of it may be read: for most the call itself, for some only what was signed, decrypted.</summary>
    /// <param name="callback">The call as received.</param>
    /// <param name="now">The time against which its time stamps are held.</param>
    /// <param name="readable">What is handed on where nothing is refused.</param>
    string? Refuse(Callback callback, DateTimeOffset now, out Callback readable)
    {
        readable = callback;
        return Refuse(callback, now);
    }
}
