namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>
/// Remembers signed messages while they could be believed again. What holds on several nodes: an answer is bound to its request by a
/// signed RelatesTo, whichever node asked, and needs no memory; where a bank does not answer so, each node remembers what itself has seen,
/// and a store that all share closes the rest.
/// </summary>
internal interface IReplayStore
{
    /// <summary>Notes a message; false where it was noted before.</summary>
    /// <param name="name">Of what was signed.</param>
    /// <param name="until">When it cannot be believed any more.</param>
    /// <param name="now">The present.</param>
    /// <param name="whenFull">What a message is when there is no room to note it.</param>
    bool IsNew(string name, DateTimeOffset until, DateTimeOffset now, bool whenFull);
}
