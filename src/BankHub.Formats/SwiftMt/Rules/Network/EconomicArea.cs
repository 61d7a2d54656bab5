using BankHub.Formats.Standards;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>The countries between which the amount as instructed is always said (User Handbook, Category 1, MT 103, rule C2).</summary>
internal static class EconomicArea
{
    private static readonly bool[] Countries = Read(
        """
        AD AT BE BG BV CH CY CZ DE DK EE ES FI FR GB GF GI GP GR HU IE IS IT LI LT LU LV MC MQ MT NL NO PL PM PT RE RO SE SI SJ SK SM TF VA
        """);

    /// <summary>Whether both ends of the message are in one of them.</summary>
    public static bool Joins(MtMessage message) => Has(message.Sender) && Has(message.Receiver);

    /// <summary>Whether a terminal, or an identifier, is of one of them.</summary>
    public static bool Has(ReadOnlySpan<byte> terminal) =>
        terminal.Length > 5 && Countries[((terminal[4] & 31) * 32) + (terminal[5] & 31)];

    private static bool[] Read(string list)
    {
        var countries = new bool[32 * 32];
        foreach (var code in IsoCodes.Words(list))
        {
            countries[((code[0] & 31) * 32) + (code[1] & 31)] = true;
        }

        return countries;
    }
}
