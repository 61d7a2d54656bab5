using BankHub.Cli.Conversion.Canonical;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>Messages taken into the canonical model as the hub takes them: how many of what they hold came in without a finding.</summary>
internal static class Taking
{
    private static readonly BankMapping Tables = ConversionTables.Read(null);

    public static int Transfers(ReadOnlyMemory<byte> message)
    {
        var read = ClearingToPayments.Read(message, Tables);
        return read.Findings.Count == 0 ? read.Transfers.Count : 0;
    }

    public static int Initiations(ReadOnlyMemory<byte> message)
    {
        var read = InitiationToPayments.Read(message, new() { Version = MessageVersions.Get("pain.001.001.09"), Mapping = Tables });
        return read.Findings.Count == 0 ? read.Payments.Count : 0;
    }

    public static int Entries(ReadOnlyMemory<byte> message)
    {
        var entries = 0;
        foreach (var item in new StatementsToItems(Tables).Decode(message))
        {
            if (item is DecodedFinding)
                return 0;
            entries += item is DecodedEntry ? 1 : 0;
        }

        return entries;
    }
}
