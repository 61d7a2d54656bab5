using BankHub.Core.Adapters;

namespace BankHub.Channels;

/// <summary>
/// A request can be held up on its way, and a file get its name late or lie untaken, for as long as the bank would still take it: "not
/// found" proves nothing before. Where that can be later than the manifest waits, a payment would be held never to have left, made again,
/// and then taken twice.
/// </summary>
internal static class LateMessages
{
    /// <param name="endpoint">Where it is sent.</param>
    /// <param name="inquiry">How the bank is asked; null for never.</param>
    /// <param name="signedFor">How long what it is signed by says that it is good; null for unsaid.</param>
    /// <param name="options">Take the finding.</param>
    public static void Check(Endpoint endpoint, InquiryRule? inquiry, TimeSpan? signedFor, OptionReader options)
    {
        if (endpoint.Role != "send" || inquiry is null or { ShutsOut: true })
            return;
        var taken = new[] { signedFor, endpoint.TakenFor }.Min();

        // A request is signed when it leaves, with the database's time, in which absence is waited for, and a file is written then: at the
        // latest when the time of the send has run out.
        if (taken is null || taken + endpoint.Timeout > inquiry.AbsentAfter)
            options.RefuseChoice(endpoint.Channels.Contains("http") ? "protection" : "takenFor", ChannelRules.Late);
    }
}
