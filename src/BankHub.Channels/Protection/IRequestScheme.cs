using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>
/// One named protection of requests (hmac, jws, http-signature, cavage, ws-security): how we sign, and how we check what the bank signed.
/// It holds no state of a request: many are under way at once.
/// </summary>
internal interface IRequestScheme
{
    /// <summary>
    /// How long after it was signed the bank may take a request by what the request itself says, by our clock; null where it says nothing.
    /// </summary>
    TimeSpan? TakenFor => null;

    /// <summary>
    /// The request as it leaves. Throws <see cref="SchemeException"/>, or KeyNotFoundException of a key, when it cannot be signed:
    /// then nothing leaves, and it may be tried again.
    /// </summary>
    WireRequest Sign(WireRequest request, DateTimeOffset now);

    /// <summary>Whether an answer is the bank's, and what of it may be read.</summary>
    /// <param name="sent">What <see cref="Sign"/> returned: an answer may be bound to it.</param>
    /// <param name="answer">As received, whole.</param>
    /// <param name="now">The time against which its time stamps are held.</param>
    AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now);

    /// <summary>Why a callback is not the bank's; null when it is.</summary>
    /// <param name="callback">As received, whole.</param>
    /// <param name="now">The time against which its time stamps are held.</param>
    string? Refuse(Callback callback, DateTimeOffset now);

    /// <summary>The same, with what of it may be read and what must not have come before.</summary>
    CallCheck Check(Callback callback, DateTimeOffset now) => CallCheck.Of(Refuse(callback, now), callback);
}
