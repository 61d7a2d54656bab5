using BankHub.Core.Adapters;

namespace BankHub.Channels.Files;

/// <summary>How files are dropped at one endpoint.</summary>
/// <param name="ReadBack">Read the file back before it is published, and compare; a bank that denies reading is taken at the size.</param>
/// <param name="FinalStays">The bank leaves a file under its final name for a while: one that is gone after the rename is doubt.</param>
/// <param name="Timeout">The most that one send, listing or fetch may take.</param>
internal sealed record FileChannelOptions(bool ReadBack, bool FinalStays, TimeSpan Timeout)
{
    public static FileChannelOptions Read(Endpoint endpoint, OptionReader options) =>
        new(options.Flag("readBack", unlessGiven: true), options.Flag("finalStays"), endpoint.Timeout);
}
