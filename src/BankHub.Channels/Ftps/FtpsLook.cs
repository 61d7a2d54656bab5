using System.Globalization;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Listings;

namespace BankHub.Channels.Ftps;

/// <summary>
/// Looks at one file. FTP answers 550 for what is missing and for what is hidden, and a name that is taken for free would be overwritten
/// by the rename: only what the server says to be missing, or what its listing does not have, is.
/// </summary>
internal sealed class FtpsLook(FtpsSession session, string folder, TimeProvider clock)
{
    private const string What = "Looking at a file";
    private const int MaxEntries = 100_000;

    public Task<FolderEntry?> AtAsync(string name, CancellationToken cancellationToken) =>
        session.Features.HasFacts ? ByFactsAsync(name, cancellationToken) : ByListAsync(name, cancellationToken);

    /// <summary>The size, and the time as the server writes it: what tells one state of a file from another.</summary>
    public async Task<(long Size, string? Time)?> StateAsync(string name, CancellationToken cancellationToken)
    {
        if (await SizeAsync(name, cancellationToken) is not { } size)
            return null;
        var time = session.Features.HasTimes ? await session.AskAsync("MDTM", Full(name), cancellationToken) : null;
        return (size, time?.Code == 213 ? time.Lines[0] : null);
    }

    /// <summary>The time to the second, in UTC (MDTM); null where the server does not say it.</summary>
    public async Task<DateTimeOffset?> TimeAsync(string name, CancellationToken cancellationToken)
    {
        var reply = session.Features.HasTimes ? await session.AskAsync("MDTM", Full(name), cancellationToken) : null;
        return reply?.Code == 213 ? FactLine.Time(reply.Lines[0]) : null;
    }

    private async Task<FolderEntry?> ByFactsAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync("MLST", Full(name), cancellationToken);
        if (reply.Code == 250)
        {
            var entry = reply.Lines.Count > 1 ? FactLine.Read(reply.Lines[1].TrimStart(' ')) : null;
            return entry is not null ? entry with { Name = name } : throw new FolderException(FolderFault.Lost, $"{What}: no facts.");
        }

        if (FtpFaults.Of(reply, What) is var fault && fault.Fault is not (FolderFault.NotFound or FolderFault.Denied))
            throw fault;

        // proftpd says to MLST that a missing file "cannot be listed", and to MDTM what is the matter.
        if (FtpFaults.SaysMissing(reply) || FtpFaults.SaysMissing(await session.AskAsync("MDTM", Full(name), cancellationToken)))
            return null;
        return await InListingAsync(name, cancellationToken);
    }

    private async Task<FolderEntry?> ByListAsync(string name, CancellationToken cancellationToken)
    {
        var state = await StateAsync(name, cancellationToken);
        var exact = state is (_, { } text) ? FactLine.Time(text) : null;
        if (await ListedAsync(name, cancellationToken) is { } listed)
            return listed.IsFile ? listed with { Modified = exact ?? listed.Modified } : listed;
        return state is var (size, _) ? new FolderEntry(name, IsFile: true, size, exact ?? DateTimeOffset.UnixEpoch) : null;
    }

    /// <summary>The line that LIST has for the file; brackets and braces make a pattern of the name for some servers.</summary>
    private async Task<FolderEntry?> ListedAsync(string name, CancellationToken cancellationToken)
    {
        if (name.AsSpan().IndexOfAny("[]{}") >= 0)
            return await InListingAsync(name, cancellationToken);
        try
        {
            var lines = await new FtpsListing(session, clock).RunAsync(Full(name), MaxEntries, cancellationToken);
            var own = lines.FirstOrDefault(e => e.Name == name || e.Name == Bare(name) || e.Name == Full(name));
            return own is null ? null : own with { Name = name };
        }
        catch (FolderException e) when (e.Fault == FolderFault.NotFound)
        {
            return null;
        }
        catch (FolderException e) when (e.Fault == FolderFault.Denied)
        {
            return await InListingAsync(name, cancellationToken);
        }
    }

    private async Task<FolderEntry?> InListingAsync(string name, CancellationToken cancellationToken)
    {
        var parent = name.Length > Bare(name).Length ? Full(name)[..^(Bare(name).Length + 1)] : folder;
        var all = await new FtpsListing(session, clock).FolderAsync(parent, MaxEntries, cancellationToken);
        if (all.FirstOrDefault(e => e.Name == Bare(name)) is { } there)
            return there with { Name = name };
        return all.Count < MaxEntries ? null : throw new FolderException(FolderFault.Failed, $"{What}: the folder is too full to tell.");
    }

    private async Task<long?> SizeAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await session.AskAsync("SIZE", Full(name), cancellationToken);
        if (reply.Code == 213 && long.TryParse(reply.Lines[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return size;
        return FtpFaults.Of(reply, What) is { Fault: FolderFault.NotFound or FolderFault.Denied } ? null : throw FtpFaults.Of(reply, What);
    }

    private static string Bare(string name) => name[(name.LastIndexOf('/') + 1)..];

    private string Full(string name) => $"{folder}/{name}";
}
