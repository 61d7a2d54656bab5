using System.Buffers;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>Messages with any part that their version allows, from a seed.</summary>
internal static class Arbitrary
{
    /// <summary>How many of the optional elements there are, from message to message.</summary>
    private static readonly double[] Fullness = [1, 0.7, 0.3, 0.05];

    /// <summary>The versions that are written.</summary>
    public static IEnumerable<string> Versions =>
        MessageVersions.All.Where(version => version.IsDescribed).Select(version => version.Identifier);

    public static IMessage Message(MessageVersion version, int seed)
    {
        var side = new ArbitrarySide(new(seed, Fullness[seed % Fullness.Length]), version.Dialect);
        var message = (IComponent)version.Kind.Create();
        message.Describe(ref side);
        Clear(message);
        Totals.Fill((IMessage)message);
        return (IMessage)message;
    }

    public static byte[] Write(MessageVersion version, IMessage message, out IsoFindings findings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        findings = MessageWriter.Write(bytes, version, message);
        return bytes.WrittenSpan.ToArray();
    }

    // What was made up as a total is none.
    private static void Clear(IComponent component)
    {
        var side = new TotallingSide((part, _) =>
        {
            if (part is ITotalled { Totals: { } totals })
                (totals.NumberOfTransactions, totals.ControlSum, totals.SettlementTotal) = (null, null, null);
            if (part is StatementOfAccount statement)
                statement.Summary = null;
        });
        side.Total(component);
    }
}
