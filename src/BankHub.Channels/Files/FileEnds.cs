using BankHub.Core.Adapters;
using Microsoft.Extensions.Logging;

namespace BankHub.Channels.Files;

/// <summary>Makes the end of a file endpoint, whatever its folder is reached by.</summary>
internal sealed class FileEnds(ILoggerFactory loggers, TimeProvider clock)
{
    /// <summary>Null when the options have findings.</summary>
    public ChannelEnd? End(Endpoint endpoint, OptionReader options, FileChannelOptions files, OpenFolder open)
    {
        if (endpoint.Role != "pickUp")
            return options.HasFindings ? null : new ChannelEnd(Sender: new FileSender(open, files, new LeftoverSweep(clock)));
        if (endpoint.Pattern is null)
            options.RefuseAddress(ChannelRules.Pattern);
        return options.HasFindings
            ? null
            : new ChannelEnd(PickUp: new FilePickUp(open, new NamePattern(endpoint.Pattern!), files, loggers.CreateLogger<FilePickUp>()));
    }
}
