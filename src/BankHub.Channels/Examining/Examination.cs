namespace BankHub.Channels.Examining;

/// <summary>
/// Looks at one door of a bank and says what it sees; moves no money, and names what it could not take away again. It never throws for
/// what a network or a bank can do.
/// </summary>
/// <param name="writes">Whether a file may be written under a temporary name and removed again: only so the right to write shows.</param>
/// <param name="cancellationToken">Ends it.</param>
internal delegate Task<IReadOnlyList<ChannelFact>> Examination(bool writes, CancellationToken cancellationToken);
