using BankHub.Channels.Examining;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Adapters;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels.Files;

/// <summary>Makes the end of a file endpoint, whatever its folder is reached by.</summary>
internal sealed class FileEnds(ILoggerFactory loggers, TimeProvider clock)
{
    /// <summary>Null when the options have findings.</summary>
    public ChannelEnd? End(Endpoint endpoint, OptionReader options, FileChannelOptions files, OpenFolder open)
    {
        if (endpoint is { Role: "pickUp", Pattern: null })
            options.RefuseAddress(ChannelRules.Pattern);
        if (options.HasFindings)
            return null;
        var end = files.PickUp is not { } pickUp
            ? new ChannelEnd(Sender: new FileSender(open, files, new LeftoverSweep(clock, files)))
            : new ChannelEnd(PickUp: new FilePickUp(
                open, Pattern(endpoint, options, pickUp.IgnoresCase), pickUp, loggers.CreateLogger<FilePickUp>(), clock));
        return end with { Examine = (writes, cancel) => new FolderExamination(endpoint, open, files, clock).RunAsync(writes, cancel) };
    }

    // What protection puts behind a name is ours to know, not the manifest's.
    private static NamePattern Pattern(Endpoint endpoint, OptionReader options, bool ignoresCase) =>
        new(endpoint.Pattern + options.Text(StepReader.SuffixOption), ignoresCase);
}
