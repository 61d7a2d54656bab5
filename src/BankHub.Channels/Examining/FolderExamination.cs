using System.Diagnostics;
using System.Globalization;
using BankHub.Channels.Files;
using BankHub.Core.Adapters;

namespace BankHub.Channels.Examining;

/// <summary>Looks at a folder of the bank: whether it opens, how fast, what lies there, and what we may do in it.</summary>
internal sealed class FolderExamination(Endpoint endpoint, OpenFolder open, FileChannelOptions options, TimeProvider clock)
{
    private const int MaxEntries = 100_000;

    /// <summary>Whether a file that is neither renamed nor released is nothing to the bank.</summary>
    private readonly bool _canTry = options.Renames || options.Release is not null;

    private readonly List<ChannelFact> _facts = [];
    private string _what = "connection";

    public async Task<IReadOnlyList<ChannelFact>> RunAsync(bool writes, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(options.Timeout, cancellationToken);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await using var folder = await open(deadline.Token);
            Add(Verdict.Fine, _what, $"open after {Clocks.Since(started)}");
            _what = "listing";
            await ListAsync(folder, writes, deadline.Token);
            _what = "writing";
            if (endpoint.Role != "pickUp" && !_canTry)
                Add(Verdict.Fine, _what, "not tried: without rename and release the bank may take whatever appears for a payment file");
            else if (endpoint.Role != "pickUp" && writes)
                await WriteAsync(folder, deadline.Token);
            else if (endpoint.Role != "pickUp")
                Add(Verdict.Fine, _what, "not tried (--write does, under a temporary name)");
        }
        catch (FolderException e)
        {
            Add(Verdict.Broken, _what, e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Add(Verdict.Broken, _what, $"no answer within {options.Timeout.TotalSeconds:0} s");
        }

        return _facts;
    }

    private async Task ListAsync(IFolder folder, bool writes, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        IReadOnlyList<FolderEntry> all;
        try
        {
            all = await folder.ListAsync(MaxEntries, cancellationToken);
        }
        catch (FolderException e) when (e.Fault == FolderFault.Denied && endpoint.Role != "pickUp")
        {
            // A bank may well let customers put files where they see none; and some servers say the same of a folder that is not there.
            var isTried = writes && _canTry;
            Add(isTried ? Verdict.Fine : Verdict.Doubtful, "listing", isTried ? "not permitted, and not needed to send"
                : "refused: we may not, which sending does not need, or the folder is not there" + (_canTry ? " (--write tells)" : ""));
            return;
        }

        var files = all.Count(e => e.IsFile);
        var seen = $"{Count(files)} after {Clocks.Since(started)}";
        var leftovers = all.Count(e => DropNames.IsLeftover(e.Name, options.Suffix));
        if (endpoint.Pattern is { } pattern)
        {
            var names = new NamePattern(pattern);
            var matching = all.Where(e => e.Name is not ("." or "..") && names.Matches(e.Name)).ToList();
            var odd = matching.Count(e => !e.IsFile || !FileName.IsPlain(e.Name));
            seen += $", {Count(matching.Count - odd)} to pick up ({pattern})";
            if (odd > 0)
                Add(Verdict.Doubtful, "names", $"{odd} match and are no plain files: they are never fetched");
        }

        Add(Verdict.Fine, "listing", seen);
        if (leftovers > 0)
            Add(Verdict.Doubtful, "leftovers", $"{Count(leftovers)} of sends that did not end; the hub removes them after an hour");
    }

    private async Task WriteAsync(IFolder folder, CancellationToken cancellationToken)
    {
        var (name, renamed) = DropNames.Trial(clock.GetUtcNow(), options);
        List<string> made = [name];
        try
        {
            await WriteAsync(folder, name, cancellationToken);
            _what = "reading back";
            await ReadAsync(folder, name, cancellationToken);
            _what = "renaming";
            if (options.Renames)
            {
                made.Add(renamed);
                await folder.RenameAsync(name, renamed, cancellationToken);
            }

            Add(Verdict.Fine, _what, !options.Renames ? "not tried: files are written under their final names"
                : options.TemporaryFolder is { } below ? $"permitted within {below}; out of it is not tried" : "permitted");
            _what = "removing";
            await RemoveAsync(folder, made[^1], cancellationToken);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            if (e is not FolderException { IsUntouched: true })
                await ClearAsync(folder, made);
            throw;
        }
    }

    private async Task WriteAsync(IFolder folder, string name, CancellationToken cancellationToken)
    {
        var (started, asked) = (Stopwatch.GetTimestamp(), clock.GetUtcNow());
        await folder.WriteAsync(name, "bankhub channel check\n"u8.ToArray(), cancellationToken);
        var answered = clock.GetUtcNow();
        var written = await folder.StatAsync(name, cancellationToken);
        Add(Verdict.Fine, _what, $"a small file after {Clocks.Since(started)}");
        if (written is { } there && there.Modified > DateTimeOffset.UnixEpoch)
            Add(Clocks.Compare(there.Modified, asked, answered));
    }

    private async Task RemoveAsync(IFolder folder, string name, CancellationToken cancellationToken)
    {
        try
        {
            await folder.RemoveAsync(name, cancellationToken);
            Add(Verdict.Fine, _what, "permitted; nothing is left of this check");
        }
        catch (FolderException e) when (e.IsAnswer)
        {
            // Many banks let customers put files and give them their names, and no more.
            var how = e.Fault == FolderFault.Failed ? "refused" : "not permitted";
            Add(Verdict.Doubtful, _what, $"{how}, and sending does not need it; {name} is left: ask the bank to remove it");
        }
    }

    /// <summary>After a trial that broke: nobody else knows what it may have left.</summary>
    private async Task ClearAsync(IFolder folder, IEnumerable<string> made)
    {
        foreach (var name in made)
        {
            if (!await Leftovers.TryRemoveAsync(folder, name))
                Add(Verdict.Doubtful, "leftovers", $"{name} may be left: ask the bank to remove it");
        }
    }

    private async Task ReadAsync(IFolder folder, string name, CancellationToken cancellationToken)
    {
        try
        {
            await folder.ReadAsync(name, 1024, cancellationToken);
            var use = options.ReadBack ? ": each file is compared before it is published" : ", and switched off";
            Add(Verdict.Fine, "reading back", "permitted" + use);
        }
        catch (FolderException e) when (e.Fault == FolderFault.Denied)
        {
            Add(Verdict.Fine, "reading back", "not permitted: the size alone is compared before a file is published");
        }
    }

    private void Add(Verdict verdict, string what, string seen) => Add(new(verdict, what, seen));

    private void Add(ChannelFact fact) => _facts.Add(fact);

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
